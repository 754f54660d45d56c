import type { KpiId } from '../../kernel/id.ts';
import { improvementSign, isAtBest, type Measure } from '../../kpis/measure.ts';
import { daysBetween, type Point } from '../../kpis/point.ts';
import { mean } from '../../kpis/statistics.ts';
import type { Policy } from '../../policy/policy.ts';
import type { FiredRule } from './fired-rule.ts';

type FlatScorePolicy = Policy['triggers']['flatScore'];

/** A KPI and its readings in date order. */
export interface MeasuredPoints {
  readonly measure: Measure;
  readonly points: readonly (Point & { readonly key: string })[];
}

/**
 * R72: the other KPIs get better and the stakeholder score stays flat: a red flag, not a success. Means of the last four weeks
 * up to the judged score against those of the twelve weeks before. All the others must be better, at least one of them; those
 * without enough readings say nothing. Only for a 0-10 score: an NPS moves by chance alone (SIGNALS 3).
 */
export function flatScore(score: MeasuredPoints & { readonly kpi: KpiId }, others: readonly MeasuredPoints[], gain: number, policy: FlatScorePolicy): FiredRule | null {
  const judged = score.points.at(-1);
  if (judged === undefined || score.measure.unit !== 'score') return null;
  const change = changeOf(score, judged, policy);
  if (change === null || change >= policy.gainBelow.value || isAtBest(score.measure, judged.value)) return null;
  const changes = others.map((other) => changeOf(other, judged, policy)).filter((each) => each !== null);
  if (changes.length === 0 || changes.some((each) => each <= 0)) return null;
  return {
    rule: 'R72',
    kpi: score.kpi,
    about: null,
    reading: judged.key,
    value: change,
    expected: gain,
    shortfall: gain - change,
    threshold: policy.gainBelow.value,
    baselineReadings: [],
    opinion: null,
    backTest: null,
  };
}

/** The change of the mean in improvement units, up to and including a point's day; null with too few readings on either side. */
function changeOf({ measure, points }: MeasuredPoints, { date }: Point, policy: FlatScorePolicy): number | null {
  const recentDays = 7 * policy.recentWeeks.value;
  const earlierDays = recentDays + 7 * policy.earlierWeeks.value;
  const aged = points.map((point) => ({ value: point.value, age: daysBetween(point.date, date) })).filter(({ age }) => age >= 0);
  const recent = aged.filter(({ age }) => age < recentDays).map(({ value }) => value);
  const earlier = aged.filter(({ age }) => age >= recentDays && age < earlierDays).map(({ value }) => value);
  const [after, before] = [mean(recent), mean(earlier)];
  if (after === undefined || before === undefined || Math.min(recent.length, earlier.length) < policy.readingsAtLeast.value) return null;
  return (after - before) * improvementSign(measure.direction);
}
