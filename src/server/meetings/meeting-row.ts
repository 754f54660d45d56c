import { sql, type RawBuilder } from 'kysely';
import type { MeetingRow } from '../../contract/views.ts';
import type { UtcInstant } from '../../core/kernel/schema.ts';
import { isoInstant } from '../db/iso-instant.ts';
import { personView } from '../people/person-view.ts';

/** A meeting as lists show it at a moment, from the table `meeting` under an alias. */
export function meetingJson(alias: string, now: UtcInstant): RawBuilder<MeetingRow> {
  const column = (name: string): RawBuilder<unknown> => sql.ref(`${alias}.${name}`);
  return sql<MeetingRow>`json_build_object('id', ${column('id')}, 'series', ${column('series')}, 'number', ${column('number')},
    'manager', ${personView(`${alias}.manager`)}, 'report', ${personView(`${alias}.report`)}, 'preset', ${column('preset')},
    'recordType', ${column('record_type')}, 'plan', ${column('plan')}, 'state', ${column('state')}, 'startsAt', ${isoInstant(`${alias}.starts_at`)},
    'minutes', ${column('minutes')}, 'sections', ${column('sections')}, 'agendaItems', ${column('agenda_items')},
    'recap', case when ${column('state')} <> 'closed' then 'none'
      when ${column('recap_at')} is null then case when ${now}::timestamptz > ${column('recap_due_at')} then 'late' else 'due' end
      when ${column('recap_late')} then 'sent-late' else 'sent' end)`;
}
