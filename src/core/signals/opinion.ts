import type { z } from 'zod';
import type { Measure } from '../kpis/measure.ts';
import { normalTail } from '../kpis/normal-score.ts';
import { usualPeriod, type Point } from '../kpis/point.ts';
import type { OpinionPolicy } from '../policy/policy.ts';
import type { opinionSchema } from './events.ts';
import { selfStartingCusum, type CusumOptions, type CusumStep } from './self-starting-cusum.ts';

/**
 * What the noise-aware detector says beside a rule. It never silences the rule: `inside-noise` and `confirmed` are said of a
 * rule that fired, `slow-drift` and `quiet` of one that did not.
 */
export type Opinion = z.infer<typeof opinionSchema>;

/** Periods of up to this many days are watched with the weekly threshold, longer ones with that for sprints. */
const longestWeekDays = 10;

/** The detector's settings for a KPI whose periods are `periodDays` long. */
export function cusumOptions(policy: OpinionPolicy, periodDays: number): CusumOptions {
  const weekly = periodDays <= longestWeekDays;
  return {
    allowance: policy.allowance.value,
    clip: policy.clip.value,
    priorReadings: policy.priorReadings.value,
    pooledVariation: policy.pooledVariation.value,
    threshold: weekly ? policy.thresholdWeekly.value : policy.thresholdSprint.value,
    minimumReadings: policy.minimumReadings.value,
    silence: Math.max(1, Math.round((policy.silence.value * 7) / periodDays)),
  };
}

/** Runs the detector over all points of a KPI in date order: one step a point, for charts and for many opinions at once. */
export function watch(points: readonly Point[], measure: Measure, policy: OpinionPolicy): readonly CusumStep[] {
  const options = cusumOptions(policy, usualPeriod(points) ?? 7);
  return selfStartingCusum(
    points.map((point) => point.value),
    measure,
    options,
  );
}

/** The opinion on one step of {@link watch}, given whether a rule fired on the same reading. */
export function opinionOn(step: CusumStep, ruleFired: boolean, policy: OpinionPolicy): Opinion {
  const enough = step.history >= policy.minimumReadings.value;
  return {
    verdict: enough ? verdictOf(step, ruleFired) : 'not-enough-history',
    oneIn: enough ? oneIn(step.score) : null,
    provisional: step.history < policy.provisionalBelow.value,
    points: step.history,
  };
}

/** The opinion on the last of some points in date order; those before it are its history. */
export function secondOpinion(
  points: readonly Point[],
  measure: Measure,
  ruleFired: boolean,
  policy: OpinionPolicy,
): Opinion {
  const last = watch(points, measure, policy).at(-1);
  return last === undefined
    ? { verdict: 'not-enough-history', oneIn: null, provisional: true, points: 0 }
    : opinionOn(last, ruleFired, policy);
}

function verdictOf(step: CusumStep, ruleFired: boolean): Opinion['verdict'] {
  if (ruleFired) return step.episode ? 'confirmed' : 'inside-noise';
  return step.alarm ? 'slow-drift' : 'quiet';
}

/** "Once in N periods" for a reading worse than its past; null for one that is not, and beyond a million. */
function oneIn(score: number | null): number | null {
  if (score === null || score <= 0) return null;
  const periods = Math.round(1 / normalTail(score));
  return periods <= 1_000_000 ? periods : null;
}
