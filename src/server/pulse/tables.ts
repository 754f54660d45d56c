import type { ColumnType } from 'kysely';
import type { CivilDate, UtcInstant } from '../../core/kernel/schema.ts';

/** The tables of migration 0009. */
declare module '../db/tables.ts' {
  interface Tables {
    pulse: {
      org_id: string;
      id: string;
      manager: string;
      cadence: 'weekly' | 'biweekly';
      time_zone: string;
      started_at: UtcInstant;
      stopped_at: UtcInstant | null;
      next_at: UtcInstant;
    };
    pulse_round: {
      org_id: string;
      pulse: string;
      week: CivilDate;
      questions: ColumnType<unknown, string, string>;
      invited: number;
      remind_at: UtcInstant;
      closes_at: UtcInstant;
      reminded_at: UtcInstant | null;
      closed_at: UtcInstant | null;
      answered: number | null;
      outcome: 'counted' | 'too-few' | 'lost' | null;
      counts: ColumnType<unknown, string | null, string | null>;
      unclear_answers: number | null;
      unclear_matching: number | null;
      unclear_fires: boolean | null;
    };
    pulse_key: { org_id: string; pulse: string; week: CivilDate; public_key: string };
    pulse_seat: { org_id: string; pulse: string; week: CivilDate; person: string; spent: boolean };
    pulse_pass: { org_id: string; token_hash: string; pulse: string; week: CivilDate; person: string };
    pulse_notice: { org_id: string; pulse: string; week: CivilDate; person: string; kind: 'ask' | 'remind' };
    pulse_ballot: { org_id: string; pulse: string; week: CivilDate; slot: string; sealed: Buffer };
  }
}
