import type { CivilDate } from '../../kernel/schema.ts';
import { dayNumber } from '../../kpis/point.ts';
import type { Policy } from '../../policy/policy.ts';
import { firedEvent, type About, type FiredRule } from './fired-rule.ts';

type FollowThrough = Policy['followThrough'];

/** A commitment as follow-through sees it. Withdrawn ones are left out by the caller. */
export interface DueItem {
  /** The first due day: a moved one moves nothing here (S17). */
  readonly firstDue: CivilDate;
  /** Done by the first due day with its proof. */
  readonly kept: boolean;
  /** The day on which it was done, in time or not. */
  readonly metOn: CivilDate | null;
}

/** A session that ends a cycle: its meeting and its civil day. */
export interface Session {
  readonly key: string;
  readonly on: CivilDate;
}

/** What was due between two sessions and what of it was completed. */
export interface Cycle {
  readonly key: string;
  readonly due: number;
  readonly kept: number;
}

/** What the commitment rules look at: sessions and items of one series in date order, and what it is about. */
export interface FollowThroughSeen {
  readonly about: About;
  readonly sessions: readonly Session[];
  readonly items: readonly DueItem[];
}

/**
 * The cycles of a series, oldest first: between two sessions, what fell due in it and what was carried over unfinished, which
 * counts again (SIGNALS 3). A day belongs to the cycle that it ends before, so that nobody is judged on a day not over yet.
 */
export function cyclesOf({ sessions, items }: Pick<FollowThroughSeen, 'sessions' | 'items'>): readonly Cycle[] {
  return sessions.slice(1).map(({ key, on }, index) => {
    const from = sessions[index]?.on ?? on;
    const due = items.filter((item) => item.firstDue < on && (item.firstDue >= from || item.metOn === null || item.metOn >= from));
    return { key, due: due.length, kept: due.filter((item) => item.kept && item.firstDue >= from).length };
  });
}

/**
 * R40: less than 70 % completed in two cycles running, so that a tighter rhythm or a longer session is proposed (S18). A cycle
 * with fewer than three items due is no reading: it neither counts nor ends the run. Fires at the second low cycle only.
 */
export function lowCompletion(seen: FollowThroughSeen, policy: FollowThrough): FiredRule | null {
  const readable = cyclesOf(seen).filter(({ due }) => due >= policy.minimumDue.value);
  const last = readable.at(-1);
  if (last === undefined || last.key !== seen.sessions.at(-1)?.key) return null;
  let run = 0;
  for (const cycle of readable.toReversed()) {
    if (percent(cycle) >= policy.proposeBelow.value) break;
    run += 1;
  }
  if (run !== policy.proposeAfter.value) return null;
  const [value, healthy] = [percent(last), policy.healthyFrom.value];
  const from = readable.slice(-run).map(({ key }) => key);
  return firedEvent({ rule: 'R40', about: seen.about, reading: last.key, value, expected: healthy, shortfall: healthy - value, threshold: policy.proposeBelow.value, from });
}

/**
 * R79: less than 80 % of what fell due in the last 30 days was completed. Fires when the share gets there, that is when it was
 * not so at the session before.
 */
export function slackMonth(seen: FollowThroughSeen, policy: FollowThrough): FiredRule | null {
  const [last, before] = [seen.sessions.at(-1), seen.sessions.at(-2)];
  if (last === undefined) return null;
  const value = monthShare(seen.items, last.on, policy);
  const healthy = policy.healthyFrom.value;
  if (value === null || value >= healthy) return null;
  const earlier = before === undefined ? null : monthShare(seen.items, before.on, policy);
  if (earlier !== null && earlier < healthy) return null;
  return firedEvent({ rule: 'R79', about: seen.about, reading: last.key, value, expected: 100, shortfall: 100 - value, threshold: healthy });
}

/** Percent completed of what fell due in the days before a day; null with too few due. */
function monthShare(items: readonly DueItem[], on: CivilDate, policy: FollowThrough): number | null {
  const end = dayNumber(on);
  const due = items.filter(({ firstDue }) => firstDue < on && end - dayNumber(firstDue) <= policy.window.value);
  if (due.length < policy.minimumDue.value) return null;
  return percent({ due: due.length, kept: due.filter(({ kept }) => kept).length });
}

function percent({ due, kept }: Pick<Cycle, 'due' | 'kept'>): number {
  return (100 * kept) / due;
}
