import type { ColumnType } from 'kysely';
import type { UtcInstant } from '../../core/kernel/schema.ts';
import type { Unit } from '../../core/kpis/measure.ts';
import type { TriggerRule } from '../../core/signals/trigger.ts';

/** JSON goes in as text and comes out parsed; readers check its shape. */
type JsonColumn = ColumnType<unknown, string, string>;

/** The table of migration 0005 that holds triggers. */
declare module '../db/tables.ts' {
  interface Tables {
    trigger: {
      org_id: string;
      id: string;
      rule: TriggerRule;
      kpi: string;
      kpi_name: string;
      kpi_unit: Unit;
      kpi_team: string;
      subject: string;
      manager: string | null;
      reading: string;
      value: number;
      expected: number;
      shortfall: number;
      threshold: number;
      observed_at: UtcInstant;
      opinion: JsonColumn;
      back_test: JsonColumn;
      state: 'open' | 'answered' | 'dismissed';
      clock: string | null;
      due_at: UtcInstant | null;
      series: string | null;
      meeting: string | null;
      plan: string | null;
    };
  }
}
