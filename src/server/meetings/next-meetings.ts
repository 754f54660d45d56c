import { sql } from 'kysely';
import { z } from 'zod';
import type { Viewer } from '../../core/kernel/context.ts';
import type { MeetingId, OrganisationId, PersonId } from '../../core/kernel/id.ts';
import { idSchema, utcInstantSchema, type UtcInstant } from '../../core/kernel/schema.ts';
import type { AgendaOrigin } from '../../core/meetings/meeting.ts';
import type { Reader } from '../db/database.ts';

/** When the viewer next meets each person with whom a 1on1 is scheduled or under way. One statement. */
export async function nextMeetingTimes(read: Pick<Reader, 'getExecutor'>, viewer: Viewer): Promise<ReadonlyMap<string, UtcInstant>> {
  const { rows } = await sql<unknown>`
    select case when m.manager = ${viewer.person} then m.report else m.manager end as other, min(m.starts_at) as at
    from meeting m where m.org_id = app_org() and m.state in ('scheduled', 'live') and (m.manager = ${viewer.person} or m.report = ${viewer.person})
    group by 1`.execute(read);
  const found = z.array(z.object({ other: z.string(), at: utcInstantSchema })).parse(rows);
  return new Map(found.map(({ other, at }) => [other, at]));
}

/** The 1on1 of two people that is under way or comes next, of any kind or a coaching one; null when none is fixed. */
export async function nextMeetingOfPair(db: Pick<Reader, 'selectFrom'>, organisation: OrganisationId, manager: PersonId, report: PersonId, kind: 'any' | 'coaching'): Promise<string | null> {
  const found = await db
    .selectFrom('meeting')
    .select('id')
    .$if(kind === 'coaching', (query) => query.where('record_type', '=', 'coaching'))
    .where('org_id', '=', organisation)
    .where('manager', '=', manager)
    .where('report', '=', report)
    .where('state', 'in', ['scheduled', 'live'])
    .orderBy('starts_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return found?.id ?? null;
}

/** The 1on1 of a series that is under way or comes next; null when none is fixed. */
export async function nextMeetingOfSeries(db: Pick<Reader, 'selectFrom'>, organisation: OrganisationId, series: string): Promise<string | null> {
  const found = await db
    .selectFrom('meeting')
    .select('id')
    .where('org_id', '=', organisation)
    .where('series', '=', series)
    .where('state', 'in', ['scheduled', 'live'])
    .orderBy('starts_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return found?.id ?? null;
}

/** The next 1on1 of two people that is no verification of a plan, and how many points of one origin stand on its agenda. */
export interface NextTalk {
  readonly meeting: MeetingId;
  readonly recordType: string;
  readonly points: number;
}

/** Where the two talk next; null when nothing is fixed. A meeting that verifies a formal plan takes no other topic (R121). */
export async function nextTalkOfPair(
  db: Pick<Reader, 'getExecutor'>,
  organisation: OrganisationId,
  pair: { readonly manager: PersonId; readonly report: PersonId },
  origin: AgendaOrigin,
): Promise<NextTalk | null> {
  const { rows } = await sql<unknown>`
    select m.id as meeting, m.record_type as "recordType",
      (select count(*)::int from meeting_agenda a where a.org_id = m.org_id and a.meeting = m.id and a.origin = ${origin}) as points
    from meeting m where m.org_id = ${organisation} and m.manager = ${pair.manager} and m.report = ${pair.report}
      and m.state in ('scheduled', 'live') and m.record_type <> 'verification'
    order by m.starts_at, m.id limit 1`.execute(db);
  return z.array(z.object({ meeting: idSchema('meeting'), recordType: z.string(), points: z.int() })).parse(rows)[0] ?? null;
}
