import type { Measure } from '../../src/core/kpis/measure.ts';

/** A KPI whose noise is known: its values week by week, and how noisy it is. */
export interface Series {
  readonly values: readonly number[];
  /** Coefficient of variation without any shift. */
  readonly variation: number;
}

/** The same with a real worsening that begins with the value at `from`. */
export interface ShiftedSeries extends Series {
  readonly from: number;
}

/** Many KPIs to try a detector on: without any change, and with each kind of shift. */
export interface Trial {
  readonly measure: Measure;
  /** Weeks that a detector may learn from before it watches. */
  readonly baseline: number;
  readonly steady: readonly Series[];
  readonly shifts: readonly { readonly name: string; readonly series: readonly ShiftedSeries[] }[];
}

/** Weeks watched after the baseline. */
export const watchedWeeks = 52;

/** The longest delay that counts, in weeks: a shift found later, or never, costs as much (restricted mean). */
export const longestDelay = 26;

/** A shift begins with the fifth to thirteenth watched week. */
export function weekOfShift(baseline: number, uniform: () => number): number {
  return baseline + 4 + Math.floor(9 * uniform());
}
