import type { CivilDate } from '../../core/kernel/schema.ts';
import type { FoundReading, KpiSpec } from '../../core/kpis/import/found-reading.ts';
import { mostKpis, type ImportAsk } from '../../core/kpis/import/import-mapping.ts';
import type { ImportReport } from '../../core/kpis/import/import-report.ts';
import type { BookedKpi, KpiBook } from '../../core/kpis/import/kpi-book.ts';
import { isInRange } from '../../core/kpis/reading-range.ts';

/** A reading that may be recorded, and the KPI that it goes to. */
export interface TakenReading {
  readonly booked: BookedKpi;
  readonly found: FoundReading;
}

/** Holds what a file says against the KPIs that there are: what has no KPI, no team or no place in its unit's range is named. */
export class FoundReadings {
  /** What somebody must answer before this file can be recorded. */
  readonly asks = new Set<ImportAsk>();
  readonly #book: KpiBook;
  readonly #report: ImportReport;
  readonly #today: CivilDate;
  #faultyLine = 0;
  #tooMany = false;

  constructor(book: KpiBook, report: ImportReport, today: CivilDate) {
    this.#book = book;
    this.#report = report;
    this.#today = today;
  }

  /** The readings that are sound and have a KPI. */
  sound(found: readonly FoundReading[]): readonly TakenReading[] {
    return found.flatMap((each): readonly TakenReading[] => {
      if (each.team === '') this.asks.add('team');
      const booked = this.#book.find(each.team, each.series);
      if (this.#book.size > mostKpis && !this.#tooMany) {
        this.#tooMany = true;
        this.#fail(each, 'too-many-kpis', null);
      }
      if (booked === 'unknown') this.asks.add('kpis');
      const { value, to } = each.reading;
      if (to > this.#today) return this.#fail(each, 'in-future', to);
      if (booked === 'unknown' || this.#tooMany) return [];
      if (!isInRange(booked.definition.unit, value)) return this.#fail(each, 'out-of-range', String(value));
      return each.team === '' ? [] : [{ booked, found: each }];
    });
  }

  /** The KPI of a series of the product's own. */
  companion(team: string, spec: KpiSpec): BookedKpi | null {
    const booked = this.#book.find(team, spec);
    return booked === 'unknown' ? null : booked;
  }

  #fail(each: FoundReading, code: 'too-many-kpis' | 'in-future' | 'out-of-range', what: string | null): readonly [] {
    this.#report.add(each.line, each.column, code, what);
    if (each.line !== this.#faultyLine) this.#report.badRows += 1;
    this.#faultyLine = each.line;
    return [];
  }
}
