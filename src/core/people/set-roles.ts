import type { OrganisationRole } from '../kernel/context.ts';
import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import type { PersonId } from '../kernel/id.ts';
import { ok, refuse, type Decision } from '../kernel/result.ts';
import { roleGranted, roleRevoked } from './events.ts';
import type { Person } from './person.ts';

/**
 * Gives a person exactly these roles. `otherOwners`: how many owners there are besides this person; the last one stays,
 * because nobody could give the role back.
 */
export function setRoles(
  id: PersonId,
  person: Loaded<Person>,
  command: { readonly roles: readonly OrganisationRole[]; readonly otherOwners: number },
): Decision<readonly NewEvent[], 'NOT_FOUND' | 'LAST_OWNER'> {
  if (person.version === 0) return refuse({ code: 'NOT_FOUND' });
  const wanted = new Set(command.roles);
  const held = new Set(person.state.roles);
  if (held.has('owner') && !wanted.has('owner') && command.otherOwners === 0) return refuse({ code: 'LAST_OWNER', path: 'roles' });
  const granted = [...wanted].filter((role) => !held.has(role)).map((role) => newEvent(roleGranted, id, { role: { role } }));
  const revoked = [...held].filter((role) => !wanted.has(role)).map((role) => newEvent(roleRevoked, id, { role: { role } }));
  return ok([...granted, ...revoked]);
}
