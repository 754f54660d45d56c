import type { CivilDate } from '../../kernel/schema.ts';
import type { FoundReading } from './found-reading.ts';
import type { ImportProblemCode, ImportReport } from './import-report.ts';
import { readDate, type DateOrder } from './read-date.ts';
import { readNumber, type DecimalMark } from './read-number.ts';

/** Makes readings of the rows of a table, one by one. What is wrong with a row goes to the report. */
export interface RowReader {
  /** The readings of one row; null when the row is faulty and gives none. */
  readonly row: (line: number, cells: readonly string[]) => readonly FoundReading[] | null;
  /** What can be said only when all rows were seen. */
  readonly end: () => readonly FoundReading[];
}

/** How a file writes dates and numbers, and what it is held against. */
export interface RowRules {
  readonly report: ImportReport;
  readonly dateOrder: DateOrder | null;
  readonly decimal: DecimalMark;
  /** The last day that a period may end on. */
  readonly today: CivilDate;
  /** Takes the place of what the file says; null when it is left to the file. */
  readonly team: string | null;
}

const longestName = 80;

/** Reads the cells of one row and notes what is wrong with each, so that a row is mended in one go. */
export class RowCells {
  /** Whether every cell asked for so far was fine. */
  sound = true;
  readonly line: number;
  readonly #cells: readonly string[];
  readonly #header: readonly string[];
  readonly #rules: RowRules;

  constructor(line: number, cells: readonly string[], header: readonly string[], rules: RowRules) {
    this.line = line;
    this.#cells = cells;
    this.#header = header;
    this.#rules = rules;
  }

  /** The trimmed text of a column; empty where the file has no such column. */
  text(at: number | undefined): string {
    return at === undefined ? '' : (this.#cells[at]?.trim() ?? '');
  }

  /** A name of at most 80 characters in NFC; empty when missing, with a problem unless it is optional. */
  name(at: number | undefined, optional = false): string {
    const text = this.text(at).normalize('NFC');
    if (text === '' && !optional) this.fail(at, 'missing-value');
    else if (text.length > longestName) this.fail(at, 'text-too-long', text);
    return text;
  }

  /** The team: what was said for the whole file, or what the row says. */
  team(at: number | undefined): string {
    return this.#rules.team ?? this.name(at, true);
  }

  /** A day or week; null (and a problem, unless an empty cell is `optional`) when there is none. */
  date(at: number | undefined, optional = false): { readonly from: CivilDate | null; readonly to: CivilDate } | null {
    const text = this.text(at);
    const read = readDate(text, this.#rules.dateOrder);
    if (typeof read === 'object') return read;
    if (read === 'blank') return optional ? null : this.fail(at, 'missing-value');
    return this.fail(at, read === 'ambiguous' ? 'ambiguous-date' : 'not-a-date', text);
  }

  /** The day of a timestamp; null as in {@link date}. */
  day(at: number | undefined): CivilDate | null {
    return this.date(at, true)?.to ?? null;
  }

  /** A value of a KPI; null where nothing was reported, or with a problem where it is no number. Its range depends on its unit. */
  value(at: number | undefined): { readonly value: number; readonly percent: boolean } | null {
    const text = this.text(at);
    const read = readNumber(text, this.#rules.decimal);
    if (typeof read === 'object') return read;
    return read === 'blank' ? null : this.fail(at, 'unlike-number', text);
  }

  /** A number from 0 on; null as in {@link value}. */
  number(at: number | undefined): number | null {
    const read = this.value(at);
    return read !== null && read.value < 0 ? this.fail(at, 'negative-number', this.text(at)) : (read?.value ?? null);
  }

  /** Notes a problem with a cell, or with the whole row. */
  fail(at: number | undefined, code: ImportProblemCode, found: string | null = null): null {
    this.sound = false;
    this.#rules.report.add(this.line, at === undefined ? null : columnName(this.#header, at), code, found);
    return null;
  }
}

/** What a column is called in messages: its header, or its number where it has none. */
export function columnName(header: readonly string[], at: number): string {
  const name = header[at]?.trim() ?? '';
  return name === '' ? `column ${at + 1}` : name.length <= 60 ? name : `${name.slice(0, 60)}…`;
}

/** Which keys of a KPI a file has given so far, and on which line: a second value for one day is a fault. */
export class SeenKeys {
  readonly #lines = new Map<string, Map<string, number>>();

  /** The line on which the key stood before, or null: then it counts as seen now. */
  before(series: string, key: string, line: number): number | null {
    const lines = this.#lines.get(series) ?? new Map<string, number>();
    const earlier = lines.get(key);
    if (earlier !== undefined) return earlier;
    this.#lines.set(series, lines.set(key, line));
    return null;
  }
}
