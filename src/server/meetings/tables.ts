import type { ColumnType } from 'kysely';
import type { UtcInstant } from '../../core/kernel/schema.ts';
import type { AgendaItem, MeetingStatus } from '../../core/meetings/meeting.ts';

/** JSON goes in as text and comes out parsed. */
type JsonColumn<Null = never> = ColumnType<unknown, string | Null, string | Null>;

/** The tables of meetings (migration 0004). */
declare module '../db/tables.ts' {
  interface Tables {
    meeting: {
      org_id: string;
      id: string;
      series: string;
      number: number;
      manager: string;
      report: string;
      preset: string;
      record_type: string;
      plan: string | null;
      state: Exclude<MeetingStatus, 'none'>;
      starts_at: UtcInstant;
      minutes: number;
      time_zone: string;
      sections: JsonColumn;
      agenda_items: number;
      started_at: UtcInstant | null;
      ended_at: UtcInstant | null;
      previous: string | null;
      next: string | null;
      recap_due_at: UtcInstant | null;
      recap_n: number | null;
      recap_at: UtcInstant | null;
      recap_late: boolean;
      recap_by: string | null;
      manager_acknowledged_at: UtcInstant | null;
      report_acknowledged_at: UtcInstant | null;
    };
    meeting_room: { org_id: string; meeting: string; entered: JsonColumn; notes: string | null; recap: JsonColumn<null> };
    meeting_agenda: {
      org_id: string;
      meeting: string;
      item: string;
      place: number;
      section: string;
      text: string;
      origin: string;
      by: string | null;
      outcome: AgendaItem['outcome'];
      topic: string | null;
      trigger: string | null;
    };
    meeting_correction: { org_id: string; meeting: string; n: number; by: string; at: UtcInstant; text: string };
    meeting_reading: { org_id: string; meeting: string; n: number; by: string; at: UtcInstant; purpose: string | null };
    meeting_notes_draft: { org_id: string; meeting: string; text: string; version: number; by: string | null; at: UtcInstant | null };
  }
}
