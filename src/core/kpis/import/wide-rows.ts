import { foldName, type FoundReading } from './found-reading.ts';
import { unitInName } from './read-unit.ts';
import { columnName, RowCells, SeenKeys, type RowReader, type RowRules } from './row-reader.ts';

/** Where the columns of the wide form stand: a date, perhaps a team, and one column a KPI. */
export interface WideColumns {
  readonly date: number;
  readonly team: number | undefined;
  readonly series: readonly number[];
}

/** Reads the wide form: one row is one day or week, one column is one KPI, named by the header. */
export function wideRows(columns: WideColumns, header: readonly string[], rules: RowRules): RowReader {
  const seen = new SeenKeys();
  const series = columns.series.map((at) => {
    const name = columnName(header, at).normalize('NFC').replaceAll(/\s+/g, ' ');
    return { at, name, unit: unitInName(name) };
  });
  const names = series.map(({ name }) => foldName(name));
  for (const [index, { name }] of series.entries()) if (names.indexOf(names[index] ?? '') < index) rules.report.add(1, name, 'duplicate-column');
  const kept = series.filter((_, index) => names.indexOf(names[index] ?? '') === index);
  return {
    row: (line, fields) => {
      const cells = new RowCells(line, fields, header, rules);
      const period = cells.date(columns.date);
      const team = cells.team(columns.team);
      const numbers = kept.map(({ at }) => cells.value(at));
      if (!cells.sound || period === null) return null;
      const earlier = seen.before(foldName(team), period.to, line);
      if (earlier !== null) return cells.fail(columns.date, 'duplicate-row', `${period.to}, first on line ${earlier}`);
      const { from, to } = period;
      return kept.flatMap(({ name, unit }, index): FoundReading[] => {
        const number = numbers[index] ?? null;
        if (number === null) return [];
        const said = unit ?? (number.percent ? 'percent' : null);
        return [{ line, column: name, team, series: { name, unit: said }, reading: { key: to, from, to, value: number.value, of: null } }];
      });
    },
    end: () => [],
  };
}
