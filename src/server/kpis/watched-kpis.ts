import { Temporal } from 'temporal-polyfill';
import { civilDay } from '../../core/clocks/civil-day.ts';
import { isId, type KpiId, type OrganisationId, type PersonId } from '../../core/kernel/id.ts';
import type { KpiRole } from '../../core/kpis/kpi.ts';
import type { Unit } from '../../core/kpis/measure.ts';
import type { WatchedKpi } from '../../core/signals/judge-readings.ts';
import type { Reader } from '../db/database.ts';
import { kpiPoints } from './queries.ts';

type Asking = Pick<Reader, 'selectFrom' | 'getExecutor'>;

/** What a KPI is called and counts. */
export interface NamedKpi {
  readonly name: string;
  readonly role: KpiRole;
  readonly unit: Unit;
  readonly team: string;
}

/** How a KPI is called; null for one that does not exist or is not the reader's. */
export async function definedKpi(db: Pick<Reader, 'selectFrom'>, organisation: OrganisationId, kpi: KpiId): Promise<NamedKpi | null> {
  const found = await db.selectFrom('kpi').select(['name', 'role', 'unit', 'team']).where('org_id', '=', organisation).where('id', '=', kpi).executeTakeFirst();
  return found ?? null;
}

/** Some KPIs with all that the rules look at. Their days are counted in the owner's time zone. */
export async function watchedKpis(db: Asking, organisation: OrganisationId, ids: readonly KpiId[], timeZone: string): Promise<readonly WatchedKpi[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('kpi')
    .select(['id', 'role', 'unit', 'direction', 'defined_at'])
    .where('org_id', '=', organisation)
    .where('id', 'in', ids)
    .execute();
  const decided = await db.selectFrom('kpi_baseline').select(['kpi', 'from_day']).where('org_id', '=', organisation).where('kpi', 'in', ids).execute();
  const points = await kpiPoints(db, organisation, ids);
  return rows.flatMap(({ id, role, unit, direction, defined_at: definedAt }) => {
    if (!isId('kpi', id)) return [];
    const definedOn = civilDay(Temporal.Instant.from(definedAt), timeZone);
    return [{ kpi: id, role, measure: { unit, direction }, points: points.get(id) ?? [], definedOn, rebaselined: decided.filter(({ kpi }) => kpi === id).map((baseline) => baseline.from_day) }];
  });
}

/** The other KPIs of the same team that the same person answers for. */
export async function siblingsOf(db: Pick<Reader, 'selectFrom'>, organisation: OrganisationId, kpi: KpiId, owner: PersonId): Promise<readonly KpiId[]> {
  const rows = await db
    .selectFrom('kpi')
    .innerJoin('kpi as own', (join) => join.onRef('own.org_id', '=', 'kpi.org_id').onRef('own.team', '=', 'kpi.team'))
    .select('kpi.id')
    .where('kpi.org_id', '=', organisation)
    .where('kpi.owner', '=', owner)
    .where('kpi.role', '!=', 'stakeholder')
    .where('own.id', '=', kpi)
    .execute();
  return rows.map(({ id }) => id).filter((id) => isId('kpi', id));
}
