import type { z } from 'zod';
import type { CivilDate } from '../kernel/schema.ts';
import type { Measure, Unit } from '../kpis/measure.ts';
import { normalTail } from '../kpis/normal-score.ts';
import { usualPeriod, type Point } from '../kpis/point.ts';
import { median } from '../kpis/statistics.ts';
import type { OpinionPolicy } from '../policy/policy.ts';
import type { opinionSchema } from './events.ts';
import { fusedCusum, type FusedStep } from './fused-cusum.ts';
import { selfStartingCusum, type CusumOptions, type CusumStep } from './self-starting-cusum.ts';

/**
 * What the noise-aware detector says beside a rule. It never silences the rule: `inside-noise` and `confirmed` are said of a
 * rule that fired, `slow-drift` and `quiet` of one that did not.
 */
export type Opinion = z.infer<typeof opinionSchema>;

/** Periods of up to this many days are watched with the weekly threshold, longer ones with that for sprints. */
const longestWeekDays = 10;

/** The detector's settings for a KPI of a unit whose periods are `periodDays` long. */
export function cusumOptions(policy: OpinionPolicy, periodDays: number, unit: Unit): CusumOptions {
  const weekly = periodDays <= longestWeekDays;
  return {
    allowance: policy.allowance.value,
    clip: policy.clip.value,
    release: policy.release.value,
    priorReadings: policy.priorReadings.value,
    pooledVariation: unit === 'score' ? policy.pooledVariationScore.value : policy.pooledVariation.value,
    threshold: weekly ? policy.thresholdWeekly.value : policy.thresholdSprint.value,
    minimumReadings: policy.minimumReadings.value,
    silence: Math.max(1, Math.round((policy.silence.value * 7) / periodDays)),
  };
}

/**
 * Runs the detector over all points of a KPI in date order: one step a point, for charts and for many opinions at once.
 * `rebaselined` are the days from which on, by recorded decisions, a new level is the usual one.
 */
export function watch(
  points: readonly Point[],
  measure: Measure,
  policy: OpinionPolicy,
  rebaselined: readonly CivilDate[] = [],
): readonly CusumStep[] {
  return selfStartingCusum(
    points.map((point) => point.value),
    measure,
    cusumOptions(policy, usualPeriod(points) ?? 7, measure.unit),
    rebaselined.map((day) => points.findIndex(({ date }) => date >= day)),
  );
}

/** The opinion on one step of {@link watch}, given whether a rule fired on the same reading and how long a period usually is. */
export function opinionOn(step: CusumStep, ruleFired: boolean, policy: OpinionPolicy, periodDays: number | null = null): Opinion {
  const enough = step.history >= policy.minimumReadings.value;
  return {
    verdict: enough ? verdictOf(step, ruleFired) : 'not-enough-history',
    oneIn: enough ? oneIn(step.score) : null,
    provisional: step.history < policy.provisionalBelow.value,
    points: step.history,
    periodDays,
  };
}

/** The opinion on the last of some points in date order; those before it are its history. */
export function secondOpinion(
  points: readonly Point[],
  measure: Measure,
  ruleFired: boolean,
  policy: OpinionPolicy,
  rebaselined: readonly CivilDate[] = [],
): Opinion {
  const last = watch(points, measure, policy, rebaselined).at(-1);
  // Several readings of one day leave no length to speak of.
  const periodDays = usualPeriod(points) || null;
  return last === undefined
    ? { verdict: 'not-enough-history', oneIn: null, provisional: true, points: 0, periodDays }
    : opinionOn(last, ruleFired, policy, periodDays);
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

/** A KPI with its points in date order and the days of the decisions that began its baseline anew. */
export interface WatchableKpi {
  readonly kpi: string;
  readonly measure: Measure;
  readonly points: readonly Point[];
  readonly rebaselined?: readonly CivilDate[];
}

/** Watches several KPIs of one person or team together; each keeps its own opinion beside this one. */
export function watchTogether(kpis: readonly WatchableKpi[], policy: OpinionPolicy): readonly FusedStep[] {
  const periodDays = median(kpis.flatMap(({ points }) => usualPeriod(points) ?? [])) ?? 7;
  const readings = kpis.flatMap(({ kpi, measure, points, rebaselined }) => {
    const steps = watch(points, measure, policy, rebaselined);
    return points.flatMap(({ date }, place) => {
      const step = steps[place];
      return step === undefined ? [] : [{ kpi, date, step }];
    });
  });
  return fusedCusum(readings, { ...cusumOptions(policy, periodDays, 'points'), periodDays });
}
