import { z } from 'zod';
import { civilDateSchema, idSchema, utcInstantSchema } from '../core/kernel/schema.ts';
import { triggerRuleSchema } from '../core/signals/events.ts';
import { agendaOriginSchema, presetSchema, recapSchema } from '../core/meetings/events.ts';
import { endpoint } from './endpoint.ts';
import { kpiRow } from './kpis.ts';
import { clockView, commitmentRow, meetingRow, meetingStateSchema, pageOf, pageQuery, personView, receiptView } from './views.ts';

const meetingParams = z.object({ meeting: idSchema('meeting') });

/** One slot of a commitment draft may still be empty; the close gate names each that is. */
export const commitmentDraft = z.object({
  owner: idSchema('person').nullable(),
  action: z.string().max(300),
  expectedOutput: z.string().max(500),
  due: civilDateSchema.nullable(),
  escalation: z.string().max(300),
  proofRequired: z.boolean().default(true),
});
export type CommitmentDraft = z.infer<typeof commitmentDraft>;

export const agendaItemView = z.object({
  item: z.string(),
  section: z.string(),
  text: z.string(),
  origin: agendaOriginSchema,
  by: personView.nullable(),
  outcome: z.enum(['open', 'discussed', 'dropped', 'carried-over']),
  /** The name that a person gave what it is about (S30). */
  topic: z.string().nullable(),
  /** The signal that it is about. */
  trigger: idSchema('trigger').nullable(),
});

/** The recap as sent, its timing, who acknowledged it, and the corrections appended to it. */
export const recapView = z.object({
  content: recapSchema,
  state: z.enum(['draft', 'sent']),
  dueAt: utcInstantSchema,
  publishedAt: utcInstantSchema.nullable(),
  late: z.boolean(),
  receipt: receiptView,
  acknowledgements: z.array(z.object({ by: personView, at: utcInstantSchema })),
  corrections: z.array(z.object({ by: personView, at: utcInstantSchema, text: z.string() })),
  can: z.object({ publish: z.boolean(), acknowledge: z.boolean(), correct: z.boolean() }),
});

/** The room: everything that the page of one meeting shows. Notes and agenda are empty for those who may not read them. */
export const roomView = z.object({
  meeting: meetingRow,
  state: meetingStateSchema,
  startedAt: utcInstantSchema.nullable(),
  endedAt: utcInstantSchema.nullable(),
  entered: z.array(z.object({ section: z.string(), at: utcInstantSchema })),
  agenda: z.array(agendaItemView),
  /** Topics of the series' last agendas, each once, the newest first: suggested to whoever writes the agenda (S30). */
  topics: z.array(z.string()).max(20),
  notes: z.object({ text: z.string(), version: z.number().int(), by: personView.nullable(), at: utcInstantSchema.nullable() }).nullable(),
  kpis: z.array(kpiRow).max(6),
  /** Still open from earlier meetings of the pair. */
  openCommitments: z.array(commitmentRow).max(30),
  /** Made in this meeting. */
  commitments: z.array(commitmentRow).max(20),
  recap: recapView.nullable(),
  clocks: z.array(clockView),
  gate: z.object({ least: z.number().int(), most: z.number().int(), escalationHint: z.string() }),
  previous: idSchema('meeting').nullable(),
  next: idSchema('meeting').nullable(),
  accessReads: z.array(z.object({ by: personView, at: utcInstantSchema })),
  can: z.object({
    start: z.boolean(),
    write: z.boolean(),
    close: z.boolean(),
    move: z.boolean(),
    cancel: z.boolean(),
    readNotes: z.boolean(),
  }),
});
export type RoomView = z.infer<typeof roomView>;

export const meetingsApi = {
  'GET /api/meetings': endpoint({
    summary: 'Meetings of the viewer, and those of plans that name them',
    access: 'person',
    query: pageQuery.extend({ when: z.enum(['upcoming', 'past']).default('upcoming'), with: idSchema('person').optional() }),
    output: pageOf(meetingRow),
    refusals: ['NOT_SIGNED_IN'],
  }),
  'POST /api/series': endpoint({
    summary: 'Start a standing 1on1',
    access: 'person',
    body: z.object({
      report: idSchema('person'),
      preset: presetSchema,
      startsAt: utcInstantSchema,
      timeZone: z.string().max(60),
      plan: idSchema('plan').nullable(),
    }),
    output: z.object({ series: idSchema('series'), meeting: idSchema('meeting') }),
    refusals: ['NOT_SIGNED_IN', 'FORBIDDEN', 'NOT_FOUND', 'SERIES_WITH_SELF', 'START_IN_PAST', 'RECORD_TYPE_MISMATCH', 'INVALID_INPUT'],
  }),
  'GET /api/meetings/:meeting': endpoint({
    summary: 'The room of one meeting',
    access: 'person',
    params: meetingParams,
    output: roomView,
    refusals: ['NOT_SIGNED_IN', 'NOT_FOUND'],
  }),
  'POST /api/meetings/:meeting/start': endpoint({
    summary: 'Start the meeting',
    access: 'person',
    params: meetingParams,
    body: z.object({}),
    output: z.object({ startedAt: utcInstantSchema }),
    refusals: ['NOT_SIGNED_IN', 'NOT_FOUND', 'FORBIDDEN', 'MEETING_NOT_SCHEDULED', 'CHANGED_MEANWHILE'],
  }),
  'POST /api/meetings/:meeting/section': endpoint({
    summary: 'Move the section clock on',
    access: 'person',
    params: meetingParams,
    body: z.object({ section: z.string().max(40) }),
    output: z.object({ at: utcInstantSchema }),
    refusals: ['NOT_SIGNED_IN', 'NOT_FOUND', 'FORBIDDEN', 'MEETING_NOT_LIVE', 'SECTION_UNKNOWN', 'CHANGED_MEANWHILE'],
  }),
  'POST /api/meetings/:meeting/agenda': endpoint({
    summary: 'Put something on the agenda; a topic that came up in an earlier 1on1 of the two fires R86',
    access: 'person',
    params: meetingParams,
    body: z.object({ section: z.string().max(40), text: z.string().trim().min(1).max(500), topic: z.string().trim().min(1).max(60).optional() }),
    output: z.object({ item: z.string(), triggers: z.array(z.object({ id: idSchema('trigger'), rule: triggerRuleSchema })) }),
    refusals: ['NOT_SIGNED_IN', 'NOT_FOUND', 'FORBIDDEN', 'MEETING_NOT_SCHEDULED', 'SECTION_UNKNOWN', 'INVALID_INPUT', 'CHANGED_MEANWHILE'],
  }),
  'POST /api/meetings/:meeting/agenda/:item': endpoint({
    summary: 'Say what became of an agenda item',
    access: 'person',
    params: meetingParams.extend({ item: z.string().max(40) }),
    body: z.object({ outcome: z.enum(['discussed', 'dropped']) }),
    output: z.object({}),
    refusals: ['NOT_SIGNED_IN', 'NOT_FOUND', 'FORBIDDEN', 'MEETING_NOT_LIVE', 'AGENDA_ITEM_UNKNOWN', 'CHANGED_MEANWHILE'],
  }),
  'PUT /api/meetings/:meeting/notes': endpoint({
    summary: 'Save the shared notes; `version` is the one they were written on',
    access: 'person',
    params: meetingParams,
    body: z.object({ text: z.string().max(100_000), version: z.number().int().nonnegative() }),
    output: z.object({ version: z.number().int(), at: utcInstantSchema }),
    refusals: ['NOT_SIGNED_IN', 'NOT_FOUND', 'FORBIDDEN', 'MEETING_NOT_LIVE', 'MEETING_NOT_SCHEDULED', 'NOTES_CHANGED', 'INVALID_INPUT'],
  }),
  'POST /api/meetings/:meeting/move': endpoint({
    summary: 'Move the meeting to another time, with a reason',
    access: 'person',
    params: meetingParams,
    body: z.object({ startsAt: utcInstantSchema, reason: z.string().trim().min(1).max(500) }),
    output: z.object({}),
    refusals: ['NOT_SIGNED_IN', 'NOT_FOUND', 'FORBIDDEN', 'MEETING_NOT_SCHEDULED', 'START_IN_PAST', 'INVALID_INPUT', 'CHANGED_MEANWHILE'],
  }),
  'POST /api/meetings/:meeting/cancel': endpoint({
    summary: 'Cancel the meeting, with a reason',
    access: 'person',
    params: meetingParams,
    body: z.object({ reason: z.string().trim().min(1).max(500) }),
    output: z.object({}),
    refusals: ['NOT_SIGNED_IN', 'NOT_FOUND', 'FORBIDDEN', 'MEETING_NOT_SCHEDULED', 'INVALID_INPUT', 'CHANGED_MEANWHILE'],
  }),
  'POST /api/meetings/:meeting/close': endpoint({
    summary: 'Close the meeting through the close gate; each missing slot is named',
    access: 'person',
    params: meetingParams,
    body: z.object({
      commitments: z.array(commitmentDraft).max(10),
      recap: z.enum(['now', 'later']),
      delta: z.string().max(2000).default(''),
    }),
    output: z.object({ commitments: z.array(idSchema('commitment')), recapDueAt: utcInstantSchema, next: idSchema('meeting').nullable() }),
    refusals: [
      'NOT_SIGNED_IN',
      'NOT_FOUND',
      'FORBIDDEN',
      'MEETING_NOT_LIVE',
      'GATE_NO_COMMITMENT',
      'GATE_TOO_MANY',
      'GATE_NO_OWNER',
      'GATE_NO_DATE',
      'GATE_DATE_PAST',
      'GATE_NO_OUTPUT',
      'GATE_NO_ESCALATION',
      'GATE_NO_ACTION',
      'INVALID_INPUT',
      'CHANGED_MEANWHILE',
    ],
  }),
  'POST /api/meetings/:meeting/recap': endpoint({
    summary: 'Send the recap to both, with its receipt; a late one is late for good',
    access: 'person',
    params: meetingParams,
    body: z.object({ delta: z.string().max(2000).default('') }),
    output: z.object({ late: z.boolean() }),
    refusals: ['NOT_SIGNED_IN', 'NOT_FOUND', 'FORBIDDEN', 'RECAP_NOT_READY', 'RECAP_SENT', 'INVALID_INPUT', 'CHANGED_MEANWHILE'],
  }),
  'POST /api/meetings/:meeting/recap/acknowledge': endpoint({
    summary: 'Acknowledge the recap',
    access: 'person',
    params: meetingParams,
    body: z.object({}),
    output: z.object({}),
    refusals: ['NOT_SIGNED_IN', 'NOT_FOUND', 'FORBIDDEN', 'RECAP_NOT_SENT', 'RECAP_ACKNOWLEDGED', 'RECAP_YOURS', 'CHANGED_MEANWHILE'],
  }),
  'POST /api/meetings/:meeting/recap/correct': endpoint({
    summary: 'Append a correction to the recap',
    access: 'person',
    params: meetingParams,
    body: z.object({ text: z.string().trim().min(1).max(4000) }),
    output: z.object({}),
    refusals: ['NOT_SIGNED_IN', 'NOT_FOUND', 'FORBIDDEN', 'RECAP_NOT_SENT', 'INVALID_INPUT', 'CHANGED_MEANWHILE'],
  }),
} as const;
