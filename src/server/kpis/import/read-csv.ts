import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import type { ImportReport } from '../../../core/kpis/import/import-report.ts';

/** One record of a CSV file and the line on which it begins. */
export interface CsvRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

/** A record longer than this is an unclosed quotation mark; it also bounds the memory that a file can take. */
const longestRecord = 64 * 1024;

/**
 * Reads CSV records one by one with memory that does not grow with the file. Tolerates a byte order mark, CRLF and
 * blank lines. A file that breaks off inside a quotation mark ends with a problem in the report, not with an exception.
 */
export async function* readCsv(source: AsyncIterable<Uint8Array>, report: ImportReport, delimiter = ','): AsyncGenerator<CsvRecord> {
  /** Records that came before the unclosed quotation mark; what the parser finds after it is no record. */
  let soundRecords = Number.POSITIVE_INFINITY;
  const parser = parse({
    bom: true,
    delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: longestRecord,
    // An error in the stream itself would throw away the good records that are still queued in it.
    skip_records_with_error: true,
    on_skip: () => {
      soundRecords = Math.min(soundRecords, parser.info.records);
      return undefined;
    },
  });
  const feeding = pipeline(Readable.from(source, { objectMode: false }), parser);
  // A failure of the source reaches the reader through the parser; here it only must not go unhandled.
  feeding.catch(() => undefined);
  let linesBefore = 0;
  let twice = 0;
  for await (const item of parser) {
    const { fields, lines, records } = recordOf(item);
    if (records > soundRecords) break;
    const line = linesBefore + 1;
    // The parser counts a Windows line end within quotation marks twice.
    for (const field of fields) twice += field.includes('\r\n') ? field.split('\r\n').length - 1 : 0;
    linesBefore = lines - twice;
    if (fields.length !== 1 || fields[0]?.trim() !== '') yield { line, fields };
  }
  if (Number.isFinite(soundRecords)) {
    report.broken = true;
    report.add(linesBefore + 1, null, 'unclosed-quote');
  }
}

interface Parsed {
  readonly fields: readonly string[];
  /** Lines read up to the end of the record. */
  readonly lines: number;
  /** Records read up to and including this one. */
  readonly records: number;
}

function recordOf(item: unknown): Parsed {
  if (typeof item === 'object' && item !== null && 'record' in item && 'info' in item) {
    const { record, info } = item;
    if (Array.isArray(record) && typeof info === 'object' && info !== null && 'lines' in info && 'records' in info) {
      const { lines, records } = info;
      if (typeof lines === 'number' && typeof records === 'number') {
        return { fields: record.filter((field) => typeof field === 'string'), lines, records };
      }
    }
  }
  throw new TypeError('csv-parse gave no record; its options changed');
}
