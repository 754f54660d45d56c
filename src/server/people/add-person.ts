import type { OrganisationRole, Viewer } from '../../core/kernel/context.ts';
import type { PersonId } from '../../core/kernel/id.ts';
import { ok, refuse, type Decision } from '../../core/kernel/result.ts';
import { formatDate, type CivilDate } from '../../core/kernel/schema.ts';
import { addPerson } from '../../core/people/add-person.ts';
import { personStream } from '../../core/people/person.ts';
import type { Services } from '../app/services.ts';
import { isUniqueViolation } from '../db/driver-error.ts';
import type { Once } from '../http/handler.ts';
import type { ExecutionCode } from '../record/execute.ts';
import { mailInvitationTask } from './jobs.ts';
import { timeZoneOf } from './queries.ts';

/** Whom to add. */
export interface NewMember {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly OrganisationRole[];
  readonly manager: PersonId | null;
  /** From which day they report to the manager; today when absent. */
  readonly since?: CivilDate;
  /** False: nobody is mailed; their account is made by other means (the demo, an import). */
  readonly invite: boolean;
}

/** Adds a person to the viewer's organisation and has the invitation mailed. */
export async function addMember(
  services: Services,
  viewer: Viewer,
  member: NewMember,
  once?: Once,
): Promise<Decision<{ readonly person: PersonId }, 'EMAIL_TAKEN' | 'NOT_FOUND' | ExecutionCode>> {
  const acting = once === undefined ? { viewer } : { viewer, once };
  try {
    return await services.execute(acting, async ({ write, load, context, organisation }) => {
      const taken = await write.selectFrom('person_contact').select('person').where('org_id', '=', organisation).where('email', '=', member.email.toLowerCase()).executeTakeFirst();
      if (taken !== undefined) return refuse({ code: 'EMAIL_TAKEN' as const, path: 'email' });
      const timeZone = await timeZoneOf(write, organisation, viewer.person);
      const from = member.since ?? formatDate(context.now.toZonedDateTimeISO(timeZone).toPlainDate());
      const manager = member.manager === null ? null : await load(personStream, member.manager);
      const line = member.manager === null ? null : { manager: member.manager, from };
      const { name, email, roles } = member;
      const decided = addPerson(manager, { name, email, timeZone, roles, line }, context);
      if (!decided.ok) return decided;
      const { person, events } = decided.value;
      const jobs = member.invite ? [{ task: mailInvitationTask, payload: { person }, key: `${mailInvitationTask}:${person}` }] : [];
      return ok({ events, value: { person }, jobs });
    });
  } catch (error) {
    // Somebody else added the same address at the same moment.
    if (isUniqueViolation(error, 'person_contact_email')) return refuse({ code: 'EMAIL_TAKEN', path: 'email' });
    throw error;
  }
}
