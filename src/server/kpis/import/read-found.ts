import type { CivilDate } from '../../../core/kernel/schema.ts';
import { sprintSpecs, type FoundReading, type KpiSpec } from '../../../core/kpis/import/found-reading.ts';
import { gitlabItems } from '../../../core/kpis/import/gitlab-items.ts';
import type { ColumnRole, ImportKind, ImportMapping } from '../../../core/kpis/import/import-mapping.ts';
import type { ImportReport } from '../../../core/kpis/import/import-report.ts';
import { itemRows } from '../../../core/kpis/import/item-rows.ts';
import { jiraItems } from '../../../core/kpis/import/jira-items.ts';
import { linearItems } from '../../../core/kpis/import/linear-items.ts';
import { longRows } from '../../../core/kpis/import/long-rows.ts';
import { mappedItems } from '../../../core/kpis/import/mapped-items.ts';
import { milestones } from '../../../core/kpis/import/milestones.ts';
import type { RowReader, RowRules } from '../../../core/kpis/import/row-reader.ts';
import { sprintReports } from '../../../core/kpis/import/sprint-report.ts';
import { velocityChart, velocityChartSchema } from '../../../core/kpis/import/velocity-chart.ts';
import { wideRows } from '../../../core/kpis/import/wide-rows.ts';
import type { ItemColumns } from '../../../core/kpis/import/work-item.ts';
import type { OpenedJson, OpenedTable } from './open-import.ts';
import { readRows } from './read-rows.ts';
import { batchRows, readSprints } from './read-sprints.ts';
import { asUtf8 } from './sniff-form.ts';
import type { SpooledFile } from './spool-upload.ts';
import { sprintFigures } from './sprint-figures.ts';

/** What a reading of a file is held against. */
export interface ReadingRules {
  readonly report: ImportReport;
  readonly mapping: ImportMapping;
  readonly today: CivilDate;
}

/** The KPIs that a kind of file always has, whether or not each gets a reading: a sprint file is about these three. */
export function companionsOf(kind: ImportKind | null): readonly KpiSpec[] {
  return kind === 'sprints' ? [sprintSpecs.velocity, sprintSpecs.predictability, sprintSpecs.blocked] : [];
}

/** Reads all that a file says, in batches, with memory that does not grow with its rows. What is wrong goes to the report. */
export async function* readFound(file: Pick<SpooledFile, 'read'>, opened: OpenedTable | OpenedJson, rules: ReadingRules): AsyncGenerator<readonly FoundReading[]> {
  if (opened.is === 'json') {
    yield readJson(opened, rules);
    return;
  }
  const { report, mapping, today } = rules;
  const source = asUtf8(file.read(), opened.form.encoding);
  if (opened.kind === 'sprints') {
    for await (const rows of readSprints(source, report, { today, delimiter: opened.form.delimiter })) {
      yield rows.flatMap((row) =>
        sprintFigures(row).map(({ kpi, ...reading }) => ({ line: row.line, column: null, team: mapping.team ?? row.team, series: sprintSpecs[kpi], reading })),
      );
    }
    return;
  }
  const reader = rowReader(opened, { report, today, dateOrder: opened.dateOrder, decimal: opened.decimal, team: mapping.team ?? null });
  let batch: FoundReading[] = [];
  for await (const { line, fields } of readRows(source, report, opened.form.delimiter)) {
    // A table that nobody has mapped yet is looked through for rows that are no rows; it gives nothing.
    if (reader === null) continue;
    const found = reader.row(line, fields);
    if (found === null) report.badRows += 1;
    else report.goodRows += 1;
    batch.push(...(found ?? []));
    if (batch.length < batchRows) continue;
    yield batch;
    batch = [];
  }
  if (reader !== null && !report.broken) batch.push(...reader.end());
  for (let start = 0; start < batch.length; start += batchRows) yield batch.slice(start, start + batchRows);
}

function readJson({ kind, text, elements }: OpenedJson, { report, mapping, today }: ReadingRules): readonly FoundReading[] {
  const rules: RowRules = { report, today, dateOrder: mapping.dateOrder ?? null, decimal: 'point', team: mapping.team ?? null };
  if (kind === 'jira-sprint-report') return sprintReports(text, elements, rules);
  if (kind === 'github-milestones') return milestones(text, elements, rules);
  return velocityChart(text, velocityChartSchema.parse(elements[0]), mapping.calendar, rules);
}

function rowReader({ kind, header, roles }: OpenedTable, rules: RowRules): RowReader | null {
  const of = (role: ColumnRole): number | undefined => (roles.includes(role) ? roles.indexOf(role) : undefined);
  const [date, kpi, value, done] = [of('date'), of('kpi'), of('value'), of('done')];
  switch (kind) {
    case 'long':
      return date === undefined || kpi === undefined || value === undefined ? null : longRows({ date, kpi, value, team: of('team'), unit: of('unit'), n: of('n') }, header, rules);
    case 'wide':
      return date === undefined ? null : wideRows({ date, team: of('team'), series: roles.flatMap((role, at) => (role === 'series' ? [at] : [])) }, header, rules);
    case 'items':
      return done === undefined ? null : items(mappedItems({ done, created: of('created'), points: of('points'), team: of('team') }), header, rules);
    case 'jira-issues':
      return items(jiraItems(header), header, rules);
    case 'gitlab-issues':
      return items(gitlabItems(header), header, rules);
    case 'linear-issues':
      return items(linearItems(header), header, rules);
    default:
      return null;
  }
}

function items(columns: ItemColumns, header: readonly string[], rules: RowRules): RowReader | null {
  for (const name of columns.missing) rules.report.add(1, name, 'missing-column');
  if (columns.missing.length > 0) rules.report.broken = true;
  return columns.missing.length > 0 ? null : itemRows(columns, header, rules);
}
