import type { OrganisationRole } from '../kernel/context.ts';
import { erased, type StreamType } from '../kernel/event.ts';
import { personEvents } from './events.ts';
import { withLine, type ReportingLine } from './reporting-line.ts';

/** What the record says of a person. Erased words fold as null. */
export interface Person {
  readonly name: string | null;
  readonly timeZone: string | null;
  readonly accepted: boolean;
  readonly roles: readonly OrganisationRole[];
  /** Dated, in order, never overlapping. */
  readonly lines: readonly ReportingLine[];
}

/** The stream of a person, under the person's own id. */
export const personStream: StreamType<Person, typeof personEvents> = {
  kind: 'person',
  events: personEvents,
  // Their API tokens are in it as well.
  shared: true,
  initial: { name: null, timeZone: null, accepted: false, roles: [], lines: [] },
  evolve: (person, event) => {
    switch (event.type) {
      case 'person.joined': {
        const { profile } = event.parts;
        return profile === erased ? person : { ...person, name: profile.name, timeZone: profile.timeZone };
      }
      case 'invitation.accepted': {
        const { place } = event.parts;
        return { ...person, accepted: true, timeZone: place === erased ? person.timeZone : place.timeZone };
      }
      case 'role.granted': {
        const { role } = event.parts;
        return role === erased || person.roles.includes(role.role) ? person : { ...person, roles: [...person.roles, role.role] };
      }
      case 'role.revoked': {
        const { role } = event.parts;
        return role === erased ? person : { ...person, roles: person.roles.filter((held) => held !== role.role) };
      }
      case 'reporting.started': {
        const { line } = event.parts;
        return line === erased ? person : { ...person, lines: withLine(person.lines, line.manager, line.from) };
      }
    }
  },
};
