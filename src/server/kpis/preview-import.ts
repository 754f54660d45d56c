import { previewKpis, previewRows, type ImportPreview } from '../../contract/kpis.ts';
import { civilDay } from '../../core/clocks/civil-day.ts';
import type { Viewer } from '../../core/kernel/context.ts';
import type { PersonId } from '../../core/kernel/id.ts';
import { ok, type Decision } from '../../core/kernel/result.ts';
import { foldName, type FoundReading } from '../../core/kpis/import/found-reading.ts';
import type { ImportMapping } from '../../core/kpis/import/import-mapping.ts';
import { describeFault, ImportReport } from '../../core/kpis/import/import-report.ts';
import { KpiBook, type KnownKpi } from '../../core/kpis/import/kpi-book.ts';
import { suggestKpi } from '../../core/kpis/import/read-unit.ts';
import type { Services } from '../app/services.ts';
import { timeZoneOf } from '../people/queries.ts';
import { openImport, type OpenedJson, type OpenedTable } from './import/open-import.ts';
import { readFound } from './import/read-found.ts';
import { spoolUpload } from './import/spool-upload.ts';
import { ownedKpis } from './owned-kpis.ts';
import { FoundReadings } from './take-found.ts';

interface PreviewAsked {
  readonly owner: PersonId;
  readonly mapping: ImportMapping;
}

/** Reads a whole file as an import would and records nothing. It sees only those KPIs of the owner that the viewer may see. */
export async function previewImport(services: Pick<Services, 'read' | 'now'>, viewer: Viewer, stream: AsyncIterable<Uint8Array>, asked: PreviewAsked): Promise<Decision<ImportPreview, 'TOO_LARGE'>> {
  const upload = await spoolUpload(stream);
  if (!upload.ok) return upload;
  const file = upload.value;
  try {
    const { known, timeZone } = await services.read(viewer, async (read) => ({
      known: await ownedKpis(read, viewer.organisation, asked.owner),
      timeZone: await timeZoneOf(read, viewer.organisation, asked.owner),
    }));
    const today = civilDay(services.now(), timeZone);
    const report = new ImportReport();
    const opened = await openImport(file, asked.mapping, report);
    const seen = new SeenInFile(known, asked.mapping);
    const found = new FoundReadings(seen.book, report, today);
    if (opened !== null) {
      for await (const readings of readFound(file, opened, { report, mapping: asked.mapping, today })) {
        found.sound(readings);
        for (const reading of readings) seen.add(reading);
      }
    }
    return ok({
      ...formOf(opened),
      rows: report.rows,
      readings: seen.readings,
      first: seen.first,
      kpis: [...seen.kpis.values()].slice(0, previewKpis),
      kpiCount: seen.kpis.size,
      asks: [...new Set([...(opened?.asks ?? []), ...found.asks])],
      faults: report.problems.map((problem) => ({ line: problem.line, column: problem.column, reason: describeFault(problem) })),
      faultCount: report.problemCount,
    });
  } finally {
    await file.discard();
  }
}

function formOf(opened: OpenedTable | OpenedJson | null): Pick<ImportPreview, 'kind' | 'encoding' | 'delimiter' | 'decimal' | 'dateOrder' | 'columns'> {
  if (opened?.is !== 'table') return { kind: opened?.kind ?? null, encoding: 'utf-8', delimiter: null, decimal: 'point', dateOrder: null, columns: [] };
  const { kind, form, decimal, dateOrder, header, roles, sample } = opened;
  const mappable = kind === null || kind === 'long' || kind === 'wide' || kind === 'items';
  const cells = (at: number): string[] => sample.slice(0, 3).map((row) => shorten(row[at] ?? ''));
  const columns = mappable ? roles.map((is, at) => ({ at, name: shorten(header[at] ?? ''), sample: cells(at), is })) : [];
  return { kind, encoding: form.encoding, delimiter: form.delimiter, decimal, dateOrder, columns };
}

function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 60)}…`;
}

type PreviewedKpi = ImportPreview['kpis'][number];

/** Gathers what a preview shows: the first values and each KPI, counted. */
class SeenInFile {
  readonly book: KpiBook;
  readonly first: ImportPreview['first'] = [];
  readonly kpis = new Map<string, PreviewedKpi>();
  readings = 0;

  constructor(known: readonly KnownKpi[], mapping: ImportMapping) {
    this.book = new KpiBook(known, mapping.kpis ?? []);
  }

  add({ line, team, series, reading: { from, to, value } }: FoundReading): void {
    this.readings += 1;
    const key = JSON.stringify([foldName(team), foldName(series.name)]);
    const kpi = this.kpis.get(key) ?? this.#describe(team, series);
    this.kpis.set(key, { ...kpi, readings: kpi.readings + 1 });
    if (this.first.length < previewRows) this.first.push({ line, team, kpi: kpi.name, from, to, value, unit: kpi.state === 'asks' ? series.unit : kpi.unit });
  }

  #describe(team: string, series: FoundReading['series']): PreviewedKpi {
    const booked = this.book.find(team, series);
    if (booked === 'unknown') return { team, name: series.name, ...suggestKpi(series.name, series.unit), state: 'asks', readings: 0 };
    const { name, unit, direction, role } = booked.definition;
    return { team, name, unit, direction, role, state: booked.id === null ? 'new' : 'known', readings: 0 };
  }
}
