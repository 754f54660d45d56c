import type { CivilDate, UtcInstant } from '../../core/kernel/schema.ts';
import type { Quarter } from '../../core/objectives/quarter-name.ts';

/** The tables of objectives (migration 0010). What a commitment is for lies with the commitments. */
declare module '../db/tables.ts' {
  interface Tables {
    objective: {
      org_id: string;
      id: string;
      title: string;
      quarter: Quarter;
      owner: string;
      team: string;
      cross_functional: boolean;
      time_zone: string;
      state: 'drafted' | 'active' | 'closed';
      score: number | null;
      closed_by: string | null;
      closed_at: UtcInstant | null;
      corrections: number;
      next_at: UtcInstant | null;
      review_quarter: Quarter | null;
      review_owner: string | null;
    };
    key_result: {
      org_id: string;
      objective: string;
      key: string;
      place: number;
      title: string;
      unit: string | null;
      start_value: number;
      target_value: number;
      owner: string;
      kpi: string | null;
      dropped: boolean;
      score: number | null;
    };
    key_result_check_in: {
      org_id: string;
      objective: string;
      n: number;
      key: string;
      on_day: CivilDate;
      value: number | null;
      confidence: number;
      recorded_at: UtcInstant;
      corrected: boolean;
    };
    /** Which mails before a review went out (migration 0016). No projection: a rebuild sends nothing again. */
    objective_review_notice: { org_id: string; objective: string; quarter: Quarter; person: string; sent_at: UtcInstant };
    objective_note: { org_id: string; objective: string; n: number; note: string };
  }
}
