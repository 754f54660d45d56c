import type { CivilDate } from '../kernel/schema.ts';
import { improvementSign, isAtBest, type Measure } from './measure.ts';
import { daysBetween, type Point } from './point.ts';

/** How a KPI moved between two closed periods (R20). Signs of `difference` and `percent` are the KPI's own. */
export interface Change {
  readonly from: number;
  readonly to: number;
  /** In the KPI's unit: percentage points for a percentage. */
  readonly difference: number;
  /** Relative to the earlier value; null where that is 0, since no percentage exists (S7). */
  readonly percent: number | null;
  /** Which figure to say first: points for a percentage (70 % to 88 % is +18 points), absolute from zero. */
  readonly lead: 'points' | 'percent' | 'absolute';
  /** `at-best` is a value that cannot improve: it counts as up. */
  readonly verdict: 'better' | 'worse' | 'same' | 'at-best';
  /** Set when periods are missing between the two: the label is then "since", never "week over week". */
  readonly since: { readonly date: CivilDate; readonly days: number } | null;
}

/**
 * The change from one closed point to the next. `periodDays` is the length of the KPI's period (7, 14): a distance of
 * more than one and a half periods is a gap.
 */
export function changeBetween(measure: Measure, earlier: Point, later: Point, periodDays: number): Change {
  const difference = later.value - earlier.value;
  const percent = earlier.value === 0 ? null : (100 * difference) / Math.abs(earlier.value);
  const days = daysBetween(earlier.date, later.date);
  return {
    from: earlier.value,
    to: later.value,
    difference,
    percent,
    lead: measure.unit === 'percent' ? 'points' : percent === null ? 'absolute' : 'percent',
    verdict: verdictOf(measure, difference, later.value),
    since: days > periodDays * 1.5 ? { date: earlier.date, days } : null,
  };
}

/** A change in improvement units: positive is better, whichever way the KPI points. */
export function improvement(measure: Measure, change: Change): number {
  return change.difference * improvementSign(measure.direction);
}

/** Tells whether a change keeps up momentum (R68, informative only): `percent` or more better, or at best. */
export function hasMomentum(measure: Measure, change: Change, percent: number): boolean {
  if (change.verdict === 'at-best') return true;
  return change.percent !== null && change.percent * improvementSign(measure.direction) >= percent;
}

function verdictOf(measure: Measure, difference: number, value: number): Change['verdict'] {
  if (isAtBest(measure, value)) return 'at-best';
  const gain = difference * improvementSign(measure.direction);
  return gain === 0 ? 'same' : gain > 0 ? 'better' : 'worse';
}
