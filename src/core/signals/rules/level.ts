import { mean } from '../../kpis/statistics.ts';
import type { Point } from '../../kpis/point.ts';
import type { LevelPolicy } from '../../policy/policy.ts';

/** A level rule on the last of some readings, with all that it looked at. */
export interface LevelReached {
  readonly fired: boolean;
  readonly status: 'evaluated' | 'not-enough-history';
  /** The mean of the last readings; null with fewer than the rule needs. */
  readonly value: number | null;
  /** How far the mean is from where it is well, never negative. */
  readonly shortfall: number;
}

/**
 * R75, R76, R77: the mean of the last `over` readings reaches the level from which the articles started (4 blocked stories, 30 %
 * of dependencies, 70 % predictability). Which side is worse follows from the two levels. It fires when the mean gets there,
 * not again while it stays: one talk about it is enough. Points in date order.
 */
export function evaluateLevel(points: readonly Point[], policy: LevelPolicy): LevelReached {
  const value = lastMean(points, policy);
  if (value === null) return { fired: false, status: 'not-enough-history', value, shortfall: 0 };
  const before = lastMean(points.slice(0, -1), policy);
  const fired = isReached(value, policy) && (before === null || !isReached(before, policy));
  const shortfall = Math.max(0, (value - policy.to.value) * worseSign(policy));
  return { fired, status: 'evaluated', value, shortfall };
}

/** +1 where more is worse. */
function worseSign({ from, to }: LevelPolicy): 1 | -1 {
  return from.value > to.value ? 1 : -1;
}

function isReached(value: number, policy: LevelPolicy): boolean {
  return (value - policy.from.value) * worseSign(policy) >= 0;
}

function lastMean(points: readonly Point[], policy: LevelPolicy): number | null {
  const used = points.slice(-policy.over.value);
  if (used.length < policy.over.value) return null;
  return mean(used.map((point) => point.value)) ?? null;
}
