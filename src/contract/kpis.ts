import { z } from 'zod';
import { civilDateSchema, idSchema, utcInstantSchema } from '../core/kernel/schema.ts';
import { kpiDefinitionSchema, kpiDirectionSchema, kpiRoleSchema, kpiUnitSchema } from '../core/kpis/events.ts';
import { backTestSchema, opinionSchema, triggerRuleSchema } from '../core/signals/events.ts';
import { endpoint } from './endpoint.ts';
import { clockView, pageOf, pageQuery, personView, receiptView } from './views.ts';

/** One point of a KPI's series. `of` is what it was computed from (completed of listed). */
export const pointView = z.object({
  key: z.string(),
  from: civilDateSchema.nullable(),
  to: civilDateSchema,
  value: z.number(),
  of: z.object({ part: z.number(), whole: z.number() }).nullable(),
});

/** Natural limits: what the KPI does when nothing has changed. Null with fewer than 6 points. */
export const limitsView = z
  .object({ mean: z.number(), lower: z.number(), upper: z.number(), points: z.number().int(), provisional: z.boolean() })
  .nullable();

/** The last change, direction-aware: `points` is absolute, `percent` null from zero; `since` names the earlier point. */
export const changeView = z
  .object({
    points: z.number(),
    percent: z.number().nullable(),
    better: z.enum(['better', 'worse', 'same']),
    insideNoise: z.boolean(),
    since: civilDateSchema,
  })
  .nullable();

/** A KPI in a list, with its recent points for a sparkline. */
export const kpiRow = z.object({
  id: idSchema('kpi'),
  name: z.string(),
  role: kpiRoleSchema,
  unit: kpiUnitSchema,
  direction: kpiDirectionSchema,
  team: z.string(),
  owner: personView,
  target: z.number().nullable(),
  latest: pointView.nullable(),
  change: changeView,
  limits: limitsView,
  recent: z.array(pointView.pick({ to: true, value: true })).max(26),
  status: z.enum(['signal', 'off-target', 'in-limits', 'no-history']),
});
export type KpiRow = z.infer<typeof kpiRow>;

/** A trigger with everything the rule saw. */
export const triggerView = z.object({
  id: idSchema('trigger'),
  rule: triggerRuleSchema,
  kpi: z.object({ id: idSchema('kpi'), name: z.string(), unit: kpiUnitSchema, team: z.string() }),
  subject: personView,
  manager: personView.nullable(),
  reading: z.string(),
  value: z.number(),
  expected: z.number(),
  shortfall: z.number(),
  threshold: z.number(),
  observedAt: utcInstantSchema,
  opinion: opinionSchema,
  backTest: backTestSchema,
  state: z.enum(['open', 'answered', 'dismissed']),
  clock: clockView.nullable(),
  series: idSchema('series').nullable(),
  meeting: idSchema('meeting').nullable(),
  plan: idSchema('plan').nullable(),
  receipt: receiptView,
  can: z.object({ schedule: z.boolean(), dismiss: z.boolean(), openPlan: z.boolean() }),
});
export type TriggerView = z.infer<typeof triggerView>;

/** A row of an import that could not be used: the line in the file, the column, and why. */
export const rowFaultView = z.object({ line: z.number().int(), column: z.string().nullable(), reason: z.string() });

export const importResultView = z.object({
  rows: z.number().int(),
  recorded: z.number().int(),
  unchanged: z.number().int(),
  corrected: z.number().int(),
  faults: z.array(rowFaultView).max(200),
  faultCount: z.number().int(),
  kpis: z.array(z.object({ id: idSchema('kpi'), name: z.string() })),
  triggers: z.array(z.object({ id: idSchema('trigger'), rule: triggerRuleSchema })),
});

export const kpisApi = {
  'GET /api/kpis': endpoint({
    summary: 'The KPIs that the viewer may see',
    access: 'person',
    query: pageQuery.extend({ owner: idSchema('person').optional() }),
    output: pageOf(kpiRow),
    refusals: ['NOT_SIGNED_IN'],
  }),
  'POST /api/kpis': endpoint({
    summary: 'Define a KPI',
    access: 'person',
    body: kpiDefinitionSchema,
    output: z.object({ kpi: idSchema('kpi') }),
    refusals: ['NOT_SIGNED_IN', 'FORBIDDEN', 'NOT_FOUND', 'READING_OUT_OF_RANGE', 'INVALID_INPUT'],
  }),
  'GET /api/kpis/:kpi': endpoint({
    summary: 'One KPI: its points, natural limits, back-tests and triggers',
    access: 'person',
    params: z.object({ kpi: idSchema('kpi') }),
    output: z.object({
      kpi: kpiRow,
      definition: kpiDefinitionSchema,
      points: z.array(pointView).max(260),
      triggers: z.array(triggerView).max(50),
      backTests: z.array(z.object({ rule: triggerRuleSchema, fired: z.number().int(), of: z.number().int() })),
      meetings: z.array(z.object({ id: idSchema('meeting'), on: civilDateSchema, number: z.number().int() })).max(100),
      can: z.object({ record: z.boolean() }),
    }),
    refusals: ['NOT_SIGNED_IN', 'KPI_UNKNOWN'],
  }),
  'POST /api/kpis/:kpi/readings': endpoint({
    summary: 'Record one reading by hand',
    access: 'person',
    params: z.object({ kpi: idSchema('kpi') }),
    body: z.object({ to: civilDateSchema, from: civilDateSchema.nullable(), value: z.number(), of: pointView.shape.of }),
    output: z.object({ triggers: z.array(z.object({ id: idSchema('trigger'), rule: triggerRuleSchema })) }),
    refusals: ['NOT_SIGNED_IN', 'KPI_UNKNOWN', 'FORBIDDEN', 'READING_OUT_OF_RANGE', 'DATE_IN_FUTURE', 'INVALID_INPUT', 'CHANGED_MEANWHILE'],
  }),
  'POST /api/imports/sprints': endpoint({
    summary: 'Import sprints (CSV) as readings of velocity, predictability and blocked stories',
    access: 'person',
    query: z.object({ owner: idSchema('person'), keep: z.enum(['good', 'nothing']).default('nothing') }),
    stream: 'text/csv',
    output: importResultView,
    refusals: [
      'NOT_SIGNED_IN',
      'FORBIDDEN',
      'NOT_FOUND',
      'IMPORT_EMPTY',
      'IMPORT_UNREADABLE',
      'IMPORT_REFUSED',
      'IMPORT_FAULT',
      'TOO_LARGE',
      'WRONG_MEDIA_TYPE',
      'CHANGED_MEANWHILE',
    ],
  }),
} as const;
