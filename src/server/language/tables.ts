import type { ColumnType } from 'kysely';
import type { CivilDate, UtcInstant } from '../../core/kernel/schema.ts';

/** JSON goes in as text and comes out parsed; readers check its shape. */
type JsonColumn = ColumnType<unknown, string | null, string | null>;

/** The tables of migration 0007 that are the linter's own. The first two are counters, not read tables. */
declare module '../db/tables.ts' {
  interface Tables {
    language_count: {
      org_id: string;
      rule: string;
      person: string;
      shown: number;
      wrong: number;
      day: CivilDate;
      shown_today: number;
      wrong_today: number;
    };
    language_verdict: { org_id: string; rule: string; person: string; digest: string };
    language_rule: {
      org_id: string;
      rule: string;
      state: 'hint' | 'active';
      since: UtcInstant;
      lowered: JsonColumn;
      restored_by: string | null;
      restored_at: UtcInstant | null;
      reason: string | null;
    };
  }
}
