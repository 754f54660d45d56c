import { z } from 'zod';
import { kpiRow, pointView, type KpiRow } from '../../contract/kpis.ts';
import { changeBetween } from '../../core/kpis/change.ts';
import { improvementSign } from '../../core/kpis/measure.ts';
import { naturalLimits } from '../../core/kpis/natural-limits.ts';
import { usualPeriod } from '../../core/kpis/point.ts';
import { transformFor } from '../../core/kpis/transform.ts';
import type { OpinionPolicy } from '../../core/policy/policy.ts';
import { watch } from '../../core/signals/opinion.ts';

/** Closed periods that a list shows and that the natural limits come from: half a year of weeks, a year of sprints. */
export const recentPoints = 26;

/** A KPI as the database gives it for a list, its recent points in date order. */
export const kpiFactsSchema = kpiRow
  .pick({ id: true, name: true, role: true, unit: true, direction: true, team: true, owner: true, target: true })
  .extend({ points: z.array(pointView) });
export type KpiFacts = z.infer<typeof kpiFactsSchema>;

/** The natural limits of some values of a KPI, as the contract shows them; null below the policy's least number. */
export function limitsOf(facts: Pick<KpiFacts, 'unit'>, values: readonly number[], policy: OpinionPolicy): KpiRow['limits'] {
  if (values.length < policy.minimumReadings.value) return null;
  const options = { width: policy.naturalLimit.value, provisionalBelow: policy.provisionalBelow.value };
  const found = naturalLimits(values, transformFor(facts.unit), options);
  if (found === undefined) return null;
  return { mean: found.centre, lower: found.lower, upper: found.upper, points: found.readings, provisional: found.provisional };
}

/** Says what moved and whether it means something: inside the natural limits a change is noise, whatever its size. */
export function toKpiRow({ points, ...facts }: KpiFacts, policy: OpinionPolicy): KpiRow {
  const latest = points.at(-1) ?? null;
  const limits = limitsOf(facts, points.map((point) => point.value), policy);
  return {
    ...facts,
    latest,
    change: changeOf({ points, ...facts }, limits),
    limits,
    recent: points.map(({ to, value }) => ({ to, value })),
    status: statusOf({ points, ...facts }, limits, policy),
  };
}

function changeOf({ points, ...facts }: KpiFacts, limits: KpiRow['limits']): KpiRow['change'] {
  const [earlier, later] = points.slice(-2);
  if (earlier === undefined || later === undefined) return null;
  const dated = points.map(({ to, value }) => ({ date: to, value }));
  const change = changeBetween(facts, { date: earlier.to, value: earlier.value }, { date: later.to, value: later.value }, usualPeriod(dated) ?? 7);
  const atBest = change.difference === 0 ? 'same' : 'better';
  return {
    points: change.difference,
    percent: change.percent,
    better: change.verdict === 'at-best' ? atBest : change.verdict,
    insideNoise: limits !== null && isInside(limits, later.value),
    since: earlier.to,
  };
}

function statusOf({ points, ...facts }: KpiFacts, limits: KpiRow['limits'], policy: OpinionPolicy): KpiRow['status'] {
  const latest = points.at(-1);
  if (latest === undefined || limits === null) return 'no-history';
  const steps = watch(points.map(({ to, value }) => ({ date: to, value })), facts, policy);
  if (steps.at(-1)?.episode === true || !isInside(limits, latest.value)) return 'signal';
  const short = facts.target !== null && (latest.value - facts.target) * improvementSign(facts.direction) < 0;
  return short ? 'off-target' : 'in-limits';
}

function isInside(limits: NonNullable<KpiRow['limits']>, value: number): boolean {
  return value >= limits.lower && value <= limits.upper;
}
