import { isCivilDate, type CivilDate } from '../../../core/kernel/schema.ts';
import type { ImportReport } from '../../../core/kpis/import/import-report.ts';
import type { TableRow } from './read-table.ts';

/** Larger than any velocity or count that a team reports. */
const largestNumber = 1_000_000_000;
const longestName = 80;

/** Reads the cells of one row and notes what is wrong with each, so that a row is mended in one go. */
export class CellReader<Column extends string> {
  /** Whether every cell asked for so far was fine. */
  sound = true;
  readonly #row: TableRow<Column>;
  readonly #report: ImportReport;

  constructor(row: TableRow<Column>, report: ImportReport) {
    this.#row = row;
    this.#report = report;
  }

  /** A name of 1 to 80 characters, in Unicode NFC. */
  name(column: Column): string {
    const text = this.#row.cell(column).normalize('NFC');
    if (text === '') this.fail(column, 'missing-value', null);
    else if (text.length > longestName) this.fail(column, 'text-too-long', text);
    return text;
  }

  /** A civil date; null (and a problem) when missing or none. */
  date(column: Column): CivilDate | null {
    const text = this.#row.cell(column);
    if (isCivilDate(text)) return text;
    this.fail(column, text === '' ? 'missing-value' : 'not-a-date', text === '' ? null : text);
    return null;
  }

  /** A number from 0 on; null when empty, "not reported"; null and a problem when it is no such number. */
  number(column: Column): number | null {
    const text = this.#row.cell(column);
    if (text === '') return null;
    const value = /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
    if (Number.isNaN(value)) return this.fail(column, 'not-a-number', text);
    if (value < 0) return this.fail(column, 'negative-number', text);
    return value > largestNumber ? this.fail(column, 'number-too-large', text) : value;
  }

  /** A whole number from 0 on, or null as in {@link number}. */
  whole(column: Column): number | null {
    const value = this.number(column);
    return value === null || Number.isInteger(value) ? value : this.fail(column, 'not-a-whole-number', String(value));
  }

  /** A number that must be there. */
  required(column: Column, value: number | null): number | null {
    if (value === null && this.#row.cell(column) === '') this.fail(column, 'missing-value', null);
    return value;
  }

  /** Notes a problem with a cell, or with the whole row. */
  fail(column: Column | null, code: Parameters<ImportReport['add']>[2], found: string | null): null {
    this.sound = false;
    this.#report.add(this.#row.line, column, code, found);
    return null;
  }
}
