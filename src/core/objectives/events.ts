import { z } from 'zod';
import { eventType, optionalPart, part } from '../kernel/event.ts';
import { civilDateSchema, idSchema, textSchema, utcInstantSchema } from '../kernel/schema.ts';
import { quarterSchema } from './quarter.ts';

/** Larger than any figure of a key result, and small enough that no progress overflows. */
const largestValue = 1e12;

/** A value of a key result, in its own unit. */
export const keyResultValueSchema = z.number().min(-largestValue).max(largestValue);

/** A confidence, in chances of the policy's number (0 to 10). The decision holds it to the policy. */
export const confidenceSchema = z.int().min(0).max(100);

/** The name of a key result within its objective: `kr-1`. */
export const keyResultKeySchema = z.string().regex(/^kr-[1-9]\d{0,2}$/);

export const objectiveTermsSchema = z.object({
  title: textSchema(200),
  quarter: quarterSchema,
  /** Who answers for it. */
  owner: idSchema('person'),
  /** Whose work it is: a team, a product line. */
  team: textSchema(80),
  /** It needs the joint delivery of several teams (R31). */
  crossFunctional: z.boolean(),
  /** Days are counted here. */
  timeZone: z.string().max(60),
});

export const keyResultTermsSchema = z.object({
  title: textSchema(200),
  /** As it stands after a value: `ms`, `%`, `customers`. Null where the title says it. */
  unit: textSchema(20).nullable(),
  start: keyResultValueSchema,
  target: keyResultValueSchema,
  owner: idSchema('person'),
  /** The KPI that it reads; null for one that is checked in by hand. */
  kpi: idSchema('kpi').nullable(),
});

const scoresSchema = z.object({
  scores: z.array(z.object({ key: keyResultKeySchema, score: z.number().min(0).max(100) })).max(100),
  /** The mean of the scores: what the objective ended at. */
  score: z.number().min(0).max(100),
});

/** Everyone in the organisation may read titles and numbers (S26); words around them stay with those who answer for it. */
export const objectiveDrafted = eventType('objective.drafted', 1, { 'shared/objective': part('organisation', objectiveTermsSchema) });

/** Its terms were corrected. What stood there before stays in the record. */
export const objectiveAmended = eventType('objective.amended', 1, {
  'shared/objective': part('organisation', objectiveTermsSchema),
  reason: part('parties', z.object({ reason: textSchema(500) })),
});

/** It is what the quarter is held against from now on. `nextAt`: when its key results are looked at first. */
export const objectiveActivated = eventType('objective.activated', 1, {
  'shared/start': part('organisation', z.object({ nextAt: utcInstantSchema })),
});

export const keyResultAdded = eventType('key-result.added', 1, {
  'shared/key-result': part('organisation', z.object({ key: keyResultKeySchema, terms: keyResultTermsSchema })),
});

export const keyResultAmended = eventType('key-result.amended', 1, {
  'shared/key-result': part('organisation', z.object({ key: keyResultKeySchema, terms: keyResultTermsSchema })),
  reason: part('parties', z.object({ reason: textSchema(500) })),
});

export const keyResultDropped = eventType('key-result.dropped', 1, {
  'shared/key-result': part('organisation', z.object({ key: keyResultKeySchema })),
  reason: part('parties', z.object({ reason: textSchema(500) })),
});

/** What a key result had come to on a day, and how sure its owner is of the target. */
export const checkInRecorded = eventType('check-in.recorded', 1, {
  'shared/check-in': part(
    'organisation',
    z.object({
      key: keyResultKeySchema,
      on: civilDateSchema,
      /** Null where the value is read from a KPI: who may see that one is decided there. */
      value: keyResultValueSchema.nullable(),
      confidence: confidenceSchema,
    }),
  ),
  'shared/note': optionalPart('parties', z.object({ note: textSchema(1000) })),
});

/** An earlier check-in was wrong. `n`: its place in the stream. */
export const checkInCorrected = eventType('check-in.corrected', 1, {
  'shared/correction': part(
    'organisation',
    z.object({ n: z.int().nonnegative(), on: civilDateSchema, value: keyResultValueSchema.nullable(), confidence: confidenceSchema }),
  ),
  reason: part('parties', z.object({ reason: textSchema(500) })),
});

/**
 * A key result began to lie further behind than the policy allows (R17). For operators alone: it may hold what a KPI says, and that
 * somebody is behind is for the talk of two people, which the signal is for.
 */
export const keyResultSlipped = eventType('key-result.slipped', 1, {
  'shared/slip': part(
    'system',
    z.object({ key: keyResultKeySchema, on: civilDateSchema, progress: z.number(), expected: z.number(), behind: z.number(), neededAWeek: z.number() }),
  ),
});

/** The slip got its place: a signal, and where a 1on1 is fixed a topic on its agenda. Once for each slip. */
export const keyResultRaised = eventType('key-result.raised', 1, {
  'shared/slip': part('system', z.object({ key: keyResultKeySchema, trigger: idSchema('trigger').nullable() })),
});

/** It caught up; a later slip is a new one. */
export const keyResultRecovered = eventType('key-result.recovered', 1, {
  'shared/slip': part('system', z.object({ key: keyResultKeySchema, on: civilDateSchema })),
});

/** The key results were looked at, as every week. `nextAt` is null once the quarter is over. */
export const objectiveWatched = eventType('objective.watched', 1, {
  'shared/watch': part('organisation', z.object({ on: civilDateSchema, nextAt: utcInstantSchema.nullable() })),
});

/** Those who answer for it were reminded that its review is near (R133). `told`: who is mailed, once; nobody where the quarter was over. */
export const objectiveReviewAnnounced = eventType('objective.review-announced', 1, {
  'shared/review': part('system', z.object({ quarter: quarterSchema, owner: idSchema('person'), told: z.array(idSchema('person')).max(2) })),
});

/** Its final score, as the one who closed it recorded it. */
export const objectiveClosed = eventType('objective.closed', 1, {
  'shared/outcome': part('organisation', scoresSchema),
  'shared/note': optionalPart('parties', z.object({ note: textSchema(1000) })),
});

/** The recorded score was wrong. */
export const objectiveRescored = eventType('objective.rescored', 1, {
  'shared/outcome': part('organisation', scoresSchema),
  reason: part('parties', z.object({ reason: textSchema(500) })),
});

export const objectiveEvents = [
  objectiveDrafted,
  objectiveAmended,
  objectiveActivated,
  keyResultAdded,
  keyResultAmended,
  keyResultDropped,
  checkInRecorded,
  checkInCorrected,
  keyResultSlipped,
  keyResultRaised,
  keyResultRecovered,
  objectiveWatched,
  objectiveReviewAnnounced,
  objectiveClosed,
  objectiveRescored,
] as const;
