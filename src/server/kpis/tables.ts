import type { CivilDate, UtcInstant } from '../../core/kernel/schema.ts';
import type { KpiRole } from '../../core/kpis/kpi.ts';
import type { Direction, Unit } from '../../core/kpis/measure.ts';

/** The tables of migrations 0005, 0012 and 0015 that hold KPIs, their readings and their decided baselines. */
declare module '../db/tables.ts' {
  interface Tables {
    kpi: {
      org_id: string;
      id: string;
      name: string;
      role: KpiRole;
      unit: Unit;
      direction: Direction;
      team: string;
      owner: string;
      target: number | null;
      floor: number | null;
      ceiling: number | null;
      baseline_window: number | null;
      source: string;
      defined_at: UtcInstant;
    };
    reading: {
      org_id: string;
      kpi: string;
      key: string;
      from_day: CivilDate | null;
      to_day: CivilDate;
      value: number;
      part: number | null;
      whole: number | null;
    };
    kpi_baseline: {
      org_id: string;
      kpi: string;
      from_day: CivilDate;
      reason: string;
      by: string;
      at: UtcInstant;
    };
  }
}
