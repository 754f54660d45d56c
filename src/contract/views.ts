import { z } from 'zod';
import { civilDateSchema, idSchema, utcInstantSchema } from '../core/kernel/schema.ts';
import { presetSchema, sectionSchema } from '../core/meetings/events.ts';
import { recordTypeSchema } from '../core/commitments/events.ts';

/** A person as others see them. */
export const personView = z.object({ id: idSchema('person'), name: z.string() });
export type PersonView = z.infer<typeof personView>;

/** A page of a list: what to ask for next, or null at the end. `limit` is at most 100. */
export const pageQuery = z.object({
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});

/** Wraps rows as a page. */
export function pageOf<Row extends z.ZodType>(row: Row): z.ZodObject<{ items: z.ZodArray<Row>; next: z.ZodNullable<z.ZodString> }> {
  return z.object({ items: z.array(row), next: z.string().nullable() });
}

/** A receipt's whereabouts: null until the sequencer has taken the event in, which takes moments. */
export const receiptView = z.object({ stream: z.string(), n: z.number().int(), seq: z.number().int(), at: utcInstantSchema }).nullable();
export type ReceiptView = z.infer<typeof receiptView>;

/** A deadline: running, met, missed, answered late (after having been missed), or stopped. */
export const clockView = z.object({
  id: idSchema('clock'),
  name: z.string(),
  startedAt: utcInstantSchema,
  dueAt: utcInstantSchema,
  state: z.enum(['running', 'met', 'missed', 'answered-late', 'stopped']),
  settledAt: utcInstantSchema.nullable(),
  told: z.array(personView),
});
export type ClockView = z.infer<typeof clockView>;

export const meetingStateSchema = z.enum(['scheduled', 'live', 'closed', 'missed', 'cancelled']);

/** A meeting in a list. */
export const meetingRow = z.object({
  id: idSchema('meeting'),
  series: idSchema('series'),
  number: z.number().int(),
  manager: personView,
  report: personView,
  preset: presetSchema,
  recordType: recordTypeSchema,
  plan: idSchema('plan').nullable(),
  state: meetingStateSchema,
  startsAt: utcInstantSchema,
  minutes: z.number().int(),
  sections: z.array(sectionSchema),
  agendaItems: z.number().int(),
  recap: z.enum(['none', 'due', 'late', 'sent', 'sent-late']),
});
export type MeetingRow = z.infer<typeof meetingRow>;

export const commitmentStateSchema = z.enum(['open', 'kept', 'late', 'missed', 'withdrawn']);

/** A commitment in a list. `first due` is what completion is measured against (S17). */
export const commitmentRow = z.object({
  id: idSchema('commitment'),
  owner: personView,
  other: personView,
  action: z.string(),
  expectedOutput: z.string(),
  escalation: z.string(),
  due: civilDateSchema,
  firstDue: civilDateSchema,
  proofRequired: z.boolean(),
  proof: z.object({ statement: z.string(), link: z.string().nullable(), happenedOn: civilDateSchema }).nullable(),
  state: commitmentStateSchema,
  /** Open and past its due day. */
  overdue: z.boolean(),
  metOn: civilDateSchema.nullable(),
  meeting: idSchema('meeting').nullable(),
  plan: idSchema('plan').nullable(),
  can: z.object({ meet: z.boolean(), move: z.boolean(), withdraw: z.boolean() }),
});
export type CommitmentRow = z.infer<typeof commitmentRow>;
