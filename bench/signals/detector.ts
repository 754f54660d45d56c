import type { Measure } from '../../src/core/kpis/measure.ts';

/** Takes one reading after the other and tells at which an alarm is raised; after an alarm it begins to watch anew. */
export type Armed = (value: number) => boolean;

export interface Detector {
  readonly name: string;
  /** A threshold that is never reached on noise alone: calibration looks below it. */
  readonly highest: number;
  /** Gets ready to watch one KPI. `silence` readings after an alarm raise none. */
  readonly arm: (baseline: readonly number[], threshold: number, silence: number, measure: Measure) => Armed;
}

/** A detector that keeps one number: how far the readings so far speak for a fall. */
export interface Statistic {
  readonly next: (value: number) => number;
  readonly reset: () => void;
}

/** Arms a statistic: an alarm where it reaches the threshold; readings in the silence are not shown to it. */
export function armed(statistic: Statistic, threshold: number, silence: number): Armed {
  let silent = 0;
  return (value) => {
    if (silent > 0) {
      silent -= 1;
      return false;
    }
    if (statistic.next(value) < threshold) return false;
    silent = silence;
    statistic.reset();
    return true;
  };
}
