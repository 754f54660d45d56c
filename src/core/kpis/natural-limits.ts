import { mean } from './statistics.ts';
import type { Transform } from './transform.ts';

/** The band in which a steady KPI stays (XmR), on the KPI's own scale. */
export interface NaturalLimits {
  readonly centre: number;
  readonly lower: number;
  readonly upper: number;
  readonly readings: number;
  /** Too few readings to lean on: shown as such. */
  readonly provisional: boolean;
}

export interface NaturalLimitOptions {
  /** Moving ranges from the centre to each limit: 2.66 by convention (3 / 1.128). */
  readonly width: number;
  readonly provisionalBelow: number;
}

/**
 * Natural process limits: mean +/- width x mean moving range on the transformed scale, drawn back on the original one, so
 * that they are asymmetric where the noise is and never fall below zero for counts. Undefined below two values.
 */
export function naturalLimits(
  values: readonly number[],
  transform: Transform,
  options: NaturalLimitOptions,
): NaturalLimits | undefined {
  const transformed = values.map(transform.to);
  const centre = mean(transformed);
  const ranges = transformed.slice(1).map((value, index) => Math.abs(value - (transformed[index] ?? value)));
  const range = mean(ranges);
  if (centre === undefined || range === undefined) return undefined;
  return {
    centre: transform.from(centre),
    lower: transform.from(centre - options.width * range),
    upper: transform.from(centre + options.width * range),
    readings: values.length,
    provisional: values.length < options.provisionalBelow,
  };
}
