import { normalScore } from '../../src/core/kpis/normal-score.ts';
import { mean, sampleDeviation } from '../../src/core/kpis/statistics.ts';
import { armed, type Detector, type Statistic } from './detector.ts';

/** A baseline without any spread must not divide by zero. */
const tiny = 1e-9;

/** An individuals chart: how many deviations, from the mean moving range, a value lies below the mean. */
export function individuals(centre: number, deviation: number): Statistic {
  return { next: (value) => (centre - value) / deviation, reset: () => {} };
}

/** An exponentially weighted mean of the falls below the centre, in the deviations that it has after so many values. */
export function ewma(centre: number, deviation: number, weight: number): Statistic {
  const settled = deviation * Math.sqrt(weight / (2 - weight));
  let level = 0;
  let left = 1;
  return {
    next: (value) => {
      level = (1 - weight) * level + weight * (centre - value);
      left *= (1 - weight) ** 2;
      return level / (settled * Math.sqrt(1 - left));
    },
    reset: () => {
      level = 0;
      left = 1;
    },
  };
}

/** The sum of falls below the centre, each less an allowance, never below zero. */
export function cusum(centre: number, deviation: number, allowance: number): Statistic {
  let sum = 0;
  return {
    next: (value) => {
      sum = Math.max(0, sum + (centre - value) / deviation - allowance);
      return sum;
    },
    reset: () => {
      sum = 0;
    },
  };
}

/** How far the mean of the last four values lies below the baseline's, as a share of it. */
function percentOfFour(centre: number): Statistic {
  const last = [0, 0, 0, 0];
  let seen = 0;
  return {
    next: (value) => {
      last[seen % last.length] = value;
      seen += 1;
      return seen < last.length ? -1 : 1 - (mean(last) ?? 0) / centre;
    },
    reset: () => {
      seen = 0;
    },
  };
}

/** Hawkins and Olwell's CUSUM as published: no prior, no clip, the values as they are, and every value joins the past. */
function selfStarting(baseline: readonly number[], allowance: number): Statistic {
  let count = 0;
  let centre = 0;
  let squares = 0;
  let sum = 0;
  const learn = (value: number): void => {
    count += 1;
    const distance = value - centre;
    centre += distance / count;
    squares += distance * (value - centre);
  };
  baseline.forEach(learn);
  return {
    next: (value) => {
      const deviation = Math.max(tiny, Math.sqrt(squares / (count - 1)));
      const fall = (centre - value) / (deviation * Math.sqrt(1 + 1 / count));
      sum = Math.max(0, sum + normalScore(fall, count - 1) - allowance);
      learn(value);
      return sum;
    },
    reset: () => {
      sum = 0;
    },
  };
}

function rangeDeviation(values: readonly number[]): number {
  const ranges = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value)));
  return Math.max(tiny, (mean(ranges) ?? 0) / 1.128);
}

const centreOf = (values: readonly number[]): number => Math.max(tiny, mean(values) ?? 0);
const deviationOf = (values: readonly number[]): number => Math.max(tiny, sampleDeviation(values) ?? 0);

/** The single detectors that the product is held against, in the order in which they are printed. */
export const textbookDetectors: readonly Detector[] = [
  {
    name: 'xmr',
    highest: 10,
    arm: (baseline, threshold, silence) => armed(individuals(centreOf(baseline), rangeDeviation(baseline)), threshold, silence),
  },
  { name: 'percent-4-week', highest: 1, arm: (baseline, threshold, silence) => armed(percentOfFour(centreOf(baseline)), threshold, silence) },
  {
    name: 'ewma',
    highest: 20,
    arm: (baseline, threshold, silence) => armed(ewma(centreOf(baseline), deviationOf(baseline), 0.3), threshold, silence),
  },
  {
    name: 'cusum',
    highest: 40,
    arm: (baseline, threshold, silence) => armed(cusum(centreOf(baseline), deviationOf(baseline), 0.5), threshold, silence),
  },
  { name: 'self-starting-cusum', highest: 20, arm: (baseline, threshold, silence) => armed(selfStarting(baseline, 0.25), threshold, silence) },
];
