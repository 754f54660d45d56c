import type { ImportReport } from '../../../core/kpis/import/import-report.ts';
import { readCsv } from './read-csv.ts';

/** The columns of a kind of file: those it must have, and those it may have. */
export interface TableShape<Required extends string, Optional extends string> {
  readonly required: readonly Required[];
  readonly optional: readonly Optional[];
}

/** One row: the line it begins on and a way to its trimmed cells; a column that the file lacks reads as empty. */
export interface TableRow<Column extends string> {
  readonly line: number;
  readonly cell: (column: Column) => string;
}

/**
 * Reads the rows of a CSV file by the names in its header, whatever their order. A missing or doubled column ends the reading;
 * an unknown one is reported and passed over. Rows that are no text or have the wrong number of fields are reported here.
 */
export async function* readTable<Required extends string, Optional extends string>(
  source: AsyncIterable<Uint8Array>,
  shape: TableShape<Required, Optional>,
  report: ImportReport,
  delimiter = ',',
): AsyncGenerator<TableRow<Required | Optional>> {
  let header: readonly string[] | undefined;
  let places = new Map<string, number>();
  for await (const { line, fields } of readCsv(source, report, delimiter)) {
    if (header === undefined) {
      header = fields.map((field) => field.trim().toLowerCase());
      places = new Map(header.map((name, index) => [name, index]));
      if (!checkHeader(header, shape, line, report)) return;
      continue;
    }
    report.rows += 1;
    if (checkFields(fields, header, line, report)) {
      yield { line, cell: (column) => fields[places.get(column) ?? -1]?.trim() ?? '' };
    } else {
      report.badRows += 1;
    }
  }
  if (header === undefined && !report.broken) report.add(1, null, 'empty-file');
  if (header !== undefined && report.rows === 0 && !report.broken) report.add(1, null, 'empty-file');
}

function checkHeader(
  header: readonly string[],
  shape: TableShape<string, string>,
  line: number,
  report: ImportReport,
): boolean {
  const unreadable = unreadableField(header);
  if (unreadable !== undefined) {
    report.add(line, null, unreadable.code);
    report.broken = true;
    return false;
  }
  const doubled = header.filter((name, index) => header.indexOf(name) !== index);
  const missing = shape.required.filter((name) => !header.includes(name));
  for (const name of doubled) report.add(line, name, 'duplicate-column');
  for (const name of missing) report.add(line, name, 'missing-column');
  for (const name of header) {
    if (!shape.required.includes(name) && !shape.optional.includes(name)) report.add(line, shorten(name), 'unknown-column');
  }
  if (doubled.length + missing.length === 0) return true;
  report.broken = true;
  return false;
}

/** Tells whether a row has as many fields as the header, and text in each; reports it otherwise. */
export function checkFields(
  fields: readonly string[],
  header: readonly string[],
  line: number,
  report: ImportReport,
): boolean {
  if (fields.length !== header.length) {
    report.add(line, null, 'wrong-field-count', `${String(fields.length)} fields where the header has ${String(header.length)}`);
    return false;
  }
  const unreadable = unreadableField(fields);
  if (unreadable === undefined) return true;
  report.add(line, header[unreadable.index] ?? null, unreadable.code);
  return false;
}

/** The first field that is no text. Bytes that are no UTF-8 arrive as the replacement character. */
export function unreadableField(
  fields: readonly string[],
): { readonly index: number; readonly code: 'not-utf-8' | 'nul-byte' } | undefined {
  for (const [index, field] of fields.entries()) {
    if (field.includes('\0')) return { index, code: 'nul-byte' };
    if (field.includes('\uFFFD')) return { index, code: 'not-utf-8' };
  }
  return undefined;
}

function shorten(name: string): string {
  return name.length <= 60 ? name : `${name.slice(0, 60)}…`;
}
