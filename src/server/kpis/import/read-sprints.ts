import type { CivilDate } from '../../../core/kernel/schema.ts';
import type { ImportReport } from '../../../core/kpis/import/import-report.ts';
import { CellReader } from './read-cell.ts';
import { readTable, type TableRow } from './read-table.ts';

/** The columns of a sprint file. The counts that no KPI is made from are checked and passed over. */
const shape = {
  required: ['team', 'sprint_no', 'start_date', 'end_date', 'velocity_points', 'completed_issues', 'blocked_issues', 'total_listed'],
  optional: ['submitted_issues', 'ready_to_merge', 'closed_not_merged', 'in_review', 'in_progress', 'backlog_left', 'note'],
} as const;
type Column = (typeof shape.required)[number] | (typeof shape.optional)[number];

const passedOver = ['submitted_issues', 'ready_to_merge', 'closed_not_merged', 'in_review', 'in_progress', 'backlog_left'] as const;

/** One closed sprint. A figure is null where the file leaves it empty: not reported, which is not zero. */
export interface SprintRow {
  readonly line: number;
  /** The same for the same sprint in every file: importing twice changes nothing. */
  readonly key: string;
  readonly team: string;
  readonly sprint: number;
  readonly start: CivilDate;
  readonly end: CivilDate;
  readonly velocity: number | null;
  readonly completed: number | null;
  readonly blocked: number | null;
  /** Issues listed for the sprint: what was committed to (R3). */
  readonly listed: number | null;
}

/** Most rows that are handed on at once. */
export const batchRows = 1000;

/** What a file is held against besides its own shape. */
export interface SprintBounds {
  /** A sprint that ends after this day has no final figures yet. */
  readonly today?: CivilDate;
  /** What separates the fields; a comma unless it says otherwise. */
  readonly delimiter?: string;
}

/**
 * Reads a sprint file (`team,sprint_no,start_date,end_date,velocity_points,completed_issues,...`) in batches of good rows, in
 * the order of the file. Bad rows go to the report; whether the good ones are kept then is the caller's choice, so nothing
 * must be stored for good before the reading ends.
 */
export async function* readSprints(
  source: AsyncIterable<Uint8Array>,
  report: ImportReport,
  bounds: SprintBounds = {},
): AsyncGenerator<readonly SprintRow[]> {
  const seen = new Map<string, Map<number, number>>();
  let batch: SprintRow[] = [];
  for await (const row of readTable(source, shape, report, bounds.delimiter)) {
    const sprint = readSprint(row, seen, report, bounds);
    if (sprint === null) {
      report.badRows += 1;
      continue;
    }
    report.goodRows += 1;
    batch.push(sprint);
    if (batch.length < batchRows) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function readSprint(
  row: TableRow<Column>,
  seen: Map<string, Map<number, number>>,
  report: ImportReport,
  { today }: SprintBounds,
): SprintRow | null {
  const cells = new CellReader(row, report);
  const team = cells.name('team');
  const sprint = cells.required('sprint_no', cells.whole('sprint_no'));
  const start = cells.date('start_date');
  const end = cells.date('end_date');
  const figures = {
    velocity: cells.number('velocity_points'),
    completed: cells.whole('completed_issues'),
    blocked: cells.whole('blocked_issues'),
    listed: cells.whole('total_listed'),
  };
  for (const column of passedOver) cells.whole(column);
  if (start !== null && end !== null && end < start) cells.fail('end_date', 'end-before-start', `${start} to ${end}`);
  if (end !== null && today !== undefined && end > today) cells.fail('end_date', 'not-ended', end);
  const { completed, listed } = figures;
  if (completed !== null && listed !== null && completed > listed) cells.fail('completed_issues', 'more-done-than-listed', `${String(completed)} of ${String(listed)}`);
  if (!cells.sound || sprint === null || start === null || end === null) return null;
  const lines = seen.get(team) ?? new Map<number, number>();
  const earlier = lines.get(sprint);
  if (earlier !== undefined) return cells.fail('sprint_no', 'duplicate-row', `sprint ${String(sprint)}, first on line ${String(earlier)}`);
  seen.set(team, lines.set(sprint, row.line));
  return { line: row.line, key: `${team}#${String(sprint)}`, team, sprint, start, end, ...figures };
}
