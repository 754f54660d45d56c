import { refuse, type Decision, type Refusal } from '../../core/kernel/result.ts';
import type { ImportAsk } from '../../core/kpis/import/import-mapping.ts';
import { reasonOf, type ImportReport } from '../../core/kpis/import/import-report.ts';

export type ImportCode =
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'INVALID_INPUT'
  | 'IMPORT_ASKS'
  | 'IMPORT_EMPTY'
  | 'IMPORT_UNREADABLE'
  | 'IMPORT_REFUSED'
  | 'IMPORT_FAULT'
  | 'TOO_LARGE';

/** What becomes of the good rows of a file when others are bad. */
export type Keep = 'good' | 'nothing';

const asking: Readonly<Record<ImportAsk, string>> = {
  kind: 'what kind of file it is',
  columns: 'which columns hold the date and the values',
  team: 'whose team it is',
  dateOrder: 'whether the day or the month comes first in its dates',
  decimal: 'whether a point or a comma stands before the decimals',
  calendar: 'when the newest sprint ended and how long one lasts',
  kpis: 'the unit and the better direction of each KPI that is not known yet',
};

/** Why nothing of a file is kept, or null when its good rows are. Each fault is named, without anything that stands in the file. */
export function refuseImport(report: ImportReport, asks: readonly ImportAsk[], keep: Keep): Decision<never, ImportCode> | null {
  const faults = report.problems.map((problem): Refusal<ImportCode> => {
    const path = problem.column === null ? `line.${String(problem.line)}` : `line.${String(problem.line)}.${problem.column}`;
    return { code: 'IMPORT_FAULT', path, facts: { line: problem.line, reason: reasonOf(problem) } };
  });
  if (report.rows === 0) {
    const empty = report.problemCount === 0 || report.problems.some((problem) => problem.code === 'empty-file');
    return empty ? refuse({ code: 'IMPORT_EMPTY' }) : refuse({ code: 'IMPORT_UNREADABLE', facts: { reason: 'See the lines named below.' } }, ...faults);
  }
  const [first, ...others] = asks.map((ask): Refusal<ImportCode> => ({ code: 'IMPORT_ASKS', path: `mapping.${ask}`, facts: { what: asking[ask] } }));
  if (first !== undefined) return refuse(first, ...others, ...faults);
  if (keep === 'good' || report.problemCount === 0) return null;
  return refuse({ code: 'IMPORT_REFUSED', facts: { faults: report.problemCount, rows: report.rows } }, ...faults);
}
