import type { CusumStep } from './self-starting-cusum.ts';

/**
 * The points of a stretch that say what is usual now. While an alarm stands the baseline is frozen: the points that are held
 * back since its suspicion began are left out, so that a lasting fall does not widen the limits that show it. `steps` are those
 * that the detector made of the same points; it never holds back the first ones, which make the baseline.
 */
export function believedPoints<P>(points: readonly P[], steps: readonly CusumStep[]): readonly P[] {
  if (steps.at(-1)?.episode !== true) return points;
  return points.slice(0, steps.findLastIndex((step) => !step.held) + 1);
}
