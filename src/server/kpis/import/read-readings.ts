import type { CivilDate } from '../../../core/kernel/schema.ts';
import { dayNumber } from '../../../core/kpis/point.ts';
import type { ImportReport } from './import-report.ts';
import { CellReader } from './read-cell.ts';
import { batchRows } from './read-sprints.ts';
import { readTable, type TableRow } from './read-table.ts';

const shape = { required: ['date', 'kpi', 'value'], optional: ['team', 'note'] } as const;
type Column = (typeof shape.required)[number] | (typeof shape.optional)[number];

/** One dated value of a named KPI. */
export interface ReadingRow {
  readonly line: number;
  /** The date: one value a day within the KPI of a team, so importing the same file twice changes nothing. */
  readonly key: string;
  /** Empty when the file has no team column. */
  readonly team: string;
  readonly kpi: string;
  readonly date: CivilDate;
  /** Null where the file leaves it empty: not reported. */
  readonly value: number | null;
}

/** Reads the long form `date,kpi,value[,team,note]` in batches of good rows, as `readSprints` does for sprints. */
export async function* readReadings(
  source: AsyncIterable<Uint8Array>,
  report: ImportReport,
): AsyncGenerator<readonly ReadingRow[]> {
  const seen = new Map<string, Map<number, number>>();
  let batch: ReadingRow[] = [];
  for await (const row of readTable(source, shape, report)) {
    const reading = readReading(row, seen, report);
    if (reading === null) {
      report.badRows += 1;
      continue;
    }
    report.goodRows += 1;
    batch.push(reading);
    if (batch.length < batchRows) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function readReading(
  row: TableRow<Column>,
  seen: Map<string, Map<number, number>>,
  report: ImportReport,
): ReadingRow | null {
  const cells = new CellReader(row, report);
  const date = cells.date('date');
  const kpi = cells.name('kpi');
  const value = cells.number('value');
  const team = row.cell('team') === '' ? '' : cells.name('team');
  if (!cells.sound || date === null) return null;
  const series = JSON.stringify([team, kpi]);
  const lines = seen.get(series) ?? new Map<number, number>();
  const earlier = lines.get(dayNumber(date));
  if (earlier !== undefined) return cells.fail('date', 'duplicate-row', `${date}, first on line ${String(earlier)}`);
  seen.set(series, lines.set(dayNumber(date), row.line));
  return { line: row.line, key: date, team, kpi, date, value };
}
