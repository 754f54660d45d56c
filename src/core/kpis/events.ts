import { z } from 'zod';
import { eventType, part } from '../kernel/event.ts';
import { civilDateSchema, idSchema, textSchema } from '../kernel/schema.ts';

/**
 * `points` story points; `percent` 0-100; `count` whole things; `score` a 0-10 stakeholder mean, never called NPS; `nps`
 * promoters less detractors in percent, -100 to 100. The two come from the same 0-10 answers and are stored apart (S5).
 */
export const kpiUnitSchema = z.enum(['points', 'percent', 'count', 'score', 'nps']);

/** `up`: more is better; `down`: less is better. */
export const kpiDirectionSchema = z.enum(['up', 'down']);

/**
 * What the product watches a KPI for. `velocity` and `predictability` have rules of their own (R4, R3). `dependencies` is the
 * share of dependencies on other teams that were resolved within 48 hours, in percent (R76).
 */
export const kpiRoleSchema = z.enum(['velocity', 'predictability', 'blocked', 'dependencies', 'stakeholder', 'other']);

export const kpiDefinitionSchema = z.object({
  name: textSchema(80),
  role: kpiRoleSchema,
  unit: kpiUnitSchema,
  direction: kpiDirectionSchema,
  /** The team whose work it measures, as the source names it. */
  team: textSchema(80),
  /** Who answers for it. */
  owner: idSchema('person'),
  target: z.number().nullable(),
  /** The least and the most that was agreed on, in the KPI's unit. Shown, and no rule; definitions from before there were any lack them. */
  floor: z.number().nullable().optional(),
  ceiling: z.number().nullable().optional(),
  /** How many of the latest readings its natural limits rest on; none said: as many as the policy takes. */
  baselineWindow: z.int().positive().nullable().optional(),
  source: textSchema(200),
});

/** One dated value. `from`..`to` is the period it covers (a sprint, a week); `key` makes a repeated import change nothing. */
export const readingSchema = z.object({
  key: z.string().min(1).max(120),
  from: civilDateSchema.nullable(),
  to: civilDateSchema,
  value: z.number(),
  /** What the value was computed from: completed of listed, or how many people answered. */
  of: z.object({ part: z.number(), whole: z.number() }).nullable(),
});
export type Reading = z.infer<typeof readingSchema>;
export type KpiDefinition = z.infer<typeof kpiDefinitionSchema>;

export const kpiDefined = eventType('kpi.defined', 1, { 'shared/kpi': part('plan', kpiDefinitionSchema) });

/** A batch of readings, at most 1,000 a chunk; a key that is already there is a correction and replaces its value. */
export const readingsRecorded = eventType('readings.recorded', 1, {
  'shared/readings': part(
    'plan',
    z.object({
      source: z.enum(['hand', 'file', 'token', 'stakeholders']),
      fileHash: z.string().max(64).nullable(),
      /** The API token that they came by, where `source` is `token`. Never its value. */
      token: idSchema('token').optional(),
      readings: z.array(readingSchema).min(1).max(1000),
    }),
  ),
});

/** From the reading of this day on a new level is the usual one: baseline and natural limits begin anew there, and nothing before it counts. */
export const baselineSchema = z.object({ from: civilDateSchema, reason: textSchema(500) });

/** Somebody decided that a KPI has a new usual level. Nothing else ever moves a baseline after an alarm. */
export const kpiRebaselined = eventType('kpi.rebaselined', 1, { 'shared/baseline': part('plan', baselineSchema) });

export const kpiEvents = [kpiDefined, readingsRecorded, kpiRebaselined] as const;
