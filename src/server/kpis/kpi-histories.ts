import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import type { KpiRow } from '../../contract/kpis.ts';
import type { KpiId, OrganisationId } from '../../core/kernel/id.ts';
import type { CivilDate } from '../../core/kernel/schema.ts';
import { defaultPolicy } from '../../core/policy/default-policy.ts';
import type { Reader } from '../db/database.ts';
import { personView } from '../people/person-view.ts';
import { kpiFactsSchema, rebaselinedOfKpi, recentPoints, toKpiRow } from './kpi-row.ts';
import type { ReadingPoint } from './queries.ts';

/** A KPI with the history that a plan is judged by. */
export interface KpiHistory {
  readonly row: KpiRow;
  /** Closed periods in date order. */
  readonly points: readonly ReadingPoint[];
  /** The days from which on, by recorded decisions, a new level is the usual one. */
  readonly rebaselined: readonly CivilDate[];
}

/** Most points of one KPI: two years of weeks, which is more than any baseline of a plan reaches back. */
const mostPoints = 104;

/** The select of some KPIs with their history, for a statement that holds more; `where` and `order` speak of `k`, the KPI. */
export function selectHistories(where: RawBuilder<unknown>, order: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select k.id, k.name, k.role, k.unit, k.direction, k.team, k.target, k.baseline_window as "baselineWindow", ${personView('k.owner')} as owner, ${rebaselinedOfKpi} as rebaselined,
      coalesce(history.points, '[]') as points
    from kpi k left join lateral (
      select json_agg(json_build_object('key', r.key, 'from', r.from_day, 'to', r.to_day, 'value', r.value,
        'of', case when r.whole is null then null else json_build_object('part', r.part, 'whole', r.whole) end) order by r.to_day, r.key) as points
      from (select * from reading e where e.org_id = k.org_id and e.kpi = k.id order by e.to_day desc, e.key desc limit ${mostPoints}) r
    ) history on true
    where ${where} order by ${order}`;
}

/** Reads what {@link selectHistories} gave. */
export function readHistories(rows: unknown): readonly KpiHistory[] {
  return z.array(kpiFactsSchema).parse(rows).map((facts) => ({
    row: toKpiRow({ ...facts, points: facts.points.slice(-recentPoints) }, defaultPolicy.opinion),
    points: facts.points.map(({ key, from, to, value, of }) => ({ key, from, date: to, value, of })),
    rebaselined: facts.rebaselined,
  }));
}

/** Some KPIs as the viewer may see them, each with its row and its history, in the order asked for. One statement. */
export async function kpiHistories(read: Pick<Reader, 'getExecutor'>, organisation: OrganisationId, ids: readonly KpiId[]): Promise<readonly KpiHistory[]> {
  const asked = [...new Set(ids)];
  if (asked.length === 0) return [];
  const select = selectHistories(sql`k.org_id = ${organisation} and k.id = any(${asked}::text[])`, sql`array_position(${asked}::text[], k.id)`);
  const { rows } = await select.execute(read);
  return readHistories(rows);
}
