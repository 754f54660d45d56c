import type { ColumnType } from 'kysely';
import type { UtcInstant } from '../../core/kernel/schema.ts';
import type { Unit } from '../../core/kpis/measure.ts';
import type { About, TriggerRule } from '../../core/signals/rules/fired-rule.ts';
import type { Diagnosis, Dismissal } from '../../core/signals/trigger.ts';

/** JSON goes in as text and comes out parsed; readers check its shape. */
type JsonColumn = ColumnType<unknown, string | null, string | null>;

/** The tables of migrations 0005, 0011 and 0014 that hold triggers. `kpi_name` is what a trigger is about, be it a KPI or not. */
declare module '../db/tables.ts' {
  interface Tables {
    trigger: {
      org_id: string;
      id: string;
      rule: TriggerRule;
      kpi: string | null;
      about_kind: About['kind'] | null;
      about_id: string | null;
      private: boolean;
      weight: number;
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
      snoozed_until: UtcInstant | null;
      snooze_reason: string | null;
      agenda_meeting: string | null;
      agenda_item: string | null;
      dismissed_as: Dismissal | null;
      dismissed_reason: string | null;
      ways: JsonColumn;
      choice: JsonColumn;
    };
    trigger_diagnosis: { org_id: string; trigger: string; cause: Diagnosis; words: string; at: UtcInstant };
  }
}
