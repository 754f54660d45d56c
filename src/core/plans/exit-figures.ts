import type { CivilDate } from '../kernel/schema.ts';
import { baselineBefore, describePoints, type Baseline } from '../kpis/baseline.ts';
import { bestValue, improvementSign, isAtBest, type Measure } from '../kpis/measure.ts';
import { normalScore } from '../kpis/normal-score.ts';
import { daysBetween, usualPeriod, type Point } from '../kpis/point.ts';
import { kendallTrend, theilSenSlope } from '../kpis/trend.ts';
import type { ExitPolicy } from '../policy/policy.ts';
import type { ExitInput, ExitKpi } from './exit-input.ts';

/** A mean of the loop held against an earlier one. */
export interface Uplift {
  readonly from: number;
  readonly to: number;
  /** In improvement units: positive is better, whichever way the KPI points. */
  readonly gain: number;
  /** The gain relative to `from`; null when that is 0 (S7). */
  readonly percent: number | null;
}

/** What the loop did to one KPI. Parts are null where there were too few readings. */
export interface KpiFigures {
  readonly kpi: ExitKpi;
  readonly periodDays: number;
  readonly triggerReading: Point | null;
  readonly loopReadings: readonly Point[];
  readonly loop: Baseline | null;
  /** The weeks before the trigger that decide (SIGNALS 3, b). */
  readonly recent: Baseline | null;
  /** The longer history shown beside (SIGNALS 3, c). */
  readonly long: Baseline | null;
  readonly againstRecent: Uplift | null;
  readonly againstLong: Uplift | null;
  /** Against the trigger reading alone: mostly regression to the mean. It never decides. */
  readonly againstTrigger: Uplift | null;
  /** Theil-Sen over the trigger reading and the loop, in improvement units a week. */
  readonly slopePerWeek: number | null;
  /** One-sided exact Mann-Kendall p of the same points. */
  readonly chance: number | null;
  readonly atBest: boolean;
  readonly targetReached: boolean;
  readonly up: boolean | null;
  /** The gain over the long baseline passes the 90 % one-sided bound; null without that baseline. */
  readonly beyondNoise: boolean | null;
}

/** Measures one KPI of a plan: which readings belong to the loop, to the history, and how they differ. */
export function measureKpi(kpi: ExitKpi, input: ExitInput, policy: ExitPolicy): KpiFigures {
  const periodDays = usualPeriod(kpi.points) ?? 7;
  const triggerReading = triggerReadingOf(kpi.points, input.trigger.date, periodDays);
  const reference = triggerReading?.date ?? input.trigger.date;
  const loopPoints = readingsOfLoop(kpi.points, input, policy, periodDays);
  const loop = described(loopPoints, policy);
  const recent = described(recentReadings(kpi.points, reference, policy, periodDays), policy);
  const long =
    baselineBefore(kpi.points, reference, {
      atMost: policy.longBaselineAtMost.value,
      atLeast: policy.longBaselineAtLeast.value,
    }) ?? null;
  const sign = improvementSign(kpi.measure.direction);
  const trendPoints = triggerReading === null ? loopPoints : [triggerReading, ...loopPoints];
  const slope = theilSenSlope(trendPoints);
  const slopePerWeek = slope === undefined ? null : slope * 7 * sign;
  const atBest = loop !== null && isAtBest(kpi.measure, loop.mean);
  const againstRecent = upliftOf(kpi.measure, recent?.mean, loop?.mean);
  const againstLong = upliftOf(kpi.measure, long?.mean, loop?.mean);
  return {
    kpi,
    periodDays,
    triggerReading,
    loopReadings: loopPoints,
    loop,
    recent,
    long,
    againstRecent,
    againstLong,
    againstTrigger: upliftOf(kpi.measure, triggerReading?.value, loop?.mean),
    slopePerWeek,
    chance: kendallTrend(trendPoints.map((point) => point.value * sign))?.p ?? null,
    atBest,
    targetReached: loop !== null && reachesTarget(kpi, loop.mean),
    up: isUp(againstLong ?? againstRecent, slopePerWeek, atBest),
    beyondNoise: loop === null || long === null ? null : passesBound(loop, long, sign, policy),
  };
}

/**
 * The readings of the loop's last weeks. A period belongs to the loop when at least half of it lies after day 0, so a
 * sprint that closed the day after the first session does not count for it.
 */
function readingsOfLoop(points: readonly Point[], input: ExitInput, policy: ExitPolicy, period: number): readonly Point[] {
  return points.filter(
    ({ date }) =>
      date <= input.asOf &&
      date > input.trigger.date &&
      daysBetween(input.dayZero, date) >= period / 2 &&
      daysBetween(date, input.asOf) < policy.loopWeeks.value * 7,
  );
}

/** The weeks up to the trigger: four weekly readings or two of two-week sprints, by their real dates. */
function recentReadings(points: readonly Point[], reference: CivilDate, policy: ExitPolicy, period: number): readonly Point[] {
  const days = policy.recentWeeks.value * 7;
  const reach = policy.triggerReadingInRecent ? days : days + period;
  const inWindow = points.filter(({ date }) => {
    const before = daysBetween(date, reference);
    return before < reach && (policy.triggerReadingInRecent ? before >= 0 : before > 0);
  });
  return inWindow.slice(-Math.max(1, Math.round(days / period)));
}

function triggerReadingOf(points: readonly Point[], trigger: CivilDate, period: number): Point | null {
  const last = points.findLast((point) => point.date <= trigger);
  return last !== undefined && daysBetween(last.date, trigger) < period ? last : null;
}

function described(points: readonly Point[], policy: ExitPolicy): Baseline | null {
  return points.length < policy.readingsAtLeast.value ? null : (describePoints(points) ?? null);
}

function upliftOf(measure: Measure, from: number | undefined, to: number | undefined): Uplift | null {
  if (from === undefined || to === undefined) return null;
  const gain = (to - from) * improvementSign(measure.direction);
  return { from, to, gain, percent: from === 0 ? null : (100 * gain) / Math.abs(from) };
}

/** Targets replace the uplift for capped ratios only (S4): an open-ended KPI can always rise by its percentage. */
function reachesTarget(kpi: ExitKpi, value: number): boolean {
  if (kpi.target === null || bestValue(kpi.measure) === undefined) return false;
  return (value - kpi.target) * improvementSign(kpi.measure.direction) >= 0;
}

function isUp(uplift: Uplift | null, slopePerWeek: number | null, atBest: boolean): boolean | null {
  if (uplift === null || slopePerWeek === null) return null;
  return atBest || (uplift.gain > 0 && slopePerWeek >= 0);
}

/** The bound is stated as t at 11 degrees of freedom; other histories are put on the same normal scale. */
function passesBound(loop: Baseline, long: Baseline, sign: number, policy: ExitPolicy): boolean {
  const error = long.deviation * Math.sqrt(1 / loop.readings + 1 / long.readings);
  const bar = normalScore(policy.confirmedBound.value, policy.confirmedBoundFreedom.value);
  const gain = (loop.mean - long.mean) * sign;
  return error === 0 ? gain > 0 : normalScore(gain / error, long.readings - 1) > bar;
}
