import { z } from 'zod';
import { civilDateSchema, idSchema, textSchema, utcInstantSchema } from '../core/kernel/schema.ts';
import { confidenceSchema, keyResultKeySchema, keyResultTermsSchema, keyResultValueSchema, objectiveTermsSchema } from '../core/objectives/events.ts';
import { quarterSchema } from '../core/objectives/quarter.ts';
import { endpoint } from './endpoint.ts';
import { commitmentRow, pageOf, pageQuery, personView } from './views.ts';

/** Where a key result stands: progress and what the day expects in points, the slip, and what each week left would have to bring. */
export const standingView = z.object({
  progress: z.number(),
  expected: z.number(),
  behind: z.number(),
  neededAWeek: z.number(),
  /** Further behind than the policy allows (R17). */
  slipping: z.boolean(),
});

/**
 * A key result with its numbers. Of one that reads a KPI, `value`, `standing` and `course` are null or empty for whoever may not see
 * the KPI, and so is `kpi` itself; `reads` says that it reads one.
 */
export const keyResultView = z.object({
  key: z.string(),
  title: z.string(),
  unit: z.string().nullable(),
  start: z.number(),
  target: z.number(),
  direction: z.enum(['up', 'down']),
  owner: personView,
  reads: z.enum(['check-ins', 'kpi']),
  kpi: idSchema('kpi').nullable(),
  value: z.number().nullable(),
  /** The day of the value, or of the latest check-in. */
  on: civilDateSchema.nullable(),
  confidence: z.number().int().nullable(),
  standing: standingView.nullable(),
  course: z.array(z.object({ on: civilDateSchema, value: z.number() })).max(60),
  /** The final score, 0 to 100. */
  score: z.number().nullable(),
  dropped: z.boolean(),
});
export type KeyResultView = z.infer<typeof keyResultView>;

/** An objective with its key results: titles, numbers and owners, for everyone in the organisation (S26, S27). */
export const objectiveRow = z.object({
  id: idSchema('objective'),
  title: z.string(),
  quarter: quarterSchema,
  owner: personView,
  team: z.string(),
  crossFunctional: z.boolean(),
  state: z.enum(['drafted', 'active', 'closed']),
  /** The mean progress of the key results whose value the viewer may see, 0 to 100; null where there is none. */
  progress: z.number().nullable(),
  score: z.number().nullable(),
  keyResults: z.array(keyResultView).max(100),
});
export type ObjectiveRow = z.infer<typeof objectiveRow>;

export const checkInView = z.object({
  n: z.number().int(),
  key: z.string(),
  on: civilDateSchema,
  value: z.number().nullable(),
  confidence: z.number().int(),
  recordedAt: utcInstantSchema,
  corrected: z.boolean(),
  /** Null also for whoever may not read it: words are for the owners and their managers. */
  note: z.string().nullable(),
});
export type CheckInView = z.infer<typeof checkInView>;

export const objectivePage = z.object({
  objective: objectiveRow,
  from: civilDateSchema,
  to: civilDateSchema,
  /** The civil day of the objective, and what of its quarter has passed by then: 0 to 100. */
  today: civilDateSchema,
  expected: z.number(),
  checkIns: z.array(checkInView).max(100),
  closed: z.object({ by: personView.nullable(), at: utcInstantSchema, note: z.string().nullable() }).nullable(),
  corrections: z.number().int(),
  confidenceMost: z.number().int(),
  /** Days after which a check-in is old, and the key results of an active objective that ask for a new one; null: it never had one. */
  checkInWithin: z.number().int(),
  stale: z.array(z.object({ key: z.string(), on: civilDateSchema.nullable() })).max(100),
  behindFrom: z.number(),
  can: z.object({
    amend: z.boolean(),
    activate: z.boolean(),
    close: z.boolean(),
    rescore: z.boolean(),
    /** The key results on which the viewer may check in. */
    checkIn: z.array(z.string()),
  }),
});
export type ObjectivePage = z.infer<typeof objectivePage>;

const digestCounts = z.object({
  key: z.string().nullable(),
  kept: z.number().int(),
  late: z.number().int(),
  missed: z.number().int(),
  open: z.number().int(),
  overdue: z.number().int(),
  moved: z.number().int(),
  withdrawn: z.number().int(),
  hiddenRisk: z.boolean(),
  untied: z.boolean(),
});

/** What the viewer's own 1on1s brought for an objective (R133): counts by key result, and the commitments behind them. */
export const objectiveDigest = z.object({
  objective: z.object({ id: idSchema('objective'), title: z.string(), quarter: quarterSchema, keyResults: z.array(z.object({ key: z.string(), title: z.string(), confidence: z.number().int().nullable() })) }),
  rows: z.array(digestCounts),
  outcomes: z.array(z.object({ key: z.string().nullable(), commitment: commitmentRow })).max(200),
  hiddenRiskFrom: z.number(),
  confidenceMost: z.number().int(),
});
export type ObjectiveDigest = z.infer<typeof objectiveDigest>;

const objectiveParams = z.object({ objective: idSchema('objective') });
const draftSchema = objectiveTermsSchema.omit({ timeZone: true });
const reason = textSchema(500);
const note = textSchema(1000).nullable().default(null);
const given = z.object({ on: civilDateSchema, value: keyResultValueSchema.nullable(), confidence: confidenceSchema });
const scores = z.array(z.object({ key: keyResultKeySchema, score: z.number().min(0).max(100) })).max(100);
const shaping = ['NOT_SIGNED_IN', 'NOT_FOUND', 'FORBIDDEN', 'OBJECTIVE_STATE', 'INVALID_INPUT', 'CHANGED_MEANWHILE'] as const;
const setting = [...shaping, 'KEY_RESULT_SAME', 'KPI_UNKNOWN', 'KPI_OF_ANOTHER', 'KEY_RESULT_DIRECTION', 'KEY_RESULT_UNKNOWN', 'KEY_RESULTS_TOO_MANY'] as const;
const checkingIn = [...shaping, 'KEY_RESULT_UNKNOWN', 'CHECK_IN_UNKNOWN', 'CHECK_IN_VALUE', 'CONFIDENCE_RANGE', 'DATE_IN_FUTURE', 'DATE_BEFORE_QUARTER'] as const;

export const objectivesApi = {
  'GET /api/objectives': endpoint({
    summary: 'The objectives of a quarter with their key results, for every member',
    access: 'person',
    query: pageQuery.extend({ quarter: quarterSchema.optional() }),
    output: pageOf(objectiveRow).extend({
      quarter: quarterSchema,
      /** How many objectives of the quarter span teams, and how many are to (R31); drafts do not count. */
      crossFunctional: z.object({ of: z.number().int(), atLeast: z.number().int() }),
    }),
    refusals: ['NOT_SIGNED_IN'],
  }),
  'POST /api/objectives': endpoint({
    summary: 'Draft an objective',
    access: 'person',
    body: draftSchema,
    output: z.object({ objective: idSchema('objective') }),
    refusals: ['NOT_SIGNED_IN', 'NOT_FOUND', 'FORBIDDEN', 'INVALID_INPUT'],
  }),
  'GET /api/objectives/:objective': endpoint({
    summary: 'One objective: key results, check-ins, and what the viewer may do',
    access: 'person',
    params: objectiveParams,
    output: objectivePage,
    refusals: ['NOT_SIGNED_IN', 'NOT_FOUND'],
  }),
  'GET /api/objectives/:objective/digest': endpoint({
    summary: 'What the 1on1s that the viewer may see brought for an objective, before its review (R133)',
    access: 'person',
    params: objectiveParams,
    output: objectiveDigest,
    refusals: ['NOT_SIGNED_IN', 'NOT_FOUND'],
  }),
  'POST /api/objectives/:objective/amend': endpoint({
    summary: 'Correct what an objective says, with a reason; what it said before stays in the record',
    access: 'person',
    params: objectiveParams,
    body: z.object({ draft: draftSchema, reason }),
    output: z.object({}),
    refusals: shaping,
  }),
  'POST /api/objectives/:objective/activate': endpoint({
    summary: 'Start an objective: its quarter is held against it from now on',
    access: 'person',
    params: objectiveParams,
    body: z.object({}),
    output: z.object({}),
    refusals: [...shaping, 'OBJECTIVE_EMPTY'],
  }),
  'POST /api/objectives/:objective/key-results': endpoint({
    summary: 'Add a key result: checked in by hand, or read from a KPI of its own owner',
    access: 'person',
    params: objectiveParams,
    body: z.object({ terms: keyResultTermsSchema }),
    output: z.object({ key: z.string() }),
    refusals: setting,
  }),
  'POST /api/objectives/:objective/key-results/amend': endpoint({
    summary: 'Correct a key result, with a reason',
    access: 'person',
    params: objectiveParams,
    body: z.object({ key: keyResultKeySchema, terms: keyResultTermsSchema, reason }),
    output: z.object({}),
    refusals: setting,
  }),
  'POST /api/objectives/:objective/key-results/drop': endpoint({
    summary: 'Drop a key result, with a reason; it stays visible and counts no more',
    access: 'person',
    params: objectiveParams,
    body: z.object({ key: keyResultKeySchema, reason }),
    output: z.object({}),
    refusals: setting,
  }),
  'POST /api/objectives/:objective/check-ins': endpoint({
    summary: 'Check in on a key result: its value on a day, and how sure its owner is of the target',
    access: 'person',
    params: objectiveParams,
    body: given.extend({ key: keyResultKeySchema, note }),
    output: z.object({}),
    refusals: checkingIn,
  }),
  'POST /api/objectives/:objective/check-ins/correct': endpoint({
    summary: 'Correct an earlier check-in, with a reason',
    access: 'person',
    params: objectiveParams,
    body: given.extend({ n: z.int().nonnegative(), reason }),
    output: z.object({}),
    refusals: checkingIn,
  }),
  'POST /api/objectives/:objective/close': endpoint({
    summary: 'Close an objective with a final score for each key result',
    access: 'person',
    params: objectiveParams,
    body: z.object({ scores, note }),
    output: z.object({}),
    refusals: [...shaping, 'SCORES_INCOMPLETE'],
  }),
  'POST /api/objectives/:objective/rescore': endpoint({
    summary: 'Correct the final score of a closed objective, with a reason',
    access: 'person',
    params: objectiveParams,
    body: z.object({ scores, reason }),
    output: z.object({}),
    refusals: [...shaping, 'SCORES_INCOMPLETE'],
  }),
} as const;
