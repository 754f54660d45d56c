import { sql } from 'kysely';
import type { RoomView } from '../../contract/meetings.ts';
import type { ClockView, MeetingRow, PersonView } from '../../contract/views.ts';
import type { Viewer } from '../../core/kernel/context.ts';
import type { MeetingId, PersonId } from '../../core/kernel/id.ts';
import type { UtcInstant } from '../../core/kernel/schema.ts';
import type { Recap } from '../../core/meetings/recap.ts';
import { clocksOf } from '../clocks/queries.ts';
import type { Reader } from '../db/database.ts';
import { isoInstant } from '../db/iso-instant.ts';
import { personView } from '../people/person-view.ts';
import { meetingJson } from './meeting-row.ts';

type Recapped = NonNullable<RoomView['recap']>;

/** What the tables say about one meeting, as far as the viewer may read it: null where they may not. */
export interface RoomFacts {
  readonly meeting: MeetingRow;
  readonly timeZone: string;
  readonly startedAt: UtcInstant | null;
  readonly endedAt: UtcInstant | null;
  readonly previous: MeetingId | null;
  readonly next: MeetingId | null;
  readonly recapDueAt: UtcInstant | null;
  readonly recapAt: UtcInstant | null;
  readonly recapLate: boolean;
  readonly recapBy: string | null;
  readonly receipt: Recapped['receipt'];
  readonly acknowledgements: readonly { readonly by: PersonView; readonly at: UtcInstant | null }[];
  readonly level: 'all' | 'plan' | null;
  readonly room: { readonly entered: RoomView['entered']; readonly notes: string | null; readonly recap: Recap | null } | null;
  readonly agenda: RoomView['agenda'];
  /** As typed, those of the newest meeting first; the same one can be there more than once. */
  readonly topics: readonly string[];
  readonly draft: NonNullable<RoomView['notes']> | null;
  readonly corrections: Recapped['corrections'];
  readonly clocks: ClockView[];
  readonly accessReads: readonly { readonly by: PersonView; readonly at: UtcInstant; readonly purpose: string | null }[];
}

/** How far back topics are looked for, in meetings of the series: twelve weekly ones reach beyond the 60 days of R86. */
const topicMeetings = 12;
/** Most topics that are read of those. */
const mostTopics = 100;

/** Asks for one meeting with all that its page shows of it; null where the viewer sees nothing. One statement. */
export async function roomFacts(read: Pick<Reader, 'getExecutor'>, viewer: Viewer, meeting: MeetingId, now: UtcInstant): Promise<RoomFacts | null> {
  const acknowledged = (role: 'manager' | 'report') =>
    sql`json_build_object('by', ${personView(`m.${role}`)}, 'at', ${isoInstant(`m.${role}_acknowledged_at`)})`;
  const { rows } = await sql<RoomFacts>`
    select ${meetingJson('m', now)} as meeting, m.time_zone as "timeZone", m.started_at as "startedAt", m.ended_at as "endedAt",
      m.previous, m.next, m.recap_due_at as "recapDueAt", m.recap_at as "recapAt", m.recap_late as "recapLate", m.recap_by as "recapBy",
      (select json_build_object('stream', l.stream, 'n', l.n, 'seq', l.seq, 'at', ${isoInstant('l.at')}) from ledger_leaf l
        where l.org_id = m.org_id and l.stream = m.id and l.n = m.recap_n) as receipt,
      json_build_array(${acknowledged('manager')}, ${acknowledged('report')}) as acknowledgements,
      (select r.level from stream_reader r where r.org_id = m.org_id and r.person = ${viewer.person} and r.stream = m.id) as level,
      (select json_build_object('entered', r.entered, 'notes', r.notes, 'recap', r.recap) from meeting_room r
        where r.org_id = m.org_id and r.meeting = m.id) as room,
      coalesce((select json_agg(json_build_object('item', a.item, 'section', a.section, 'text', a.text, 'origin', a.origin,
          'by', ${personView('a.by')}, 'outcome', a.outcome, 'topic', a.topic,
          'trigger', (select t.id from trigger t where t.org_id = a.org_id and t.id = a.trigger)) order by a.place)
        from meeting_agenda a where a.org_id = m.org_id and a.meeting = m.id), '[]') as agenda,
      case when m.state in ('scheduled', 'live') then coalesce((select json_agg(t.topic order by t.starts_at desc, t.place) from (
          select a.topic, a.place, s.starts_at from (select x.id, x.starts_at from meeting x where x.org_id = m.org_id and x.series = m.series
            order by x.starts_at desc limit ${topicMeetings}) s
          join meeting_agenda a on a.org_id = m.org_id and a.meeting = s.id and a.topic is not null
          order by s.starts_at desc, a.place limit ${mostTopics}) t), '[]') else '[]' end as topics,
      (select json_build_object('text', d.text, 'version', d.version, 'by', ${personView('d.by')}, 'at', ${isoInstant('d.at')})
        from meeting_notes_draft d where d.org_id = m.org_id and d.meeting = m.id) as draft,
      coalesce((select json_agg(json_build_object('by', ${personView('c.by')}, 'at', ${isoInstant('c.at')}, 'text', c.text) order by c.n)
        from meeting_correction c where c.org_id = m.org_id and c.meeting = m.id), '[]') as corrections,
      ${clocksOf(sql.ref('m.id'))} as clocks,
      coalesce((select json_agg(json_build_object('by', ${personView('x.by')}, 'at', ${isoInstant('x.at')}, 'purpose', x.purpose) order by x.n)
        from meeting_reading x where x.org_id = m.org_id and x.meeting = m.id), '[]') as "accessReads"
    from meeting m where m.org_id = app_org() and m.id = ${meeting}`.execute(read);
  return rows[0] ?? null;
}

/** The two in the room, for the policy. */
export function partiesOf({ meeting }: RoomFacts): { readonly manager: PersonId; readonly report: PersonId } {
  return { manager: meeting.manager.id, report: meeting.report.id };
}
