import { guessDateOrder, type DateOrder } from '../../../core/kpis/import/read-date.ts';
import type { ColumnRole, ImportAsk, ImportKind, ImportMapping } from '../../../core/kpis/import/import-mapping.ts';
import { ImportReport, type ImportProblemCode } from '../../../core/kpis/import/import-report.ts';
import { guessDecimal, type DecimalMark } from '../../../core/kpis/import/read-number.ts';
import { recogniseJson } from '../../../core/kpis/import/recognise-json.ts';
import { mapTable, recogniseTable } from '../../../core/kpis/import/recognise-table.ts';
import { readCsv } from './read-csv.ts';
import { unreadableField } from './read-table.ts';
import { asUtf8, sniffForm, type FileForm } from './sniff-form.ts';
import type { SpooledFile } from './spool-upload.ts';

/** A table as far as its first rows and the mapping tell. */
export interface OpenedTable {
  readonly is: 'table';
  readonly kind: ImportKind | null;
  readonly form: FileForm;
  readonly header: readonly string[];
  /** The first rows, for guesses and for a preview. */
  readonly sample: readonly (readonly string[])[];
  readonly roles: readonly ColumnRole[];
  readonly decimal: DecimalMark;
  readonly dateOrder: DateOrder | null;
  /** What has to be answered before anything can be recorded. */
  readonly asks: readonly ImportAsk[];
}

/** A JSON export, read whole: trackers give it by the page. */
export interface OpenedJson {
  readonly is: 'json';
  readonly kind: ImportKind | null;
  readonly text: string;
  readonly elements: readonly unknown[];
  readonly asks: readonly ImportAsk[];
}

/** Rows that are looked at before the reading begins. */
const sampleRows = 200;

/** The largest JSON file, in bytes: it is held whole while it is read. */
const mostJsonBytes = 10 * 1024 * 1024;

/** Recognises a file by its content, and what the mapping says about it. Null, with a problem in the report: it cannot be read. */
export async function openImport(file: Pick<SpooledFile, 'read' | 'size'>, mapping: ImportMapping, report: ImportReport): Promise<OpenedTable | OpenedJson | null> {
  const form = await sniffForm(file.read());
  if (form.json) return await openJson(file, form, mapping, report);
  const rows: (readonly string[])[] = [];
  // What is wrong with these rows is told when they are read in earnest.
  for await (const { fields } of readCsv(asUtf8(file.read(), form.encoding), new ImportReport(), form.delimiter)) {
    rows.push(fields);
    if (rows.length > sampleRows) break;
  }
  const [header = [], ...sample] = rows;
  const noText = unreadableField(header);
  if (noText !== undefined) return unreadable(report, noText.code);
  const { kind, roles } = mapTable(recogniseTable(header, sample), mapping);
  const numbers = cellsOf(sample, header, roles, kind, /point|estimate|weight/i, ['value', 'series', 'points']);
  const decimal = mapping.decimal ?? guessDecimal(numbers, form.delimiter === ';');
  const dates = cellsOf(sample, header, roles, kind, /date|created|updated|resolved|closed|completed|cancell?ed|cycle (?:start|end)|due/i, ['date', 'created', 'done']);
  const dateOrder = mapping.dateOrder ?? guessDateOrder(dates);
  return {
    is: 'table',
    kind,
    form,
    header,
    sample,
    roles,
    decimal: decimal === 'unclear' ? 'point' : decimal,
    dateOrder: dateOrder === 'unclear' ? 'day-first' : dateOrder,
    asks: [
      ...(kind === null && header.length > 0 ? (['columns'] as const) : []),
      ...(decimal === 'unclear' && kind !== 'sprints' ? (['decimal'] as const) : []),
      ...(dateOrder === 'unclear' && kind !== 'sprints' ? (['dateOrder'] as const) : []),
    ],
  };
}

/** The cells of some columns: by their role in a table that can be mapped, by their name in an export. */
function cellsOf(sample: OpenedTable['sample'], header: readonly string[], roles: readonly ColumnRole[], kind: ImportKind | null, named: RegExp, wanted: readonly ColumnRole[]): readonly string[] {
  const byRole = kind === 'long' || kind === 'wide' || kind === 'items';
  const places = header.flatMap((name, at) => ((byRole ? wanted.some((role) => role === roles[at]) : named.test(name)) ? [at] : []));
  return sample.flatMap((row) => places.map((at) => row[at] ?? ''));
}

async function openJson(file: Pick<SpooledFile, 'read' | 'size'>, form: FileForm, mapping: ImportMapping, report: ImportReport): Promise<OpenedJson | null> {
  if (file.size > mostJsonBytes) return unreadable(report, 'too-large-json');
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.read()) chunks.push(chunk);
  const text = new TextDecoder(form.encoding).decode(Buffer.concat(chunks));
  const value = parseJson(text);
  if (value === undefined) return unreadable(report, 'not-json');
  const { kind, elements } = recogniseJson(value);
  if (kind === null) return unreadable(report, 'unfit-json');
  const asks: ImportAsk[] = [];
  if (kind === 'jira-velocity' && mapping.calendar === undefined) asks.push('calendar');
  // Neither of Jira's reports names its board.
  if (kind !== 'github-milestones' && mapping.team === undefined) asks.push('team');
  return { is: 'json', kind, text, elements, asks };
}

function unreadable(report: ImportReport, code: ImportProblemCode): null {
  report.add(1, null, code);
  report.broken = true;
  return null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
