import { z } from 'zod';
import { eventType, part } from '../kernel/event.ts';
import { civilDateSchema, idSchema, textSchema } from '../kernel/schema.ts';

/** Decides who may ever read what came out of a meeting (S20). It is chosen at the start and never switched silently. */
export const recordTypeSchema = z.enum(['coaching', 'performance', 'verification']);

/** What a commitment says: who does what by when, what will exist, and where it goes when it does not (R80-R82). */
export const commitmentTermsSchema = z.object({
  owner: idSchema('person'),
  action: textSchema(300),
  expectedOutput: textSchema(500),
  due: civilDateSchema,
  escalation: textSchema(300),
  proofRequired: z.boolean(),
});

/** Where a commitment was made and who may see it. */
export const commitmentOriginSchema = z.object({
  meeting: idSchema('meeting').nullable(),
  series: idSchema('series').nullable(),
  plan: idSchema('plan').nullable(),
  manager: idSchema('person'),
  report: idSchema('person'),
  recordType: recordTypeSchema,
  /** Days are counted here: a due day ends when it ends for the two. */
  timeZone: z.string().max(60),
});

/** How it was shown that a commitment was kept. `happenedOn` is a claimed day; the record's own time stands beside it. */
export const proofSchema = z.object({
  statement: textSchema(1000),
  link: z.url().max(1000).nullable(),
  happenedOn: civilDateSchema,
});

export const commitmentMade = eventType('commitment.made', 1, {
  'shared/commitment': part('plan', z.object({ terms: commitmentTermsSchema, origin: commitmentOriginSchema })),
});

/** The due date changed. The first one is kept: completion is measured against it (S17). */
export const commitmentMoved = eventType('commitment.moved', 1, {
  'shared/move': part('plan', z.object({ due: civilDateSchema })),
  reason: part('plan', z.object({ reason: textSchema(500) })),
});

/** The expected output exists, with its proof. Whether that was in time follows from the first due date. */
export const commitmentMet = eventType('commitment.met', 1, {
  'shared/proof': part('plan', z.object({ proof: proofSchema.nullable(), metOn: civilDateSchema })),
});

/** The due day ended without the output. */
export const commitmentMissed = eventType('commitment.missed', 1, {
  'shared/miss': part('plan', z.object({ due: civilDateSchema })),
});

export const commitmentWithdrawn = eventType('commitment.withdrawn', 1, {
  reason: part('plan', z.object({ reason: textSchema(500) })),
});

/** It is for an objective, or for one of its key results; null: for none any more. Told where the commitment is told, and nowhere else (S27). */
export const commitmentLinked = eventType('commitment.linked', 1, {
  'shared/link': part('plan', z.object({ objective: idSchema('objective').nullable(), key: z.string().max(10).nullable() })),
});

export const commitmentEvents = [
  commitmentMade,
  commitmentMoved,
  commitmentMet,
  commitmentMissed,
  commitmentWithdrawn,
  commitmentLinked,
] as const;
