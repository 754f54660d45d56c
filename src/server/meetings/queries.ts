import { sql, type RawBuilder } from 'kysely';
import type { MeetingRow } from '../../contract/views.ts';
import type { Viewer } from '../../core/kernel/context.ts';
import { isId, type OrganisationId, type PersonId, type PlanId } from '../../core/kernel/id.ts';
import { isUtcInstant, type UtcInstant } from '../../core/kernel/schema.ts';
import { clocksWatching } from '../clocks/queries.ts';
import { commitmentsOfSeries } from '../commitments/queries.ts';
import type { Reader } from '../db/database.ts';
import { meetingJson } from './meeting-row.ts';

type Asking = Pick<Reader, 'getExecutor'>;

/** A page of a list of meetings: coming or gone, with whom, and after which. */
export interface MeetingsAsked {
  readonly when: 'upcoming' | 'past';
  readonly with: PersonId | undefined;
  readonly after: string | undefined;
  readonly limit: number;
}

/** Meetings of the viewer, and those of plans that name them: coming ones the soonest first, gone ones the newest first. One statement. */
export async function meetingPage(
  read: Asking,
  viewer: Viewer,
  now: UtcInstant,
  asked: MeetingsAsked,
): Promise<{ readonly items: MeetingRow[]; readonly next: string | null }> {
  const ahead = asked.when === 'upcoming';
  const direction = ahead ? sql`asc` : sql`desc`;
  const cursor = asked.after === undefined ? null : readCursor(asked.after);
  const state = ahead ? sql`m.state in ('scheduled', 'live')` : sql`m.state in ('closed', 'missed', 'cancelled')`;
  const beyond = cursor === null ? sql`true` : sql`(m.starts_at, m.id) ${ahead ? sql`>` : sql`<`} (${cursor.at}::timestamptz, ${cursor.id})`;
  const beside = asked.with === undefined ? sql`true` : sql`(m.manager = ${asked.with} or m.report = ${asked.with})`;
  const slice = sql`and ${state} and ${beyond} and ${beside} order by m.starts_at ${direction}, m.id ${direction} limit ${asked.limit + 1}`;
  const { rows } = await sql<{ view: MeetingRow }>`
    with mine as (${minePieces(viewer.person, slice)})
    select ${meetingJson('m', now)} as view from mine join meeting m on m.org_id = app_org() and m.id = mine.id
    order by m.starts_at ${direction}, m.id ${direction} limit ${asked.limit + 1}`.execute(read);
  const items = rows.slice(0, asked.limit).map(({ view }) => view);
  const last = items.at(-1);
  return { items, next: last === undefined || rows.length <= asked.limit ? null : `${last.startsAt}~${last.id}` };
}

/** Ids of what a person may see, each piece cut by an index: as manager, as report, by a plan that names them. */
function minePieces(person: PersonId, slice: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select m.id from meeting m where m.org_id = app_org() and m.manager = ${person} ${slice})
    union (select m.id from meeting m where m.org_id = app_org() and m.report = ${person} ${slice})
    union (select m.id from meeting m where m.org_id = app_org()
      and m.plan in (select r.stream from stream_reader r where r.org_id = app_org() and r.person = ${person} and r.stream like 'pln\_%') ${slice})`;
}

/** Meetings of a plan, or of two people. */
export type MeetingsWhere = { readonly plan: PlanId } | { readonly manager: PersonId; readonly report: PersonId };

/** Meetings of a plan or a pair as the viewer may see them, in the order of their starts, the newest 100 at most. One statement. */
export async function meetingRows(read: Asking, _viewer: Viewer, now: UtcInstant, where: MeetingsWhere): Promise<MeetingRow[]> {
  const condition = 'plan' in where ? sql`m.plan = ${where.plan}` : sql`m.manager = ${where.manager} and m.report = ${where.report}`;
  const { rows } = await sql<{ view: MeetingRow }>`
    select ${meetingJson('m', now)} as view from meeting m where m.org_id = app_org() and ${condition}
    order by m.starts_at desc, m.id desc limit 100`.execute(read);
  return rows.map(({ view }) => view).toReversed();
}

/** How many sessions of a plan were held, for its exit (S3). */
export async function heldMeetings(read: Pick<Reader, 'selectFrom'>, organisation: OrganisationId, plan: PlanId): Promise<number> {
  const { held } = await read
    .selectFrom('meeting')
    .select((select) => select.fn.countAll<number>().as('held'))
    .where('org_id', '=', organisation)
    .where('plan', '=', plan)
    .where('state', '=', 'closed')
    .executeTakeFirstOrThrow();
  return held;
}

/** A person's own next meeting: under way, or the soonest. For one column of a select. */
export function nextMeeting(viewer: PersonId, now: UtcInstant): RawBuilder<MeetingRow | null> {
  const piece = (role: 'manager' | 'report'): RawBuilder<unknown> => sql`(select m.id from meeting m
    where m.org_id = app_org() and m.${sql.raw(role)} = ${viewer} and m.state in ('scheduled', 'live') order by m.starts_at, m.id limit 1)`;
  return sql<MeetingRow | null>`(select ${meetingJson('m', now)} from meeting m where m.org_id = app_org()
    and m.id in (${piece('manager')} union ${piece('report')}) order by (m.state = 'live') desc, m.starts_at, m.id limit 1)`;
}

/** A person's own meetings that start in a span of time and were not cancelled, in order. For one column of a select. */
export function meetingsBetween(viewer: PersonId, now: UtcInstant, from: UtcInstant, to: UtcInstant, limit: number): RawBuilder<readonly MeetingRow[]> {
  const piece = (role: 'manager' | 'report', states: RawBuilder<unknown>): RawBuilder<unknown> => sql`(select m.id from meeting m
    where m.org_id = app_org() and m.${sql.raw(role)} = ${viewer} and m.state in ${states}
      and m.starts_at >= ${from}::timestamptz and m.starts_at < ${to}::timestamptz)`;
  const open = sql`('scheduled', 'live')`;
  const past = sql`('closed', 'missed', 'cancelled') and m.state <> 'cancelled'`;
  return sql<readonly MeetingRow[]>`coalesce((select json_agg(day.view) from (select ${meetingJson('m', now)} as view from meeting m
    where m.org_id = app_org() and m.id in (${piece('manager', open)} union ${piece('report', open)} union ${piece('manager', past)} union ${piece('report', past)})
    order by m.starts_at, m.id limit ${limit}) day), '[]')`;
}

/** Everything that a series has brought: its meetings, what was made in them, and the clocks of either. Never of a coaching series. */
export async function streamsOfSeries(db: Pick<Reader, 'selectFrom'>, organisation: OrganisationId, series: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('meeting')
    .select('id')
    .where('org_id', '=', organisation)
    .where('series', '=', series)
    .where('record_type', '<>', 'coaching')
    .orderBy('id')
    .execute();
  const streams = [...rows.map(({ id }) => id), ...(await commitmentsOfSeries(db, organisation, series))];
  return [...streams, ...(await clocksWatching(db, organisation, streams))];
}

/** A cursor that does not read is the start: it can only come from somebody's own hand. */
function readCursor(text: string): { readonly at: UtcInstant; readonly id: string } | null {
  const [at = '', id = ''] = text.split('~');
  return isUtcInstant(at) && isId('meeting', id) ? { at, id } : null;
}
