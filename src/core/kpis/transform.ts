import type { Unit } from './measure.ts';

/** A scale on which a KPI's noise is nearer to even, and the way back. */
export interface Transform {
  readonly name: 'square-root' | 'logit' | 'none';
  readonly to: (value: number) => number;
  readonly from: (transformed: number) => number;
  /** The standard deviation on this scale of a KPI with the given mean there and a coefficient of variation. */
  readonly spread: (transformedMean: number, variation: number) => number;
  /** The least standard deviation that readings on this scale can have, however alike the past ones happened to be. */
  readonly leastSpread: number;
}

const squareRoot: Transform = {
  name: 'square-root',
  to: (value) => Math.sqrt(Math.max(0, value)),
  from: (transformed) => Math.max(0, transformed) ** 2,
  spread: (centre, variation) => (variation * Math.abs(centre)) / 2,
  leastSpread: 0,
};

/** Counts vary at least as chance events do, whose square roots have a standard deviation of one half. */
const countRoot: Transform = { ...squareRoot, leastSpread: 0.5 };

/** Shares are moved off 0 and 100 as if one more answer had been half of each. */
const logit: Transform = {
  name: 'logit',
  to: (percent) => {
    const share = (Math.min(100, Math.max(0, percent)) + 0.5) / 101;
    return Math.log(share / (1 - share));
  },
  from: (transformed) => Math.min(100, Math.max(0, 101 / (1 + Math.exp(-transformed)) - 0.5)),
  // Equal for "share done" and "share not done", and the first-order value where they meet (50 %).
  spread: (centre, variation) => 2 * variation * Math.cosh(centre / 2),
  leastSpread: 0,
};

const none: Transform = {
  name: 'none',
  to: (value) => value,
  from: (transformed) => transformed,
  spread: (centre, variation) => variation * Math.abs(centre),
  leastSpread: 0,
};

/** Around 0 an NPS varies as much as anywhere: its spread is a share of half its range, not of its mean. */
const wholeRange: Transform = { ...none, spread: (_, variation) => variation * 100 };

const scales: Readonly<Record<Unit, Transform>> = { points: squareRoot, count: countRoot, percent: logit, score: none, nps: wholeRange };

/** The scale for a unit: square roots for points and counts, logits for percentages, a score as it is. */
export function transformFor(unit: Unit): Transform {
  return scales[unit];
}
