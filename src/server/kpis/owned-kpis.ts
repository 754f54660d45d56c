import { isId, type OrganisationId, type PersonId } from '../../core/kernel/id.ts';
import type { KnownKpi } from '../../core/kpis/import/kpi-book.ts';
import type { Reader } from '../db/database.ts';

/** The KPIs that a person answers for, as far as the asker may see them, in the order in which they were defined. One statement. */
export async function ownedKpis(db: Pick<Reader, 'selectFrom'>, organisation: OrganisationId, owner: PersonId): Promise<readonly KnownKpi[]> {
  const rows = await db
    .selectFrom('kpi')
    .select(['id', 'name', 'role', 'unit', 'direction', 'team'])
    .where('org_id', '=', organisation)
    .where('owner', '=', owner)
    .orderBy('defined_at')
    .orderBy('id')
    .execute();
  return rows.flatMap(({ id, ...kpi }) => (isId('kpi', id) ? [{ id, ...kpi }] : []));
}
