import { z } from 'zod';
import { eventType, optionalPart, part } from '../kernel/event.ts';
import { civilDateSchema, idSchema, textSchema, utcInstantSchema } from '../kernel/schema.ts';
import { commitmentTermsSchema, recordTypeSchema } from '../commitments/events.ts';
import { accessRead } from '../record/events.ts';

/** The presets of REQUIREMENTS 'Policy presets'. Their numbers live in the policy. */
export const presetSchema = z.enum(['standard', 'coaching', 'turnaround', 'formal']);

/** A timed part of an agenda. */
export const sectionSchema = z.object({ key: z.string().max(40), title: textSchema(80), minutes: z.number().int().positive() });

/** Where an agenda item came from. */
export const agendaOriginSchema = z.enum([
  'person',
  'carried-over',
  'signal',
  'commitment-due',
  'key-result-slip',
  'plan',
  'question',
]);

export const seriesTermsSchema = z.object({
  manager: idSchema('person'),
  report: idSchema('person'),
  preset: presetSchema,
  recordType: recordTypeSchema,
  timeZone: z.string().max(60),
  plan: idSchema('plan').nullable(),
  trigger: idSchema('trigger').nullable(),
});

/** The product proposes a series, because a trigger asks for one. Nobody's calendar moves until a person fixes a time. */
export const seriesProposed = eventType('series.proposed', 1, { 'shared/series': part('parties', seriesTermsSchema) });

const cadenceSchema = z.object({
  firstAt: utcInstantSchema,
  rule: z.string().max(200),
  minutes: z.number().int().positive(),
  /** How many sessions are to be held; null for a series that rolls on. A missed session does not count (S3). */
  sessions: z.number().int().positive().nullable(),
});

/** A person fixed the cadence: an RRULE in the series' time zone, beginning at an instant. */
export const seriesStarted = eventType('series.started', 1, {
  'shared/series': part('parties', seriesTermsSchema),
  'shared/cadence': part('parties', cadenceSchema),
});

/** The series was tied to a plan that was opened after it. */
export const seriesJoinedPlan = eventType('series.joined-plan', 1, {
  'shared/plan': part('parties', z.object({ plan: idSchema('plan') })),
});

/** The cadence was changed, with a reason: the whole of it as it is from now on. What is scheduled already stays as it is. */
export const seriesCadenceChanged = eventType('series.cadence-changed', 1, {
  'shared/cadence': part('parties', cadenceSchema),
  reason: part('parties', z.object({ reason: textSchema(500) })),
});

export const seriesEnded = eventType('series.ended', 1, { reason: part('parties', z.object({ reason: textSchema(500) })) });

export const seriesEvents = [seriesProposed, seriesStarted, seriesJoinedPlan, seriesCadenceChanged, seriesEnded] as const;

export const meetingScheduled = eventType('meeting.scheduled', 1, {
  'shared/meeting': part(
    'plan',
    z.object({
      series: idSchema('series'),
      /** Which session of the series it is to be; one that takes the place of a missed session has the same number. */
      number: z.number().int().positive(),
      /** The meeting whose place in the series it follows; null for the first. */
      previous: idSchema('meeting').nullable(),
      manager: idSchema('person'),
      report: idSchema('person'),
      preset: presetSchema,
      recordType: recordTypeSchema,
      plan: idSchema('plan').nullable(),
      startsAt: utcInstantSchema,
      minutes: z.number().int().positive(),
      timeZone: z.string().max(60),
      sections: z.array(sectionSchema).min(1).max(8),
    }),
  ),
});

export const meetingMoved = eventType('meeting.moved', 1, {
  'shared/move': part('plan', z.object({ startsAt: utcInstantSchema })),
  reason: part('parties', z.object({ reason: textSchema(500) })),
});

export const agendaAdded = eventType('agenda.added', 1, {
  'shared/item': part(
    'parties',
    z.object({
      item: z.string().max(40),
      section: z.string().max(40),
      text: textSchema(500),
      origin: agendaOriginSchema,
      /** The name that a person gave what it is about, so that the same issue is known again (S30). */
      topic: textSchema(60).optional(),
      /** The signal that it is about. */
      trigger: idSchema('trigger').optional(),
    }),
  ),
});

/** What became of an agenda item. An item that nobody settled is carried over to the next meeting. */
export const agendaSettled = eventType('agenda.settled', 1, {
  'shared/item': part('parties', z.object({ item: z.string().max(40), outcome: z.enum(['discussed', 'dropped']) })),
});

export const meetingStarted = eventType('meeting.started', 1, {
  'shared/start': part('parties', z.object({ at: utcInstantSchema })),
});

export const sectionEntered = eventType('section.entered', 1, {
  'shared/section': part('parties', z.object({ section: z.string().max(40), at: utcInstantSchema })),
});

/** The meeting closed through the close gate. Its words and its commitments are what the recap is made from. */
export const meetingHeld = eventType('meeting.held', 1, {
  'shared/meeting': part(
    'plan',
    z.object({
      startedAt: utcInstantSchema,
      endedAt: utcInstantSchema,
      sections: z.array(z.object({ key: z.string().max(40), title: z.string().max(80), seconds: z.number().int().nonnegative() })),
      commitments: z.array(idSchema('commitment')).min(1),
      recapDueAt: utcInstantSchema,
      /** The agenda items that nobody settled and that went into the next meeting. */
      carried: z.array(z.string().max(40)),
      next: idSchema('meeting').nullable(),
    }),
  ),
  'shared/notes': part('parties', z.object({ text: z.string().max(100_000) })),
});

/** It did not begin within the policy's hours after its start (R33, R34). `next` takes its place. */
export const meetingMissed = eventType('meeting.missed', 1, {
  'shared/miss': part('plan', z.object({ startsAt: utcInstantSchema, next: idSchema('meeting').nullable() })),
});

export const meetingCancelled = eventType('meeting.cancelled', 1, {
  'shared/cancel': part('plan', z.object({ next: idSchema('meeting').nullable() })),
  reason: part('parties', z.object({ reason: textSchema(500) })),
});

/** What a recap says. It is generated from the record, never written over it. */
export const recapSchema = z.object({
  number: z.number().int().positive(),
  heldOn: civilDateSchema,
  seconds: z.number().int().nonnegative(),
  agenda: z.array(z.object({ text: z.string().max(500), outcome: z.enum(['discussed', 'dropped', 'carried-over', 'open']) })),
  notes: z.string().max(100_000),
  commitments: z.array(z.object({ id: idSchema('commitment'), terms: commitmentTermsSchema })),
  /** What changed since the last meeting (R95); empty at the first. */
  delta: z.string().max(2000),
});

export const recapPublished = eventType('recap.published', 1, {
  'shared/recap': part('parties', recapSchema),
  'shared/timing': part('plan', z.object({ dueAt: utcInstantSchema, publishedAt: utcInstantSchema, late: z.boolean() })),
});

export const recapAcknowledged = eventType('recap.acknowledged', 1, {
  'shared/acknowledgement': part('plan', z.object({ at: utcInstantSchema })),
});

/** An appended correction by one of the two; the recap itself stays as it was sent. */
export const recapCorrected = eventType('recap.corrected', 1, {
  'shared/correction': part('parties', z.object({ text: textSchema(4000) })),
  reason: optionalPart('parties', z.object({ reason: textSchema(500) })),
});

export const meetingEvents = [
  meetingScheduled,
  meetingMoved,
  agendaAdded,
  agendaSettled,
  meetingStarted,
  sectionEntered,
  meetingHeld,
  meetingMissed,
  meetingCancelled,
  recapPublished,
  recapAcknowledged,
  recapCorrected,
  accessRead,
] as const;
