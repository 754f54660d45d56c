import type { ColumnType } from 'kysely';
import type { CivilDate, UtcInstant } from '../../core/kernel/schema.ts';
import type { RoundOutcome } from '../../core/kpis/stakeholder-events.ts';

/** The tables of migration 0008. */
declare module '../db/tables.ts' {
  interface Tables {
    stakeholder_ask: {
      org_id: string;
      id: string;
      kpi: string;
      time_zone: string;
      started_at: UtcInstant;
      stopped_at: UtcInstant | null;
      next_at: UtcInstant;
    };
    stakeholder: { org_id: string; ask: string; id: string; name: string; listed_at: UtcInstant; unlisted_at: UtcInstant | null; because: 'removed' | 'left' | null };
    stakeholder_contact: { org_id: string; ask: string; id: string; email: string };
    stakeholder_round: {
      org_id: string;
      ask: string;
      week: CivilDate;
      opened_at: UtcInstant;
      remind_at: UtcInstant;
      closes_at: UtcInstant;
      reminded_at: UtcInstant | null;
      closed_at: UtcInstant | null;
      asked: number;
      answered: number | null;
      outcome: RoundOutcome | null;
      value: number | null;
      low: number | null;
      high: number | null;
      scores: ColumnType<unknown, string | null, string | null>;
    };
    stakeholder_comment: { org_id: string; ask: string; week: CivilDate; place: number; comment: string };
    stakeholder_answer: { org_id: string; ask: string; week: CivilDate; stakeholder: string; score: number; comment: string };
    stakeholder_link: { org_id: string; token_hash: string; ask: string; stakeholder: string; week: CivilDate; expires_at: UtcInstant };
    stakeholder_notice: { org_id: string; ask: string; week: CivilDate; stakeholder: string; kind: 'ask' | 'remind' };
  }
}
