import type { Unit } from './measure.ts';
import { transformFor } from './transform.ts';

/** A scale on which a detector judges readings: where a value lies, and how far values spread there. */
export interface NoiseScale {
  readonly to: (value: number) => number;
  /** The standard deviation on this scale of a KPI with the given mean there and a coefficient of variation. */
  readonly spread: (centre: number, variation: number) => number;
  /** The least standard deviation that readings on this scale can have, however alike the past ones happened to be. */
  readonly leastSpread: number;
}

/** Added to points and counts before the logarithm is taken, as a share of the usual level. Ours; measured in docs/decisions/0020. */
const startShare = 0.25;

/** The least that is added, in whole things: below a usual level of four a logarithm would make zeros extreme. */
const leastStart = 1;

/** A count whose usual level is 0 still varies as one with this mean does. */
const leastMean = 0.5;

/** Readings all alike leave no spread; this keeps scores finite. */
const tiny = 1e-6;

/**
 * The scale for a KPI whose usual level is `level`. Points and counts: the logarithm of the value plus a quarter of the
 * usual level, where "30 % less" is as far from a small team's usual as from a large one's, noise is nearly even and a week
 * of zero is bad but not infinitely so. Percentages, scores and NPS: as their charts are drawn.
 */
export function noiseScaleFor(unit: Unit, level: number): NoiseScale {
  if (unit !== 'points' && unit !== 'count') {
    const drawn = transformFor(unit);
    return { ...drawn, leastSpread: Math.max(tiny, drawn.leastSpread) };
  }
  const start = Math.max(leastStart, startShare * level);
  const mean = Math.max(0, level);
  const counted = Math.max(leastMean, mean);
  return {
    to: (value) => Math.log(Math.max(0, value) + start),
    spread: (_, variation) => (variation * mean) / (mean + start),
    // Counts vary at least as chance events do: their standard deviation is the root of their mean.
    leastSpread: unit === 'count' ? Math.sqrt(counted) / (counted + start) : tiny,
  };
}
