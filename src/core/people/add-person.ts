import type { DecisionContext, OrganisationRole } from '../kernel/context.ts';
import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import type { PersonId } from '../kernel/id.ts';
import { ok, refuse, type Decision } from '../kernel/result.ts';
import type { CivilDate } from '../kernel/schema.ts';
import { personJoined, reportingStarted, roleGranted } from './events.ts';
import type { Person } from './person.ts';

/** Whom to add. Until they say otherwise their days are counted in `timeZone`. */
export interface AddPerson {
  readonly name: string;
  readonly email: string;
  readonly timeZone: string;
  readonly roles: readonly OrganisationRole[];
  /** Whom they report to, and from which day on. */
  readonly line: { readonly manager: PersonId; readonly from: CivilDate } | null;
}

/** Makes somebody a member: name and address, roles, and the first reporting line, to a `manager` who must exist. */
export function addPerson(
  manager: Loaded<Person> | null,
  command: AddPerson,
  context: DecisionContext,
): Decision<{ readonly person: PersonId; readonly events: readonly NewEvent[] }, 'NOT_FOUND'> {
  const { name, timeZone, roles, line } = command;
  // One address, one person, in whatever letters it is written.
  const email = command.email.toLowerCase();
  if (manager?.version === 0) return refuse({ code: 'NOT_FOUND', path: 'manager' });
  const person = context.newId('person');
  const events: NewEvent[] = [newEvent(personJoined, person, { profile: { name, timeZone }, contact: { email } })];
  for (const role of new Set(roles)) events.push(newEvent(roleGranted, person, { role: { role } }));
  if (line !== null) events.push(newEvent(reportingStarted, person, { line }));
  return ok({ person, events });
}
