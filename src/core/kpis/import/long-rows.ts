import type { Reading } from '../events.ts';
import type { Unit } from '../measure.ts';
import { foldName } from './found-reading.ts';
import { readUnit } from './read-unit.ts';
import { RowCells, SeenKeys, type RowReader, type RowRules } from './row-reader.ts';

/** Where the columns of the long form stand: `date,team,kpi,value[,unit,n]`. */
export interface LongColumns {
  readonly date: number;
  readonly kpi: number;
  readonly value: number;
  readonly team: number | undefined;
  readonly unit: number | undefined;
  readonly n: number | undefined;
}

/** Reads the long form: one row is one value of one KPI. An empty value was not reported and is passed over. */
export function longRows(columns: LongColumns, header: readonly string[], rules: RowRules): RowReader {
  const seen = new SeenKeys();
  return {
    row: (line, fields) => {
      const cells = new RowCells(line, fields, header, rules);
      const period = cells.date(columns.date);
      const team = cells.team(columns.team);
      const name = cells.name(columns.kpi);
      const number = cells.value(columns.value);
      const unitText = cells.text(columns.unit);
      const unit = unitText === '' ? null : readUnit(unitText);
      if (unitText !== '' && unit === null) cells.fail(columns.unit, 'unknown-unit', unitText);
      const n = cells.number(columns.n);
      if (n !== null && !Number.isInteger(n)) cells.fail(columns.n, 'not-a-whole-number', cells.text(columns.n));
      if (!cells.sound || period === null) return null;
      if (number === null) return [];
      const earlier = seen.before(JSON.stringify([foldName(team), foldName(name)]), period.to, line);
      if (earlier !== null) return cells.fail(columns.date, 'duplicate-row', `${period.to}, first on line ${earlier}`);
      const said = unit ?? (number.percent ? 'percent' : null);
      const reading: Reading = { key: period.to, from: period.from, to: period.to, value: number.value, of: madeFrom(number.value, said, n) };
      return [{ line, column: header[columns.value] ?? null, team, series: { name, unit: said }, reading }];
    },
    end: () => [],
  };
}

/** What a value was computed from, where the file says of how many: the share of a percentage, or how many answered. */
function madeFrom(value: number, unit: Unit | null, n: number | null): Reading['of'] {
  if (n === null || n <= 0) return null;
  return unit === 'percent' ? { part: Math.round((value * n) / 100), whole: n } : { part: n, whole: n };
}
