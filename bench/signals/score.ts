import { mean, median } from '../../src/core/kpis/statistics.ts';
import type { Detector } from './detector.ts';
import { longestDelay, watchedWeeks, type Trial } from './trial.ts';

/** Weeks after an alarm in which a KPI raises none. */
const silence = 4;

/** What a detector does at one threshold. */
export interface Score {
  /** Restricted mean delay, the mean over the kinds of shift; the first bad week is 1. */
  readonly delayWeeks: number;
  readonly medians: readonly number[];
  /** False episodes a KPI and year. */
  readonly falsePerYear: number;
  /** The same for the quarters of the KPIs by their coefficient of variation, the least noisy first. */
  readonly falseByQuartile: readonly number[];
}

/** False episodes of each steady series in its year. */
export function falseAlarms(detector: Detector, threshold: number, { baseline, measure, steady }: Trial): readonly number[] {
  return steady.map(({ values }) => {
    const watch = detector.arm(values.slice(0, baseline), threshold, silence, measure);
    let alarms = 0;
    for (let week = baseline; week < baseline + watchedWeeks; week += 1) if (watch(values[week] ?? 0)) alarms += 1;
    return alarms;
  });
}

/** The threshold at which a detector raises `target` false episodes a year on a trial: one for all KPIs. */
export function calibrate(detector: Detector, target: number, trial: Trial): number {
  let low = 0;
  let high = detector.highest;
  for (let step = 0; step < 14; step += 1) {
    const middle = (low + high) / 2;
    if ((mean(falseAlarms(detector, middle, trial)) ?? 0) > target) low = middle;
    else high = middle;
  }
  return high;
}

/** Tries a detector at one threshold. */
export function scoreAt(detector: Detector, threshold: number, trial: Trial): Score {
  const alarms = falseAlarms(detector, threshold, trial);
  const delays = trial.shifts.map(({ series }) =>
    series.map(({ values, from }) => delayOf(detector, threshold, values, from, trial)),
  );
  return {
    delayWeeks: mean(delays.map((some) => mean(some) ?? longestDelay)) ?? longestDelay,
    medians: delays.map((some) => median(some) ?? longestDelay),
    falsePerYear: mean(alarms) ?? 0,
    falseByQuartile: quartiles(alarms, trial),
  };
}

/** Weeks from a shift to the first alarm. There is no silence, so that a false alarm before the shift hides nothing. */
function delayOf(detector: Detector, threshold: number, values: readonly number[], from: number, { baseline, measure }: Trial): number {
  const watch = detector.arm(values.slice(0, baseline), threshold, 0, measure);
  const end = Math.min(values.length, from + longestDelay);
  for (let week = baseline; week < end; week += 1) if (watch(values[week] ?? 0) && week >= from) return week - from + 1;
  return longestDelay;
}

function quartiles(alarms: readonly number[], { steady }: Trial): readonly number[] {
  const byVariation = steady.map(({ variation }, index) => ({ variation, alarms: alarms[index] ?? 0 })).toSorted((a, b) => a.variation - b.variation);
  return [0, 1, 2, 3].map((quarter) => {
    const some = byVariation.slice((quarter * byVariation.length) / 4, ((quarter + 1) * byVariation.length) / 4);
    return mean(some.map((one) => one.alarms)) ?? 0;
  });
}
