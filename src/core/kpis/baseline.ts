import type { CivilDate } from '../kernel/schema.ts';
import type { Point } from './point.ts';
import { mean, median, medianAbsoluteDeviation, sampleDeviation } from './statistics.ts';

/** What a KPI usually was, and the readings that say so. */
export interface Baseline {
  readonly mean: number;
  readonly deviation: number;
  readonly median: number;
  /** Median absolute deviation: the spread beside the median where single spikes are expected. */
  readonly mad: number;
  readonly readings: number;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** The median that R4 measures against (S10): the last `atMost` values; undefined when fewer than `atLeast` exist. */
export function medianBaseline(
  earlier: readonly number[],
  window: { readonly atMost: number; readonly atLeast: number },
): { readonly median: number; readonly readings: number } | undefined {
  const used = earlier.slice(-window.atMost);
  const middle = median(used);
  return middle === undefined || used.length < window.atLeast ? undefined : { median: middle, readings: used.length };
}

/**
 * The baseline before a trigger: the last `atMost` points strictly before its date, so that the trigger reading is
 * never part of it. Undefined ("not enough history") when fewer than `atLeast` exist. Points come in date order.
 */
export function baselineBefore(
  points: readonly Point[],
  trigger: CivilDate,
  window: { readonly atMost: number; readonly atLeast: number },
): Baseline | undefined {
  const used = points.filter((point) => point.date < trigger).slice(-window.atMost);
  return used.length < window.atLeast ? undefined : describePoints(used);
}

/** Centre and spread of some points in date order; undefined below two. */
export function describePoints(points: readonly Point[]): Baseline | undefined {
  const values = points.map((point) => point.value);
  const from = points[0];
  const to = points.at(-1);
  const [centre, deviation, middle, mad] = [
    mean(values),
    sampleDeviation(values),
    median(values),
    medianAbsoluteDeviation(values),
  ];
  if (from === undefined || to === undefined || centre === undefined || deviation === undefined) return undefined;
  if (middle === undefined || mad === undefined) return undefined;
  return { mean: centre, deviation, median: middle, mad, readings: values.length, from: from.date, to: to.date };
}
