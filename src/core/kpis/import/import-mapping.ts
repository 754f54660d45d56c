import { z } from 'zod';
import { civilDateSchema, textSchema } from '../../kernel/schema.ts';
import { kpiDirectionSchema, kpiRoleSchema, kpiUnitSchema } from '../events.ts';

/** The kinds of files that are read. `long`, `wide` and `items` are tables whose columns can be mapped by hand. */
export const importKindSchema = z.enum([
  'sprints',
  'long',
  'wide',
  'items',
  'jira-issues',
  'gitlab-issues',
  'linear-issues',
  'jira-velocity',
  'jira-sprint-report',
  'github-milestones',
]);
export type ImportKind = z.infer<typeof importKindSchema>;

/**
 * What a column holds. `date`: the day or week of a value; `series`: the values of one KPI, named by the header; `kpi` and
 * `value`: a KPI's name and its value; `n`: how many the value was computed from; `created`, `done` and `points`: of a work item.
 */
export const columnRoleSchema = z.enum(['date', 'team', 'kpi', 'value', 'unit', 'n', 'series', 'created', 'done', 'points', 'skip']);
export type ColumnRole = z.infer<typeof columnRoleSchema>;

/** Most columns of a table that can be mapped; the further ones are passed over. */
export const mostColumns = 400;

/** Most KPIs that one file may feed: a name of its own in each row is no KPI. */
export const mostKpis = 2000;

/** What a KPI that is not known yet counts, and which way is better. */
export const kpiAnswerSchema = z.object({
  name: textSchema(80),
  unit: kpiUnitSchema,
  direction: kpiDirectionSchema,
  role: kpiRoleSchema.default('other'),
});
export type KpiAnswer = z.infer<typeof kpiAnswerSchema>;

/** What the file does not say by itself. Everything may be left out; a preview tells what is needed. */
export const importMappingSchema = z.object({
  kind: importKindSchema.optional(),
  /** Whose work it is; it takes the place of what the file says. */
  team: textSchema(80).optional(),
  /** By position, from 0. Columns not named here keep what was recognised. */
  columns: z.array(z.object({ at: z.number().int().min(0).max(mostColumns - 1), is: columnRoleSchema })).max(mostColumns).optional(),
  dateOrder: z.enum(['day-first', 'month-first']).optional(),
  decimal: z.enum(['point', 'comma']).optional(),
  /** For an export without dates: when its newest sprint ended, and how many days one lasts. */
  calendar: z.object({ lastEnded: civilDateSchema, days: z.number().int().min(1).max(90) }).optional(),
  kpis: z.array(kpiAnswerSchema).max(mostKpis).optional(),
});
export type ImportMapping = z.infer<typeof importMappingSchema>;

/** What a file leaves open. Each has its place in the mapping. */
export const importAskSchema = z.enum(['kind', 'columns', 'team', 'dateOrder', 'decimal', 'calendar', 'kpis']);
export type ImportAsk = z.infer<typeof importAskSchema>;
