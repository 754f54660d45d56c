import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import type { PersonId } from '../kernel/id.ts';
import { ok, refuse, type Decision } from '../kernel/result.ts';
import { invitationAccepted } from './events.ts';
import type { Person } from './person.ts';
import { isTimeZone } from './time-zone.ts';

/** The invited person comes in. Whoever is in already keeps their account: the invitation counts as used. */
export function acceptInvitation(
  id: PersonId,
  person: Loaded<Person>,
  command: { readonly timeZone: string },
): Decision<readonly NewEvent[], 'INVITATION_INVALID' | 'INVALID_INPUT'> {
  if (person.version === 0 || person.state.accepted) return refuse({ code: 'INVITATION_INVALID' });
  const { timeZone } = command;
  if (!isTimeZone(timeZone)) return refuse({ code: 'INVALID_INPUT', path: 'timeZone', facts: { reason: 'expected a time zone such as Europe/Berlin' } });
  return ok([newEvent(invitationAccepted, id, { place: { timeZone } })]);
}
