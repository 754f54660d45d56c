/** Why a line of a file was not taken. The words for each are in {@link describeProblem}. */
export type ImportProblemCode =
  | 'empty-file'
  | 'missing-column'
  | 'unknown-column'
  | 'duplicate-column'
  | 'wrong-field-count'
  | 'missing-value'
  | 'not-a-date'
  | 'not-a-number'
  | 'not-a-whole-number'
  | 'negative-number'
  | 'number-too-large'
  | 'text-too-long'
  | 'end-before-start'
  | 'not-ended'
  | 'more-done-than-listed'
  | 'duplicate-row'
  | 'not-utf-8'
  | 'nul-byte'
  | 'unclosed-quote'
  | 'unlike-number'
  | 'ambiguous-date'
  | 'out-of-range'
  | 'in-future'
  | 'unknown-unit'
  | 'too-many-kpis'
  | 'too-large-json'
  | 'not-json'
  | 'unfit-json';

/** One thing wrong with a file, named by line, column and reason. `found` is content: show it to the importer, never log it. */
export interface ImportProblem {
  /** The line of the file on which the row begins, counted from 1. */
  readonly line: number;
  readonly column: string | null;
  readonly code: ImportProblemCode;
  /** What stood there, shortened; null when that says nothing. */
  readonly found: string | null;
}

/** Most problems that are kept in full; the rest are counted. */
export const keptProblems = 200;

const longestFound = 40;

/** What came of reading a file. It fills while the rows are read and is complete when they are. */
export class ImportReport {
  /** Rows after the header, blank lines left out. */
  rows = 0;
  /** Rows handed on. */
  goodRows = 0;
  /** Rows with at least one problem. */
  badRows = 0;
  /** All problems, those beyond the first 200 included. */
  problemCount = 0;
  readonly problems: ImportProblem[] = [];
  /** The file could not be read to its end; rows after the last problem are unknown. */
  broken = false;

  add(line: number, column: string | null, code: ImportProblemCode, found: string | null = null): void {
    this.problemCount += 1;
    if (this.problems.length >= keptProblems) return;
    const shown = found === null || found.length <= longestFound ? found : `${found.slice(0, longestFound)}…`;
    this.problems.push({ line, column, code, found: shown });
  }
}

const reasons: Readonly<Record<ImportProblemCode, string>> = {
  'empty-file': 'The file has no rows. Choose a CSV file with a header line and at least one row.',
  'missing-column': 'This column is missing, so no row can be read. Add it to the header line; the fields are separated by commas.',
  'unknown-column': 'This column is not known and was not read. Rename it if it should have been one of the known columns.',
  'duplicate-column': 'This column stands twice in the header, so it is unclear which one counts. Remove one.',
  'wrong-field-count': 'The row has more or fewer fields than the header. Look for a missing comma, or a comma in a text without quotation marks.',
  'missing-value': 'The value is missing. Fill it in.',
  'not-a-date': 'This is no date. Write dates like 2026-03-04.',
  'not-a-number': 'This is no number. Write digits with a point for decimals, or leave it empty if it was not reported.',
  'not-a-whole-number': 'This must be a whole number.',
  'negative-number': 'This cannot be below zero.',
  'number-too-large': 'This number is larger than any real reading. Look for a missing comma or point.',
  'text-too-long': 'This text is too long for a name. Shorten it to 80 characters.',
  'end-before-start': 'The end date comes before the start date. Correct one of them.',
  'not-ended': 'This sprint has not ended yet, so its figures are not final. Import it when it has ended.',
  'more-done-than-listed': 'More issues are completed than were listed. Correct one of the two numbers.',
  'duplicate-row': 'The same row stands earlier in the file. Remove one of the two.',
  'not-utf-8': 'This holds characters that are not UTF-8. Save the file as "CSV UTF-8".',
  'nul-byte': 'This holds a NUL byte, so it may not be a text file. Save it as "CSV UTF-8".',
  'unlike-number': 'This is no number in the way in which this file writes them. Check the decimal mark, or write n/a where nothing was reported.',
  'ambiguous-date': 'This date can be read in two ways. Say whether the day or the month comes first.',
  'out-of-range': 'The unit of this KPI has no such value: a percentage lies between 0 and 100, a score between 0 and 10, an NPS between -100 and 100, and nothing else is below 0.',
  'in-future': 'This period has not ended yet, so its value is not final. Import it when it has ended.',
  'unknown-unit': 'This is no unit that is known here. Use points, percent, count, score or nps.',
  'too-many-kpis': 'The file names more than 2,000 KPIs. Look at the column that names them.',
  'too-large-json': 'A JSON export is read up to 10 MB. Export fewer sprints or milestones at a time.',
  'not-json': 'The file begins like JSON and cannot be read as such. Export it again.',
  'unfit-json': 'This part of the export lacks what is needed, or holds something else. Export it again, or leave this part out.',
  'unclosed-quote': 'A quotation mark is opened and never closed, so the rest of the file cannot be read. Close it.',
};

/** Why a line was not taken and what to do, without anything that stands in the file. */
export function reasonOf(problem: ImportProblem): string {
  return reasons[problem.code];
}

/** A problem as a sentence for the person who imports: where, what, and what to do. */
export function describeProblem(problem: ImportProblem): string {
  const column = problem.column === null ? '' : `, ${problem.column}`;
  return `Line ${String(problem.line)}${column}: ${describeFault(problem)}`;
}

/** The same without the place, for a list that shows line and column apart. */
export function describeFault(problem: ImportProblem): string {
  return `${reasons[problem.code]}${problem.found === null ? '' : ` Found: ${problem.found}.`}`;
}
