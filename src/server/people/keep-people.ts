import { sql } from 'kysely';
import { z } from 'zod';
import type { OrganisationRole, Viewer } from '../../core/kernel/context.ts';
import type { PersonId } from '../../core/kernel/id.ts';
import { ok, type Decision } from '../../core/kernel/result.ts';
import { civilDateSchema, idSchema, type CivilDate } from '../../core/kernel/schema.ts';
import { personStream } from '../../core/people/person.ts';
import type { LineOf } from '../../core/people/reporting-line.ts';
import { setManager } from '../../core/people/set-manager.ts';
import { setRoles } from '../../core/people/set-roles.ts';
import type { Services } from '../app/services.ts';
import type { Writer } from '../db/database.ts';
import type { Once } from '../http/handler.ts';
import type { ExecutionCode } from '../record/execute.ts';

/** Starts a dated reporting line in the viewer's organisation. */
export async function setManagerOf(
  services: Services,
  viewer: Viewer,
  command: { readonly person: PersonId; readonly manager: PersonId; readonly from: CivilDate },
  once?: Once,
): Promise<Decision<Record<string, never>, 'NOT_FOUND' | 'REPORTS_TO_SELF' | 'REPORTS_IN_CIRCLE' | ExecutionCode>> {
  return await services.execute({ viewer, ...(once === undefined ? {} : { once }) }, async ({ write, load }) => {
    await waitForOrganisation(write);
    const loaded = { person: await load(personStream, command.person), manager: await load(personStream, command.manager) };
    const decided = setManager(command, loaded, await linesAbove(write, command.manager, command.from));
    return decided.ok ? ok({ events: decided.value, value: {} }) : decided;
  });
}

/** Gives a person of the viewer's organisation exactly these roles. */
export async function setRolesOf(
  services: Services,
  viewer: Viewer,
  { person, roles }: { readonly person: PersonId; readonly roles: readonly OrganisationRole[] },
  once?: Once,
): Promise<Decision<Record<string, never>, 'NOT_FOUND' | 'LAST_OWNER' | ExecutionCode>> {
  return await services.execute({ viewer, ...(once === undefined ? {} : { once }) }, async ({ write, load, organisation }) => {
    await waitForOrganisation(write);
    const others = await write
      .selectFrom('person_role')
      .select('person')
      .where('org_id', '=', organisation)
      .where('role', '=', 'owner')
      .where('person', '!=', person)
      .limit(1)
      .execute();
    const decided = setRoles(person, await load(personStream, person), { roles, otherOwners: others.length });
    return decided.ok ? ok({ events: decided.value, value: {} }) : decided;
  });
}

/**
 * One change of lines and roles at a time: a circle, or the loss of the last owner, may be made by two changes of
 * different people, which no version of one stream would show.
 */
async function waitForOrganisation(write: Writer): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('people ' || app_org(), 0))`.execute(write);
}

/** Every line above a person on any day from `from` on. `union` ends the walk should a circle have been recorded. */
async function linesAbove(write: Writer, person: PersonId, from: CivilDate): Promise<readonly LineOf[]> {
  const { rows } = await sql<unknown>`
    with recursive above as (
      select l.person, l.manager, l.from_day, l.to_day from reporting_line l
      where l.org_id = app_org() and l.person = ${person} and (l.to_day is null or l.to_day >= ${from})
      union
      select l.person, l.manager, l.from_day, l.to_day from reporting_line l join above on l.person = above.manager
      where l.org_id = app_org() and (l.to_day is null or l.to_day >= ${from})
    )
    select person, manager, from_day as "from", to_day as "to" from above`.execute(write);
  return z
    .array(z.object({ person: idSchema('person'), manager: idSchema('person'), from: civilDateSchema, to: civilDateSchema.nullable() }))
    .parse(rows);
}
