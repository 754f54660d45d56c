import type { CivilDate } from '../../kernel/schema.ts';
import { daysBetween } from '../../kpis/point.ts';
import type { Policy } from '../../policy/policy.ts';
import { firedEvent, type FiredRule } from './fired-rule.ts';

/** A key result as it stands on a day. It may run upwards or downwards. */
export interface KeyResultProgress {
  readonly id: string;
  readonly name: string;
  readonly start: number;
  readonly target: number;
  readonly current: number;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** How far a key result is behind, in points of progress, and what it would take from here. */
export interface KeyResultSlip {
  readonly progress: number;
  readonly expected: number;
  /** Points behind the straight line; negative when ahead. */
  readonly behind: number;
  /** Points of progress that each week left would have to bring: slips are ranked by it, size and time left in one figure. */
  readonly neededAWeek: number;
}

/** Measures a key result against the straight line from its start to its target; null where the two are the same or its days are. */
export function measureSlip(result: KeyResultProgress, on: CivilDate): KeyResultSlip | null {
  const [span, length] = [result.target - result.start, daysBetween(result.from, result.to)];
  if (span === 0 || length <= 0) return null;
  const passed = Math.min(1, Math.max(0, daysBetween(result.from, on) / length));
  const progress = (100 * (result.current - result.start)) / span;
  const weeks = Math.max(1, daysBetween(on, result.to)) / 7;
  return { progress, expected: 100 * passed, behind: 100 * passed - progress, neededAWeek: Math.max(0, 100 - progress) / weeks };
}

/** R17: a key result that lies more than so many points behind asks for a deeper 1on1. */
export function keyResultSlip(result: KeyResultProgress, on: CivilDate, policy: Policy['triggers']['keyResultSlip']): FiredRule | null {
  const slip = measureSlip(result, on);
  if (slip === null || slip.behind <= policy.behind.value) return null;
  const about = { kind: 'key-result', id: result.id, name: result.name } as const;
  return firedEvent({ rule: 'R17', about, reading: on, value: slip.progress, expected: slip.expected, shortfall: slip.behind, threshold: policy.behind.value });
}
