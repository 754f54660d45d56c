import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type NewEvent } from '../kernel/event.ts';
import type { OrganisationId, PersonId } from '../kernel/id.ts';
import { ok, refuse, type Decision } from '../kernel/result.ts';
import { formatInstant } from '../kernel/schema.ts';
import { ledgerCreated } from '../record/events.ts';
import { invitationAccepted, organisationNamed, personJoined, roleGranted } from './events.ts';
import { isTimeZone } from './time-zone.ts';

/** What the founder says. The ids are made before, because the founder acts as themselves from the first event on. */
export interface FoundOrganisation {
  readonly organisation: OrganisationId;
  readonly owner: PersonId;
  /** The name of the organisation's record, `<host>/ledger/<organisation>` (DESIGN 4). */
  readonly origin: string;
  readonly organisationName: string;
  readonly name: string;
  readonly email: string;
  readonly timeZone: string;
}

/** Opens the record of an organisation, and makes its founder the first member and owner. */
export function foundOrganisation(command: FoundOrganisation, context: DecisionContext): Decision<readonly NewEvent[], 'INVALID_INPUT'> {
  const { organisation, owner, origin, organisationName, name, timeZone } = command;
  const email = command.email.toLowerCase();
  if (!isTimeZone(timeZone)) return refuse({ code: 'INVALID_INPUT', path: 'timeZone', facts: { reason: 'expected a time zone such as Europe/Berlin' } });
  return ok([
    newEvent(ledgerCreated, organisation, { ledger: { origin, createdAt: formatInstant(context.now) } }),
    newEvent(organisationNamed, organisation, { organisation: { name: organisationName } }),
    newEvent(personJoined, owner, { profile: { name, timeZone }, contact: { email } }),
    newEvent(invitationAccepted, owner, { place: { timeZone } }),
    newEvent(roleGranted, owner, { role: { role: 'owner' } }),
  ]);
}
