import { ok, refuse, type Decision } from '../../core/kernel/result.ts';
import type { OrganisationRole } from '../../core/kernel/context.ts';
import { isId, type OrganisationId, type PersonId } from '../../core/kernel/id.ts';
import type { PersonView } from '../../contract/views.ts';
import type { Services } from '../app/services.ts';
import { personaRows } from './people-page.ts';

/** One of the people whom one can be in the demo. */
export type Persona = PersonView & { readonly job: string };

const jobs: Readonly<Record<OrganisationRole, string>> = {
  owner: 'Owner',
  director: 'Director',
  'hr-partner': 'HR partner',
  'product-lead': 'Product lead',
};

/** The personas of the demo's one organisation. */
export async function listPersonas(services: Services): Promise<Decision<{ readonly personas: Persona[] }, 'NOT_FOUND'>> {
  const organisation = services.demo ? await demoOrganisation(services) : null;
  if (organisation === null) return refuse({ code: 'NOT_FOUND' });
  const rows = await services.database.asViewer({ org: organisation, person: 'system' }, async (read) => await personaRows(read));
  return ok({ personas: rows.map(({ id, name, roles, leads }) => ({ id, name, job: jobOf(roles, leads) })) });
}

/** Signs in as a persona: gives the session's cookie. */
export async function becomePersona(services: Services, person: PersonId): Promise<Decision<string, 'NOT_FOUND'>> {
  const cookie = services.demo ? await services.auth.openSession(person) : null;
  return cookie === null ? refuse({ code: 'NOT_FOUND' }) : ok(cookie);
}

function jobOf(roles: readonly OrganisationRole[], leads: boolean): string {
  const named = roles.map((role) => jobs[role]);
  return named.length > 0 ? named.join(', ') : leads ? 'Manager' : 'Report';
}

/** Loops and the demo know no viewer yet, so the scope is the product's own. */
async function demoOrganisation(services: Services): Promise<OrganisationId | null> {
  const found = await services.database.inTransaction({ org: null, person: 'system' }, async (write) =>
    await write.selectFrom('organisation').select('org_id').orderBy('founded_at').limit(1).executeTakeFirst(),
  );
  return found !== undefined && isId('organisation', found.org_id) ? found.org_id : null;
}
