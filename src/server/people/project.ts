import { Temporal } from 'temporal-polyfill';
import { erased, type Recorded } from '../../core/kernel/event.ts';
import type { OrganisationId } from '../../core/kernel/id.ts';
import { formatDate } from '../../core/kernel/schema.ts';
import {
  organisationNamed,
  personEvents,
  type invitationAccepted,
  type personJoined,
  type reportingStarted,
} from '../../core/people/events.ts';
import type { Writer } from '../db/database.ts';
import { projector } from '../record/projector.ts';

/** What stands in place of a name that was erased. */
const erasedName = 'Name erased';

/** Where a time zone was erased, days are counted in UTC. */
const erasedZone = 'UTC';

/** Keeps the organisation, its people, their roles and the dated reporting lines. */
export const peopleProjector = projector(
  [organisationNamed, ...personEvents],
  ['organisation', 'person', 'person_contact', 'person_role', 'reporting_line'],
  async (write, organisation, event) => {
    switch (event.type) {
      case 'organisation.named':
        return await nameOrganisation(write, organisation, event);
      case 'person.joined':
        return await addPerson(write, organisation, event);
      case 'invitation.accepted':
        return await acceptInvitation(write, organisation, event);
      case 'role.granted':
        if (event.parts.role === erased) return;
        await write
          .insertInto('person_role')
          .values({ org_id: organisation, person: event.stream, role: event.parts.role.role, granted_at: event.takenAt })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
        return;
      case 'role.revoked':
        if (event.parts.role === erased) return;
        await write
          .deleteFrom('person_role')
          .where('org_id', '=', organisation)
          .where('person', '=', event.stream)
          .where('role', '=', event.parts.role.role)
          .execute();
        return;
      case 'reporting.started':
        return await startReporting(write, organisation, event);
    }
  },
);

async function nameOrganisation(write: Writer, organisation: OrganisationId, event: Recorded<typeof organisationNamed>): Promise<void> {
  const name = event.parts.organisation === erased ? erasedName : event.parts.organisation.name;
  await write
    .insertInto('organisation')
    .values({ org_id: organisation, name, founded_at: event.takenAt })
    .onConflict((conflict) => conflict.column('org_id').doUpdateSet({ name }))
    .execute();
}

async function addPerson(write: Writer, organisation: OrganisationId, event: Recorded<typeof personJoined>): Promise<void> {
  const { profile, contact } = event.parts;
  await write
    .insertInto('person')
    .values({
      org_id: organisation,
      person: event.stream,
      name: profile === erased ? erasedName : profile.name,
      time_zone: profile === erased ? erasedZone : profile.timeZone,
      joined_at: event.takenAt,
      accepted_at: null,
    })
    .execute();
  if (contact === erased) return;
  await write.insertInto('person_contact').values({ org_id: organisation, person: event.stream, email: contact.email }).execute();
}

async function acceptInvitation(write: Writer, organisation: OrganisationId, event: Recorded<typeof invitationAccepted>): Promise<void> {
  const { place } = event.parts;
  await write
    .updateTable('person')
    .set({ accepted_at: event.takenAt, ...(place === erased ? {} : { time_zone: place.timeZone }) })
    .where('org_id', '=', organisation)
    .where('person', '=', event.stream)
    .execute();
}

async function startReporting(write: Writer, organisation: OrganisationId, event: Recorded<typeof reportingStarted>): Promise<void> {
  const { line } = event.parts;
  if (line === erased) return;
  const dayBefore = formatDate(Temporal.PlainDate.from(line.from).subtract({ days: 1 }));
  const own = { org_id: organisation, person: event.stream };
  await write.deleteFrom('reporting_line').where('org_id', '=', organisation).where('person', '=', event.stream).where('from_day', '>=', line.from).execute();
  await write
    .updateTable('reporting_line')
    .set({ to_day: dayBefore })
    .where('org_id', '=', organisation)
    .where('person', '=', event.stream)
    .where((row) => row.or([row('to_day', 'is', null), row('to_day', '>=', line.from)]))
    .execute();
  await write.insertInto('reporting_line').values({ ...own, manager: line.manager, from_day: line.from, to_day: null }).execute();
}
