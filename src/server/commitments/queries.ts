import { sql, type RawBuilder } from 'kysely';
import type { z } from 'zod';
import type { needView } from '../../contract/today.ts';
import type { CommitmentRow } from '../../contract/views.ts';
import { endOfDay } from '../../core/clocks/civil-day.ts';
import type { Viewer } from '../../core/kernel/context.ts';
import { isId, type MeetingId, type OrganisationId, type PersonId, type PlanId, type SeriesId } from '../../core/kernel/id.ts';
import { isCivilDate, type CivilDate, type UtcInstant } from '../../core/kernel/schema.ts';
import type { OpenCommitment } from '../../core/meetings/schedule-next.ts';
import type { DueItem } from '../../core/signals/rules/completion.ts';
import type { Reader } from '../db/database.ts';
import { commitmentJson, toCommitmentRow, type CommitmentFacts } from './commitment-row.ts';

type Asking = Pick<Reader, 'getExecutor'>;

/** Most commitments of a series that follow-through looks at. */
const mostFollowed = 200;

type State = CommitmentRow['state'];

/** A page of a list of commitments: in which state, whose, and after which. */
export interface CommitmentsAsked {
  readonly state: State | 'all';
  readonly owner: PersonId | undefined;
  readonly after: string | undefined;
  readonly limit: number;
}

/** Commitments that the viewer may see, by due day: open ones the most urgent first, settled ones the newest first. One statement. */
export async function commitmentPage(
  read: Asking,
  viewer: Viewer,
  now: UtcInstant,
  asked: CommitmentsAsked,
): Promise<{ readonly items: CommitmentRow[]; readonly next: string | null }> {
  const ahead = asked.state === 'open' || asked.state === 'all';
  const direction = ahead ? sql`asc` : sql`desc`;
  const cursor = asked.after === undefined ? null : readCursor(asked.after);
  const beyond = cursor === null ? sql`true` : sql`(c.due, c.id) ${ahead ? sql`>` : sql`<`} (${cursor.due}::date, ${cursor.id})`;
  const state = asked.state === 'all' ? sql`true` : sql`c.state = ${asked.state}`;
  const owner = asked.owner === undefined ? sql`true` : sql`c.owner = ${asked.owner}`;
  const slice = sql`and ${state} and ${owner} and ${beyond} order by c.due ${direction}, c.id ${direction} limit ${asked.limit + 1}`;
  const { rows } = await sql<{ facts: CommitmentFacts }>`
    with mine as (${minePieces(viewer.person, slice)})
    select ${commitmentJson('c', now)} as facts from mine join commitment c on c.org_id = app_org() and c.id = mine.id
    order by c.due ${direction}, c.id ${direction} limit ${asked.limit + 1}`.execute(read);
  const items = rows.slice(0, asked.limit).map(({ facts }) => toCommitmentRow(facts, viewer.person));
  const last = items.at(-1);
  return { items, next: last === undefined || rows.length <= asked.limit ? null : `${last.due}~${last.id}` };
}

/** Ids of what a person may see, each piece cut by an index: as manager, as report, by a plan that names them. */
function minePieces(person: PersonId, slice: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select c.id from commitment c where c.org_id = app_org() and c.manager = ${person} ${slice})
    union (select c.id from commitment c where c.org_id = app_org() and c.report = ${person} ${slice})
    union (select c.id from commitment c where c.org_id = app_org()
      and c.plan in (select r.stream from stream_reader r where r.org_id = app_org() and r.person = ${person} and r.stream like 'pln\_%') ${slice})`;
}

/** Commitments of a plan, of a meeting, or of two people, as the viewer may see them. */
export type CommitmentsWhere =
  | { readonly plan: PlanId }
  | { readonly meeting: MeetingId }
  | { readonly manager: PersonId; readonly report: PersonId; readonly state: State };

/** Commitments of a plan, a meeting or a pair by due day, at most 100. One statement. */
export async function commitmentRows(read: Asking, viewer: Viewer, now: UtcInstant, where: CommitmentsWhere): Promise<CommitmentRow[]> {
  const condition =
    'plan' in where
      ? sql`c.plan = ${where.plan}`
      : 'meeting' in where
        ? sql`c.meeting = ${where.meeting}`
        : sql`c.manager = ${where.manager} and c.report = ${where.report} and c.state = ${where.state}`;
  const { rows } = await sql<{ facts: CommitmentFacts }>`
    select ${commitmentJson('c', now)} as facts from commitment c
    where c.org_id = app_org() and ${condition} order by c.due, c.id limit 100`.execute(read);
  return rows.map(({ facts }) => toCommitmentRow(facts, viewer.person));
}

/** What the room of a meeting shows: what was made in it, and what was still open from before. */
export interface RoomCommitments {
  readonly made: CommitmentRow[];
  readonly open: CommitmentRow[];
}

/** The commitments of a room. One statement. */
export async function roomCommitments(
  read: Asking,
  viewer: Viewer,
  now: UtcInstant,
  room: { readonly meeting: MeetingId; readonly manager: PersonId; readonly report: PersonId; readonly endedAt: UtcInstant | null },
): Promise<RoomCommitments> {
  const { rows } = await sql<{ made: boolean; facts: CommitmentFacts }>`
    select true as made, ${commitmentJson('c', now)} as facts, c.due, c.id from commitment c
    where c.org_id = app_org() and c.meeting = ${room.meeting}
    union all
    (select false, ${commitmentJson('c', now)}, c.due, c.id from commitment c
    where c.org_id = app_org() and c.manager = ${room.manager} and c.report = ${room.report} and c.state = 'open'
      and c.meeting is distinct from ${room.meeting} and c.made_at <= ${room.endedAt ?? now}::timestamptz
    order by c.due, c.id limit 30)
    order by due, id`.execute(read);
  const of = (made: boolean): CommitmentRow[] => rows.filter((row) => row.made === made).map(({ facts }) => toCommitmentRow(facts, viewer.person));
  return { made: of(true), open: of(false) };
}

/** What of the pair is open when the next meeting is scheduled, inside a unit of work: the 50 most urgent. */
export async function openCommitmentsOfPair(
  write: Pick<Reader, 'selectFrom'>,
  organisation: OrganisationId,
  pair: { readonly manager: PersonId; readonly report: PersonId; readonly recordType: string },
): Promise<readonly OpenCommitment[]> {
  return await write
    .selectFrom('commitment')
    .select(['action', 'due'])
    .where('org_id', '=', organisation)
    .where('manager', '=', pair.manager)
    .where('report', '=', pair.report)
    // What was said in coaching must not turn up on the agenda of a record that others read (S20).
    .where('record_type', '=', pair.recordType)
    .where('state', '=', 'open')
    .orderBy('due')
    .orderBy('id')
    .limit(50)
    .execute();
}

/** What was made in the meetings of a series, by id; nothing of coaching, which stays with the two (S20). */
export async function commitmentsOfSeries(db: Pick<Reader, 'selectFrom'>, organisation: OrganisationId, series: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('commitment')
    .select('id')
    .where('org_id', '=', organisation)
    .where('series', '=', series)
    .where('record_type', '<>', 'coaching')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/**
 * What is open until a day, for one column of a select: a person's own, and for a manager what their reports owe (a
 * commitment is never lost between two meetings). The most urgent first, and how many in all.
 */
export function dueCommitments(viewer: PersonId, now: UtcInstant, until: CivilDate, limit: number): RawBuilder<{ readonly rows: readonly CommitmentFacts[]; readonly total: number }> {
  const open = sql`from commitment c where c.org_id = app_org() and c.state = 'open' and c.due <= ${until}::date
    and (c.manager = ${viewer} or (c.report = ${viewer} and c.owner = ${viewer}))`;
  return sql`json_build_object(
    'rows', coalesce((select json_agg(due.facts) from (select ${commitmentJson('c', now)} as facts ${open} order by c.due, c.id limit ${limit}) due), '[]'),
    'total', (select count(*) ${open}))`;
}

/** The most that one look at Today names of what is late. */
const mostNeeds = 10;

/** Late commitments that need the viewer, as owner or as the other of the two, for one column of a select. */
export function lateCommitments(viewer: PersonId, now: UtcInstant): RawBuilder<readonly CommitmentFacts[]> {
  const piece = (role: 'manager' | 'report', state: RawBuilder<unknown>): RawBuilder<unknown> => sql`(select c.id from commitment c
    where c.org_id = app_org() and c.${sql.raw(role)} = ${viewer} and ${state} order by c.due desc, c.id limit ${mostNeeds})`;
  const missed = sql`c.state = 'missed'`;
  const overdue = sql`c.state = 'open' and c.due < (${now}::timestamptz at time zone c.time_zone)::date`;
  return sql<readonly CommitmentFacts[]>`coalesce((select json_agg(${commitmentJson('c', now)} order by c.due desc, c.id) from commitment c
    where c.org_id = app_org() and c.id in (${piece('manager', missed)} union ${piece('report', missed)} union ${piece('manager', overdue)} union ${piece('report', overdue)})), '[]')`;
}

/** Late commitments as needs. What is late needs a talk (R89): the owner shows it, the other asks. */
export function toLateNeeds(late: readonly CommitmentFacts[], viewer: PersonId): z.input<typeof needView>[] {
  return late.slice(0, mostNeeds).map((facts) => ({
    kind: 'late-commitment' as const,
    about: viewer === facts.manager.id ? facts.report : facts.manager,
    target: facts.id,
    dueAt: endOfDay(facts.due, 'UTC'),
    overdue: true,
    title: facts.action,
  }));
}

/** Late commitments that need the viewer. One statement. */
export async function lateCommitmentNeeds(read: Asking, viewer: Viewer, now: UtcInstant): Promise<z.input<typeof needView>[]> {
  const { rows } = await sql<{ late: readonly CommitmentFacts[] }>`select ${lateCommitments(viewer.person, now)} as late`.execute(read);
  return toLateNeeds(rows[0]?.late ?? [], viewer.person);
}

/** A cursor that does not read is the start: it can only come from somebody's own hand. */
function readCursor(text: string): { readonly due: CivilDate; readonly id: string } | null {
  const [due = '', id = ''] = text.split('~');
  return isCivilDate(due) && isId('commitment', id) ? { due, id } : null;
}

/** What became of the commitments of a series, as follow-through counts them: those the last of them, none withdrawn. One statement. */
export async function followThroughOf(db: Asking, organisation: OrganisationId, series: SeriesId): Promise<readonly DueItem[]> {
  const { rows } = await sql<DueItem>`
    select c.first_due as "firstDue", c.state = 'kept' as kept, c.met_on as "metOn" from commitment c
    where c.org_id = ${organisation} and c.series = ${series} and c.state <> 'withdrawn' order by c.first_due desc limit ${mostFollowed}`.execute(db);
  return rows;
}
