import type { ColumnType } from 'kysely';
import type { ClockStatus } from '../../core/clocks/clock.ts';
import type { UtcInstant } from '../../core/kernel/schema.ts';

/** The tables of deadlines (migration 0004). */
declare module '../db/tables.ts' {
  interface Tables {
    clock: {
      org_id: string;
      id: string;
      name: string;
      subject: string;
      started_at: UtcInstant;
      due_at: UtcInstant;
      state: Exclude<ClockStatus, 'none'>;
      settled_at: UtcInstant | null;
      told: ColumnType<unknown, string, string>;
    };
    clock_notice: { org_id: string; clock: string; person: string; sent_at: UtcInstant };
  }
}
