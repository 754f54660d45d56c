import type { ImportReport } from '../../../core/kpis/import/import-report.ts';
import { readCsv, type CsvRecord } from './read-csv.ts';
import { checkFields } from './read-table.ts';

/**
 * The rows of a table below its header, by position: names of columns may repeat. Rows of nothing but separators, which
 * spreadsheets leave at the end, are no rows. Those that are no text or have another number of fields are reported here.
 */
export async function* readRows(source: AsyncIterable<Uint8Array>, report: ImportReport, delimiter: string): AsyncGenerator<CsvRecord> {
  let header: readonly string[] | undefined;
  for await (const record of readCsv(source, report, delimiter)) {
    if (header === undefined) {
      header = record.fields;
      continue;
    }
    if (record.fields.every((field) => field.trim() === '')) continue;
    report.rows += 1;
    if (checkFields(record.fields, header, record.line, report)) yield record;
    else report.badRows += 1;
  }
  if (report.rows === 0 && !report.broken) report.add(1, null, 'empty-file');
}
