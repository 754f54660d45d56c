import { sql } from 'kysely';
import { z } from 'zod';
import { isId, type OrganisationId, type PersonId } from '../../core/kernel/id.ts';
import type { CivilDate } from '../../core/kernel/schema.ts';
import type { Reader } from '../db/database.ts';

/** What a plain question needs: a reader for a viewer, or the writer of a unit of work. */
type Asking = Pick<Reader, 'selectFrom'>;

/** Whom a person reports to on a civil day; null when to nobody. */
export async function managerOf(db: Asking, organisation: OrganisationId, person: PersonId, onDate: CivilDate): Promise<PersonId | null> {
  const line = await db
    .selectFrom('reporting_line')
    .select('manager')
    .where('org_id', '=', organisation)
    .where('person', '=', person)
    .where('from_day', '<=', onDate)
    .where((row) => row.or([row('to_day', 'is', null), row('to_day', '>=', onDate)]))
    .executeTakeFirst();
  return line !== undefined && isId('person', line.manager) ? line.manager : null;
}

/** Where mail for a person goes; null for nobody, or when the address was erased. Only a writer sees others' addresses. */
export async function mailAddressOf(db: Asking, organisation: OrganisationId, person: PersonId): Promise<string | null> {
  const contact = await db
    .selectFrom('person_contact')
    .select('email')
    .where('org_id', '=', organisation)
    .where('person', '=', person)
    .executeTakeFirst();
  return contact?.email ?? null;
}

/** The time zone that a person's days are counted in; UTC for nobody. */
export async function timeZoneOf(db: Asking, organisation: OrganisationId, person: PersonId): Promise<string> {
  const found = await db.selectFrom('person').select('time_zone').where('org_id', '=', organisation).where('person', '=', person).executeTakeFirst();
  return found?.time_zone ?? 'UTC';
}

/** Tells whether all of these are people of the organisation. */
export async function arePeople(db: Asking, organisation: OrganisationId, people: readonly PersonId[]): Promise<boolean> {
  const wanted = [...new Set(people)];
  const found = await db.selectFrom('person').select('person').where('org_id', '=', organisation).where('person', 'in', wanted).execute();
  return found.length === wanted.length;
}

/** Names of colleagues, those first whom the viewer ever reported to or who reported to the viewer. At most `limit`; one statement. */
export async function namesNear(read: Pick<Reader, 'getExecutor'>, limit: number): Promise<readonly string[]> {
  const { rows } = await sql<unknown>`
    select p.name from person p
    where p.org_id = app_org()
    order by exists (select from reporting_line l where l.org_id = p.org_id
      and ((l.person = app_person() and l.manager = p.person) or (l.manager = app_person() and l.person = p.person))) desc, lower(p.name), p.person
    limit ${limit}`.execute(read);
  return z.array(z.object({ name: z.string() })).parse(rows).map(({ name }) => name);
}

/** The names of these people, in no order; whoever is not there is left out. */
export async function namesOf(db: Asking, organisation: OrganisationId, people: readonly PersonId[]): Promise<readonly string[]> {
  const found = await db.selectFrom('person').select('name').where('org_id', '=', organisation).where('person', 'in', [...people]).execute();
  return found.map(({ name }) => name);
}
