import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import type { KpiRow } from '../../contract/kpis.ts';
import type { needView, todayView } from '../../contract/today.ts';
import type { ClockView, MeetingRow } from '../../contract/views.ts';
import type { Viewer } from '../../core/kernel/context.ts';
import { formatDate, formatInstant } from '../../core/kernel/schema.ts';
import { runningClocksOf } from '../clocks/queries.ts';
import { toCommitmentRow, type CommitmentFacts } from '../commitments/commitment-row.ts';
import { dueCommitments, lateCommitments, toLateNeeds } from '../commitments/queries.ts';
import type { Reader } from '../db/database.ts';
import { kpiPage } from '../kpis/queries.ts';
import { recapNeeds, type RecapNeed } from '../meetings/needs.ts';
import { meetingsBetween, nextMeeting } from '../meetings/queries.ts';
import { planNeeds } from '../plans/queries.ts';
import { openTriggers } from '../signals/queries.ts';

type Need = z.input<typeof needView>;

/** Commitments that fall due within this many days are on Today. */
const dueWithinDays = 7;
/** A day in any time zone lies within this many hours of now. */
const hoursAround = 26;
const most = { meetings: 20, due: 10, needs: 20, clocks: 10, kpis: 30, moved: 6 } as const;

interface Gathered {
  readonly zone: string;
  readonly next: MeetingRow | null;
  readonly around: readonly MeetingRow[];
  readonly due: { readonly rows: readonly CommitmentFacts[]; readonly total: number };
  readonly late: readonly CommitmentFacts[];
  readonly recaps: readonly RecapNeed[];
  readonly clocks: readonly ClockView[];
}

/**
 * What needs the viewer, and why. What meetings, commitments and clocks say comes in one statement, put together from
 * the columns that each area offers; KPIs, triggers and plans take one each.
 */
export async function readToday(read: Reader, viewer: Viewer, now: Temporal.Instant): Promise<z.input<typeof todayView>> {
  const at = formatInstant(now);
  const { zone, next, around, due, late, recaps, clocks } = await gather(read, viewer, now);
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const on = formatDate(today);
  const kpis = await kpiPage(read, viewer, { owner: undefined, after: undefined, limit: most.kpis });
  const needs: readonly Need[] = [...(await openTriggers(read, viewer, now)), ...recaps, ...(await planNeeds(read, viewer, on)), ...toLateNeeds(late, viewer.person)];
  return {
    on,
    next,
    day: around.filter((meeting) => Temporal.Instant.from(meeting.startsAt).toZonedDateTimeISO(zone).toPlainDate().equals(today)).slice(0, most.meetings),
    moved: whatMoved(kpis.items),
    due: due.rows.map((facts) => toCommitmentRow(facts, viewer.person)),
    dueTotal: due.total,
    needs: needs.toSorted((a, b) => urgency(a, at) - urgency(b, at)).slice(0, most.needs),
    clocks: [...clocks],
  };
}

async function gather(read: Pick<Reader, 'getExecutor'>, viewer: Viewer, now: Temporal.Instant): Promise<Gathered> {
  const at = formatInstant(now);
  const until = formatDate(now.toZonedDateTimeISO('UTC').toPlainDate().add({ days: dueWithinDays }));
  const [from, to] = [formatInstant(now.subtract({ hours: hoursAround })), formatInstant(now.add({ hours: hoursAround }))];
  const { rows } = await sql<Gathered>`
    select (select p.time_zone from person p where p.org_id = app_org() and p.person = app_person()) as zone,
      ${nextMeeting(viewer.person, at)} as next,
      ${meetingsBetween(viewer.person, at, from, to, most.meetings * 2)} as around,
      ${dueCommitments(viewer.person, at, until, most.due)} as due,
      ${lateCommitments(viewer.person, at)} as late,
      ${recapNeeds(viewer.person, at)} as recaps,
      ${runningClocksOf(viewer.person, most.clocks)} as clocks`.execute(read);
  const [found] = rows;
  if (found === undefined) throw new Error('a select without a from gives one row');
  return found;
}

/** KPIs that show something first; those inside their limits only while there is room. */
function whatMoved(kpis: readonly KpiRow[]): KpiRow[] {
  const rank = { signal: 0, 'off-target': 1, 'in-limits': 2, 'no-history': 3 } as const;
  return kpis.toSorted((a, b) => rank[a.status] - rank[b.status]).slice(0, most.moved);
}

/** Overdue first, then by deadline, then what has none. */
function urgency(need: Need, now: string): number {
  if (need.overdue) return 0;
  return need.dueAt === null ? Number.MAX_SAFE_INTEGER : Temporal.Instant.from(now).until(Temporal.Instant.from(need.dueAt)).total('minute');
}
