import { z } from 'zod';
import { sprintSpecs, type FoundReading, type KpiSpec } from './found-reading.ts';
import { listedObjectLines } from './listed-object-lines.ts';
import { readDate } from './read-date.ts';
import type { RowRules } from './row-reader.ts';

const issues = z.array(z.object({ key: z.string() })).nullish();

const reportSchema = z.object({
  contents: z.object({
    completedIssues: issues,
    issuesNotCompletedInCurrentSprint: issues,
    /** As older Jiras call those that were not completed. */
    incompletedIssues: issues,
    puntedIssues: issues,
    issueKeysAddedDuringSprint: z.record(z.string(), z.unknown()).nullish(),
    completedIssuesEstimateSum: z.object({ value: z.number().min(0).nullish() }).nullish(),
  }),
  sprint: z.object({
    id: z.number().int(),
    state: z.string().optional(),
    startDate: z.string().nullish(),
    endDate: z.string().nullish(),
    completeDate: z.string().nullish(),
  }),
});
type SprintReport = z.infer<typeof reportSchema>;

/**
 * Reads one or several of Jira's sprint reports. What was committed to is what the sprint held when it began: issues added later
 * do not count, those that were taken out do. A sum that Jira leaves null was not estimated, which is not zero.
 */
export function sprintReports(text: string, reports: readonly unknown[], rules: RowRules): readonly FoundReading[] {
  const lines = listedObjectLines(text, 1);
  return reports.flatMap((element, index): readonly FoundReading[] => {
    const line = lines[index] ?? 1;
    rules.report.rows += 1;
    const read = reportSchema.safeParse(element);
    const found = read.success ? figuresOf(read.data, line, rules) : fail(rules, line, read.error.issues[0]?.path.map(String).join('.') ?? null, 'unfit-json');
    if (found === null) rules.report.badRows += 1;
    else rules.report.goodRows += 1;
    return found ?? [];
  });
}

function figuresOf({ contents, sprint }: SprintReport, line: number, rules: RowRules): readonly FoundReading[] | null {
  const started = readDate(sprint.startDate ?? '', rules.dateOrder);
  const ended = readDate(isDated(sprint.completeDate) ? sprint.completeDate : (sprint.endDate ?? ''), rules.dateOrder);
  if (typeof ended !== 'object') return fail(rules, line, 'sprint.completeDate', ended === 'ambiguous' ? 'ambiguous-date' : 'not-a-date');
  if (ended.to > rules.today || (sprint.state ?? 'CLOSED').toUpperCase() !== 'CLOSED') return fail(rules, line, 'sprint.state', 'not-ended');
  const from = typeof started === 'object' ? started.to : null;
  if (from !== null && from > ended.to) return fail(rules, line, 'sprint.startDate', 'end-before-start');
  const added = new Set(Object.keys(contents.issueKeysAddedDuringSprint ?? {}));
  const keysOf = (list: z.infer<typeof issues>): readonly string[] => (list ?? []).map(({ key }) => key);
  const completed = keysOf(contents.completedIssues);
  const unfinished = keysOf(contents.issuesNotCompletedInCurrentSprint ?? contents.incompletedIssues);
  const removed = keysOf(contents.puntedIssues);
  const committed = [...completed, ...unfinished, ...removed].filter((key) => !added.has(key)).length;
  const kept = completed.filter((key) => !added.has(key)).length;
  const figure = (series: KpiSpec, name: string, value: number, of: FoundReading['reading']['of'] = null): FoundReading => ({
    line,
    column: null,
    team: rules.team ?? '',
    series,
    reading: { key: `sprint-${sprint.id}/${name}`, from, to: ended.to, value, of },
  });
  const points = contents.completedIssuesEstimateSum?.value ?? null;
  return [
    ...(points === null ? [] : [figure(sprintSpecs.velocity, 'velocity', points)]),
    ...(committed === 0 ? [] : [figure(sprintSpecs.predictability, 'predictability', (100 * kept) / committed, { part: kept, whole: committed })]),
    figure(sprintSpecs.added, 'added', added.size),
    figure(sprintSpecs.removed, 'removed', removed.length),
    figure(sprintSpecs.carried, 'carried', unfinished.length),
  ];
}

/** Jira writes `None` where a sprint has no such date yet. */
function isDated(text: string | null | undefined): text is string {
  return text !== null && text !== undefined && text !== '' && text !== 'None';
}

function fail(rules: RowRules, line: number, column: string | null, code: 'unfit-json' | 'not-a-date' | 'ambiguous-date' | 'not-ended' | 'end-before-start'): null {
  rules.report.add(line, column, code);
  return null;
}
