import { isId, type KpiId, type OrganisationId } from '../../core/kernel/id.ts';
import type { CivilDate } from '../../core/kernel/schema.ts';
import type { QuarterDays } from '../../core/objectives/quarter.ts';
import type { Reader } from '../db/database.ts';
import { kpiPoints } from '../kpis/queries.ts';

/** A value on a day, as a KPI or a check-in gives it. */
export interface DatedValue {
  readonly on: CivilDate;
  readonly value: number;
}

/**
 * What KPIs said within a quarter, in date order. A KPI that the one who reads may not see is not in it: row-level security decides.
 * At most one statement.
 */
export async function kpiCourses(read: Pick<Reader, 'getExecutor'>, organisation: OrganisationId, kpis: readonly (string | null)[], { from, to }: QuarterDays): Promise<ReadonlyMap<KpiId, readonly DatedValue[]>> {
  const ids = [...new Set(kpis)].filter((id): id is KpiId => id !== null && isId('kpi', id));
  if (ids.length === 0) return new Map();
  const points = await kpiPoints(read, organisation, ids, from);
  return new Map([...points].map(([kpi, of]) => [kpi, of.filter(({ date }) => date <= to).map(({ date, value }) => ({ on: date, value }))]));
}

/** The latest value of each KPI. */
export function latestValues(courses: ReadonlyMap<KpiId, readonly DatedValue[]>): ReadonlyMap<KpiId, number> {
  const latest = new Map<KpiId, number>();
  for (const [kpi, course] of courses) {
    const last = course.at(-1);
    if (last !== undefined) latest.set(kpi, last.value);
  }
  return latest;
}
