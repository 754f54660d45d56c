import type { ColumnType } from 'kysely';
import type { CivilDate, UtcInstant } from '../../core/kernel/schema.ts';

/** JSON goes in as text and comes out parsed; readers check its shape. */
type JsonColumn<Null = never> = ColumnType<unknown, string | Null, string | Null>;

/** The tables of migration 0006, and the wordings of 0007. */
declare module '../db/tables.ts' {
  interface Tables {
    plan: {
      org_id: string;
      id: string;
      kind: string;
      goal: string;
      subject: string;
      manager: string;
      director: string;
      hr_partner: string;
      product_lead: string;
      series: string | null;
      trigger_id: string | null;
      trigger_reading: JsonColumn<null>;
      kpis: JsonColumn;
      stakeholder_kpi: string | null;
      baselines: JsonColumn;
      windows: JsonColumn;
      starts_on: CivilDate;
      ends_on: CivilDate;
      policy_version: number;
      opened_at: UtcInstant;
      criteria_version: number;
      extension: JsonColumn<null>;
      closed: boolean;
      decision: JsonColumn<null>;
    };
    plan_person: { org_id: string; person: string; plan: string; place: string; opened_at: UtcInstant; closed: boolean };
    plan_criteria: {
      org_id: string;
      plan: string;
      version: number;
      n: number;
      criteria: JsonColumn<null>;
      author: string;
      at: UtcInstant;
      reason: string | null;
    };
    plan_response: {
      org_id: string;
      plan: string;
      n: number;
      version: number;
      kind: 'acknowledged' | 'disputed';
      person: string;
      at: UtcInstant;
      statement: string | null;
    };
    plan_sign_off: {
      org_id: string;
      plan: string;
      role: string;
      n: number;
      state: 'given' | 'refused';
      statement: string | null;
      criteria_version: number;
      at: UtcInstant;
      via: string;
    };
    plan_stream: { org_id: string; plan: string; stream: string };
    plan_wording: {
      org_id: string;
      plan: string;
      n: number;
      wording: JsonColumn<null>;
      reason: JsonColumn<null>;
      criteria_version: number;
      person: string;
      at: UtcInstant;
    };
    plan_blocker: { org_id: string; plan: string; criterion: string; blocker: string };
  }
}
