import { dayNumber, type Point } from './point.ts';
import { median } from './statistics.ts';

/** The median slope of all pairs over real dates, in units a day (Theil-Sen); undefined below two dated points. */
export function theilSenSlope(points: readonly Point[]): number | undefined {
  const slopes: number[] = [];
  points.forEach((later, index) => {
    for (const earlier of points.slice(0, index)) {
      const days = dayNumber(later.date) - dayNumber(earlier.date);
      if (days !== 0) slopes.push((later.value - earlier.value) / days);
    }
  });
  return median(slopes);
}

/** Kendall's S (pairs that rise minus pairs that fall) and how often chance alone gives at least that. */
export interface KendallTrend {
  readonly s: number;
  /** One-sided: the share of all orders of the same values with an S this high or higher. Ties are handled exactly. */
  readonly p: number;
}

/** Most values that are counted exactly: 12 distinct ones make 4,096 states, and no rule looks at more than 12. */
export const kendallLimit = 12;

/** The exact one-sided Mann-Kendall test for a rise in values taken in time order; undefined below 3 or above 12 values. */
export function kendallTrend(values: readonly number[]): KendallTrend | undefined {
  if (values.length < 3 || values.length > kendallLimit) return undefined;
  let s = 0;
  values.forEach((later, index) => {
    for (const earlier of values.slice(0, index)) s += Math.sign(later - earlier);
  });
  const orders = countOrders(values);
  let all = 0;
  let asHigh = 0;
  for (const [score, count] of orders) {
    all += count;
    if (score >= s) asHigh += count;
  }
  return { s, p: asHigh / all };
}

/** How many orders of the values give each S. A state is the set already placed; each step adds the next in time. */
function countOrders(values: readonly number[]): ReadonlyMap<number, number> {
  const sets: Map<number, number>[] = Array.from({ length: 2 ** values.length }, () => new Map<number, number>());
  sets[0]?.set(0, 1);
  sets.forEach((scores, placed) => {
    values.forEach((value, next) => {
      const bit = 2 ** next;
      if ((placed & bit) !== 0) return;
      let gain = 0;
      values.forEach((earlier, index) => {
        if ((placed & (2 ** index)) !== 0) gain += Math.sign(value - earlier);
      });
      const target = sets[placed | bit];
      for (const [score, count] of scores) target?.set(score + gain, (target.get(score + gain) ?? 0) + count);
    });
  });
  return sets.at(-1) ?? new Map<number, number>();
}
