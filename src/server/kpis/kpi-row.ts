import { sql } from 'kysely';
import { z } from 'zod';
import { kpiRow, pointView, type KpiRow } from '../../contract/kpis.ts';
import { changeBetween } from '../../core/kpis/change.ts';
import { civilDateSchema, type CivilDate } from '../../core/kernel/schema.ts';
import { improvementSign } from '../../core/kpis/measure.ts';
import { naturalLimits } from '../../core/kpis/natural-limits.ts';
import { usualPeriod } from '../../core/kpis/point.ts';
import { stretches } from '../../core/kpis/stretches.ts';
import { transformFor } from '../../core/kpis/transform.ts';
import type { OpinionPolicy } from '../../core/policy/policy.ts';
import { believedPoints } from '../../core/signals/believed-points.ts';
import { watch } from '../../core/signals/opinion.ts';
import type { CusumStep } from '../../core/signals/self-starting-cusum.ts';

/** Closed periods that a list shows and that the natural limits come from: half a year of weeks, a year of sprints. */
export const recentPoints = 26;

/** A KPI as the database gives it for a list, its recent points in date order. */
export const kpiFactsSchema = kpiRow
  .pick({ id: true, name: true, role: true, unit: true, direction: true, team: true, owner: true, target: true })
  .extend({ points: z.array(pointView), rebaselined: z.array(civilDateSchema), baselineWindow: z.int().nullable() });
export type KpiFacts = z.infer<typeof kpiFactsSchema>;

type Points = readonly KpiFacts['points'][number][];

/** The days of a KPI's decided baselines as a JSON list, for a select of `k`, the KPI. */
export const rebaselinedOfKpi = sql`coalesce((select json_agg(b.from_day order by b.from_day) from kpi_baseline b
  where b.org_id = k.org_id and b.kpi = k.id), '[]')`;

/** A level that a KPI keeps until a decision begins another: the points it is judged by, and what came of that. */
export interface KpiLevel {
  /** The newest points of the level, the last {@link recentPoints} at most. */
  readonly points: Points;
  readonly steps: readonly CusumStep[];
  readonly limits: KpiRow['limits'];
}

/** The levels of a KPI, oldest first; the last one is the one that counts now. At least one. Limits rest on the latest readings that are believed, as many as the KPI's window takes. */
export function levelsOf(facts: Pick<KpiFacts, 'unit' | 'direction' | 'points' | 'baselineWindow'>, rebaselined: readonly CivilDate[], policy: OpinionPolicy): readonly KpiLevel[] {
  return stretches(facts.points.map((point) => ({ ...point, date: point.to })), rebaselined).map((stretch) => {
    const points = stretch.slice(-recentPoints);
    const steps = watch(points, facts, policy);
    const window = facts.baselineWindow ?? policy.baselineWindow.value;
    return { points, steps, limits: limitsOf(facts, believedPoints(points, steps).slice(-window), policy) };
  });
}

/** The natural limits of some points of a KPI, as the contract shows them; null below the policy's least number. */
function limitsOf(facts: Pick<KpiFacts, 'unit'>, points: Points, policy: OpinionPolicy): KpiRow['limits'] {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || points.length < policy.minimumReadings.value) return null;
  const options = { width: policy.naturalLimit.value, provisionalBelow: policy.provisionalBelow.value };
  const found = naturalLimits(points.map((point) => point.value), transformFor(facts.unit), options);
  if (found === undefined) return null;
  return { mean: found.centre, lower: found.lower, upper: found.upper, points: found.readings, provisional: found.provisional, from: first.to, to: last.to };
}

/** Says what moved and whether it means something: inside the natural limits a change is noise, whatever its size. */
export function toKpiRow({ points, rebaselined, baselineWindow, ...facts }: KpiFacts, policy: OpinionPolicy): KpiRow {
  const latest = points.at(-1) ?? null;
  const level = levelsOf({ points, baselineWindow, ...facts }, rebaselined, policy).at(-1);
  const limits = level?.limits ?? null;
  return {
    ...facts,
    latest,
    change: changeOf({ points, ...facts }, limits),
    limits,
    recent: points.map(({ to, value }) => ({ to, value })),
    status: statusOf(facts, latest, level),
  };
}

function changeOf({ points, ...facts }: Omit<KpiFacts, 'rebaselined' | 'baselineWindow'>, limits: KpiRow['limits']): KpiRow['change'] {
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

function statusOf(facts: Pick<KpiFacts, 'target' | 'direction'>, latest: KpiRow['latest'], level: KpiLevel | undefined): KpiRow['status'] {
  const limits = level?.limits ?? null;
  if (latest === null || limits === null) return 'no-history';
  if (level?.steps.at(-1)?.episode === true || !isInside(limits, latest.value)) return 'signal';
  const short = facts.target !== null && (latest.value - facts.target) * improvementSign(facts.direction) < 0;
  return short ? 'off-target' : 'in-limits';
}

function isInside(limits: NonNullable<KpiRow['limits']>, value: number): boolean {
  return value >= limits.lower && value <= limits.upper;
}
