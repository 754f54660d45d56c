import { medianBaseline } from '../kpis/baseline.ts';
import type { Point } from '../kpis/point.ts';
import type { Policy } from '../policy/policy.ts';

type VelocityPolicy = Policy['triggers']['velocityVariance'];

/** R4 on one sprint, with all that it looked at. */
export interface VelocityVariance {
  readonly rule: 'R4';
  readonly fired: boolean;
  /** `zero-baseline`: the median is 0, so there is no percentage, and nothing to fall below. */
  readonly status: 'evaluated' | 'not-enough-history' | 'zero-baseline';
  readonly value: number;
  /** The median of the sprints before (S10); null without enough of them. */
  readonly baseline: number | null;
  /** The sprints that the median was taken from, oldest first. */
  readonly baselinePoints: readonly Point[];
  /** Percent below the baseline; negative when above; null without a baseline to compare with. */
  readonly percentBelow: number | null;
}

/**
 * R4 as written, read as S10 resolves it: velocity more than 15 % below the median of the team's last six reported
 * sprints (three are enough). The last point is judged, those before it are the history, in date order. Points of
 * sprints that reported nothing are left out by the caller; use velocity per working day where lengths differ.
 * Undefined when there is no point to judge.
 */
export function evaluateVelocityVariance(points: readonly Point[], policy: VelocityPolicy): VelocityVariance | undefined {
  const judged = points.at(-1);
  if (judged === undefined) return undefined;
  const baselinePoints = points.slice(0, -1).slice(-policy.baselineSprints.value);
  const found = medianBaseline(
    baselinePoints.map((point) => point.value),
    { atMost: policy.baselineSprints.value, atLeast: policy.minimumSprints.value },
  );
  const seen = { rule: 'R4', value: judged.value, baselinePoints } as const;
  if (found === undefined) {
    return { ...seen, fired: false, status: 'not-enough-history', baseline: null, percentBelow: null };
  }
  const baseline = found.median;
  if (baseline === 0) return { ...seen, fired: false, status: 'zero-baseline', baseline, percentBelow: null };
  const shortfall = baseline - judged.value;
  const deviation = policy.side === 'either' ? Math.abs(shortfall) : shortfall;
  // Multiplied out, so that exactly 15 % of a whole number never fires through rounding.
  const fired = deviation * 100 > policy.threshold.value * baseline;
  return { ...seen, fired, status: 'evaluated', baseline, percentBelow: (100 * shortfall) / baseline };
}
