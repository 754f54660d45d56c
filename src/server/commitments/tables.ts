import type { ColumnType } from 'kysely';
import type { CommitmentStatus } from '../../core/commitments/commitment.ts';
import type { CivilDate, UtcInstant } from '../../core/kernel/schema.ts';

/** The table of commitments (migration 0004), and what each is for (migration 0010). */
declare module '../db/tables.ts' {
  interface Tables {
    commitment: {
      org_id: string;
      id: string;
      owner: string;
      manager: string;
      report: string;
      record_type: string;
      meeting: string | null;
      series: string | null;
      plan: string | null;
      time_zone: string;
      action: string;
      expected_output: string;
      escalation: string;
      proof_required: boolean;
      first_due: CivilDate;
      due: CivilDate;
      state: Exclude<CommitmentStatus, 'none'>;
      proof: ColumnType<unknown, string | null, string | null>;
      met_on: CivilDate | null;
      made_at: UtcInstant;
    };
    commitment_link: { org_id: string; commitment: string; objective: string; key: string | null };
  }
}
