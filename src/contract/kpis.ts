import { z } from 'zod';
import { civilDateSchema, idSchema, utcInstantSchema } from '../core/kernel/schema.ts';
import { columnRoleSchema, importAskSchema, importKindSchema, importMappingSchema, mostColumns } from '../core/kpis/import/import-mapping.ts';
import { baselineSchema, kpiDefinitionSchema, kpiDirectionSchema, kpiRoleSchema, kpiUnitSchema } from '../core/kpis/events.ts';
import { aboutSchema, backTestSchema, diagnosisSchema, dismissalSchema, opinionSchema, triggerRuleSchema, wayOutSchema } from '../core/signals/events.ts';
import { endpoint } from './endpoint.ts';
import { importMedia } from './import-media.ts';
import { clockView, pageOf, pageQuery, personView, receiptView } from './views.ts';

/** One point of a KPI's series. `of` is what it was computed from (completed of listed). */
export const pointView = z.object({
  key: z.string(),
  from: civilDateSchema.nullable(),
  to: civilDateSchema,
  value: z.number(),
  of: z.object({ part: z.number(), whole: z.number() }).nullable(),
});

/** Natural limits, and the first and last point of those they were computed from: what the KPI does when nothing has changed. */
const naturalLimitsView = z.object({
  mean: z.number(),
  lower: z.number(),
  upper: z.number(),
  points: z.number().int(),
  provisional: z.boolean(),
  from: civilDateSchema,
  to: civilDateSchema,
});

/** The natural limits that count now; null with fewer than 6 points since the last decided baseline. */
export const limitsView = naturalLimitsView.nullable();

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
  /** The KPI that it read; null for a rule that reads something else, which `about` names. */
  kpi: z.object({ id: idSchema('kpi'), name: z.string(), unit: kpiUnitSchema, team: z.string() }).nullable(),
  about: aboutSchema.nullable(),
  /** It comes from a coaching 1on1: nobody but the two sees it. */
  private: z.boolean(),
  subject: personView,
  manager: personView.nullable(),
  reading: z.string(),
  value: z.number(),
  expected: z.number(),
  shortfall: z.number(),
  threshold: z.number(),
  observedAt: utcInstantSchema,
  /** Null for an event rule: no statistics needed. */
  opinion: opinionSchema.nullable(),
  backTest: backTestSchema.nullable(),
  /** Its place beside others with as much time left: size times confirmation. */
  severity: z.object({ size: z.number(), confirmation: z.number(), weight: z.number() }),
  state: z.enum(['open', 'answered', 'dismissed']),
  clock: clockView.nullable(),
  series: idSchema('series').nullable(),
  meeting: idSchema('meeting').nullable(),
  plan: idSchema('plan').nullable(),
  snooze: z.object({ until: utcInstantSchema, reason: z.string() }).nullable(),
  agenda: z.object({ meeting: idSchema('meeting'), item: z.string() }).nullable(),
  /** For the two alone; null also for whoever may not read it. */
  diagnosis: z.object({ cause: diagnosisSchema, words: z.string(), at: utcInstantSchema }).nullable(),
  dismissal: z.object({ as: dismissalSchema, reason: z.string() }).nullable(),
  /** The ways out that R40 proposes, and the one that was chosen (S18). Days between two 1on1s, or minutes of each. */
  ways: z.array(wayOutSchema),
  choice: wayOutSchema.extend({ reason: z.string(), at: utcInstantSchema }).nullable(),
  receipt: receiptView,
  can: z.object({
    schedule: z.boolean(),
    agenda: z.boolean(),
    snooze: z.boolean(),
    diagnose: z.boolean(),
    choose: z.boolean(),
    dismiss: z.boolean(),
    openPlan: z.boolean(),
  }),
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

/** The first line of an import: whose figures the file holds, what becomes of good rows when others are bad, and what the file does not say. */
export const importAskedSchema = z.object({
  owner: idSchema('person'),
  keep: z.enum(['good', 'nothing']).default('nothing'),
  mapping: importMappingSchema.default({}),
});

/** Most rows, values and KPIs that a preview shows; the rest is counted. */
export const previewRows = 20;
export const previewKpis = 500;

/** What a file was recognised as, how it would be read, and what has to be answered first. */
export const importPreviewView = z.object({
  /** Null: nothing that is known; its columns have to be mapped. */
  kind: importKindSchema.nullable(),
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be']),
  delimiter: z.enum([',', ';', '\t']).nullable(),
  decimal: z.enum(['point', 'comma']),
  dateOrder: z.enum(['day-first', 'month-first']).nullable(),
  /** The columns of a table that can be mapped; empty for an export that is read by itself. */
  columns: z.array(z.object({ at: z.number().int(), name: z.string(), sample: z.array(z.string()).max(3), is: columnRoleSchema })).max(mostColumns),
  rows: z.number().int(),
  readings: z.number().int(),
  /** The first values as they would be recorded. */
  first: z
    .array(z.object({ line: z.number().int(), team: z.string(), kpi: z.string(), from: civilDateSchema.nullable(), to: civilDateSchema, value: z.number(), unit: kpiUnitSchema.nullable() }))
    .max(previewRows),
  /** Each KPI of the file. Of one that is not `known`, unit, direction and role are a proposal. */
  kpis: z
    .array(
      z.object({
        team: z.string(),
        name: z.string(),
        unit: kpiUnitSchema,
        direction: kpiDirectionSchema,
        role: kpiRoleSchema,
        state: z.enum(['known', 'new', 'asks']),
        readings: z.number().int(),
      }),
    )
    .max(previewKpis),
  kpiCount: z.number().int(),
  asks: z.array(importAskSchema),
  faults: z.array(rowFaultView).max(200),
  faultCount: z.number().int(),
});
export type ImportPreview = z.infer<typeof importPreviewView>;

export const kpisApi = {
  'GET /api/kpis': endpoint({
    summary: 'The KPIs that the viewer may see',
    access: 'person',
    token: 'readings:write',
    query: pageQuery.extend({ owner: idSchema('person').optional() }),
    output: pageOf(kpiRow),
    refusals: ['NOT_SIGNED_IN'],
  }),
  'POST /api/kpis': endpoint({
    summary: 'Define a KPI',
    access: 'person',
    body: kpiDefinitionSchema,
    output: z.object({ kpi: idSchema('kpi') }),
    refusals: ['NOT_SIGNED_IN', 'FORBIDDEN', 'NOT_FOUND', 'READING_OUT_OF_RANGE', 'FLOOR_ABOVE_CEILING', 'BASELINE_WINDOW', 'INVALID_INPUT'],
  }),
  'GET /api/kpis/:kpi': endpoint({
    summary: 'One KPI: its points, natural limits, back-tests and triggers',
    access: 'person',
    params: z.object({ kpi: idSchema('kpi') }),
    output: z.object({
      kpi: kpiRow,
      definition: kpiDefinitionSchema,
      points: z.array(pointView).max(260),
      /** Its levels with limits, oldest first, each with the last point that it judges; the next one begins with a decided baseline. */
      levels: z.array(z.object({ to: civilDateSchema, limits: naturalLimitsView })),
      /** From which reading on a new level is the usual one, by whose decision and why; oldest first. */
      baselines: z.array(z.object({ from: civilDateSchema, reason: z.string(), by: personView.nullable(), at: utcInstantSchema })),
      /** Closed ISO weeks, oldest first; empty for a KPI that is read once a sprint. `since`: the last week with a value, where that is not the week before. */
      weeks: z
        .array(
          z.object({
            from: civilDateSchema,
            to: civilDateSchema,
            value: z.number().nullable(),
            readings: z.number().int(),
            change: z.object({ points: z.number(), percent: z.number().nullable(), better: z.enum(['better', 'worse', 'same', 'at-best']), since: civilDateSchema.nullable() }).nullable(),
          }),
        )
        .max(53),
      triggers: z.array(triggerView).max(50),
      backTests: z.array(z.object({ rule: triggerRuleSchema, fired: z.number().int(), of: z.number().int() })),
      meetings: z.array(z.object({ id: idSchema('meeting'), on: civilDateSchema, number: z.number().int() })).max(100),
      can: z.object({ record: z.boolean(), rebaseline: z.boolean() }),
    }),
    refusals: ['NOT_SIGNED_IN', 'KPI_UNKNOWN'],
  }),
  'POST /api/kpis/:kpi/readings': endpoint({
    summary: 'Record one reading',
    access: 'person',
    token: 'readings:write',
    params: z.object({ kpi: idSchema('kpi') }),
    body: z.object({ to: civilDateSchema, from: civilDateSchema.nullable(), value: z.number(), of: pointView.shape.of }),
    output: z.object({ triggers: z.array(z.object({ id: idSchema('trigger'), rule: triggerRuleSchema })) }),
    refusals: ['NOT_SIGNED_IN', 'KPI_UNKNOWN', 'FORBIDDEN', 'READING_OUT_OF_RANGE', 'DATE_IN_FUTURE', 'INVALID_INPUT', 'CHANGED_MEANWHILE'],
  }),
  'POST /api/kpis/:kpi/rebaseline': endpoint({
    summary: 'Decide that a KPI has a new usual level from one of its readings on',
    access: 'person',
    params: z.object({ kpi: idSchema('kpi') }),
    body: baselineSchema,
    output: z.object({}),
    refusals: ['NOT_SIGNED_IN', 'KPI_UNKNOWN', 'FORBIDDEN', 'BASELINE_NO_READING', 'BASELINE_FIRST', 'BASELINE_THERE', 'INVALID_INPUT', 'CHANGED_MEANWHILE'],
  }),
  'POST /api/imports/preview': endpoint({
    summary: 'Read a file without recording anything: what it is, how it would be read, what has to be answered, and what is wrong with it',
    access: 'person',
    stream: importMedia,
    output: importPreviewView,
    refusals: ['NOT_SIGNED_IN', 'INVALID_INPUT', 'TOO_LARGE', 'WRONG_MEDIA_TYPE'],
  }),
  'POST /api/imports': endpoint({
    summary: 'Import a table of KPI values or the export of a tracker as readings; with Accept: application/x-ndjson it tells how far it is',
    access: 'person',
    token: 'readings:write',
    stream: importMedia,
    progress: true,
    output: importResultView,
    refusals: [
      'NOT_SIGNED_IN',
      'INVALID_INPUT',
      'FORBIDDEN',
      'NOT_FOUND',
      'IMPORT_ASKS',
      'IMPORT_EMPTY',
      'IMPORT_UNREADABLE',
      'IMPORT_REFUSED',
      'IMPORT_FAULT',
      'TOO_LARGE',
      'WRONG_MEDIA_TYPE',
      'CHANGED_MEANWHILE',
    ],
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
      'INVALID_INPUT',
      'IMPORT_ASKS',
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
