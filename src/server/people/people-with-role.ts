import type { OrganisationRole } from '../../core/kernel/context.ts';
import { isId, type OrganisationId, type PersonId } from '../../core/kernel/id.ts';
import type { Reader } from '../db/database.ts';

/** Everyone whom the organisation gave a role, the longest-standing first. */
export async function peopleWithRole(db: Pick<Reader, 'selectFrom'>, organisation: OrganisationId, role: OrganisationRole): Promise<readonly PersonId[]> {
  const rows = await db
    .selectFrom('person_role')
    .select('person')
    .where('org_id', '=', organisation)
    .where('role', '=', role)
    .orderBy('granted_at')
    .orderBy('person')
    .execute();
  return rows.map((row) => row.person).filter((person) => isId('person', person));
}
