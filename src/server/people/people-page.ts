import { sql } from 'kysely';
import { z } from 'zod';
import { personView } from '../../contract/views.ts';
import type { OrganisationRole, Viewer } from '../../core/kernel/context.ts';
import type { PersonId } from '../../core/kernel/id.ts';
import { idSchema, storableText, utcInstantSchema, type UtcInstant } from '../../core/kernel/schema.ts';
import { organisationRoleSchema } from '../../core/people/events.ts';
import type { Reader } from '../db/database.ts';

type Asking = Pick<Reader, 'getExecutor'>;

const memberSchema = z.object({
  id: idSchema('person'),
  name: z.string(),
  roles: z.array(organisationRoleSchema),
  manager: personView.nullable(),
  reports: z.number(),
  joined: z.boolean(),
});

/** One member in the list of people. */
export type Member = z.output<typeof memberSchema>;

/** The day on which the viewer looks, in the viewer's own time zone. */
const viewersDay = (now: UtcInstant) =>
  sql`select (${now}::timestamptz at time zone v.time_zone)::date as today from person v where v.org_id = app_org() and v.person = app_person()`;

const managerToday = sql`(select json_build_object('id', m.person, 'name', m.name) from reporting_line l
  join person m on m.org_id = l.org_id and m.person = l.manager
  where l.org_id = p.org_id and l.person = p.person and l.from_day <= d.today and (l.to_day is null or l.to_day >= d.today))`;

const rolesHeld = sql`array(select r.role from person_role r where r.org_id = p.org_id and r.person = p.person order by r.role)`;

/** What a page of people is asked for: names after a cursor, and a part of the name. */
export interface PeopleAsked {
  readonly now: UtcInstant;
  readonly search: string | undefined;
  readonly after: string | undefined;
  readonly limit: number;
}

/** The people of the viewer's organisation by name. One statement. */
export async function memberRows(read: Asking, asked: PeopleAsked): Promise<{ readonly items: Member[]; readonly next: string | null }> {
  const after = readCursor(asked.after);
  const pattern = asked.search === undefined ? null : `%${asked.search.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const { rows } = await sql<unknown>`
    with d as (${viewersDay(asked.now)})
    select p.person as id, p.name, ${rolesHeld} as roles, ${managerToday} as manager, p.accepted_at is not null as joined,
      (select count(*)::int from reporting_line l where l.org_id = p.org_id and l.manager = p.person
        and l.from_day <= d.today and (l.to_day is null or l.to_day >= d.today)) as reports
    from person p, d
    where p.org_id = app_org()
      ${pattern === null ? sql`` : sql`and p.name ilike ${pattern}`}
      ${after === null ? sql`` : sql`and (lower(p.name), p.person) > (${after.name}, ${after.person})`}
    order by lower(p.name), p.person limit ${asked.limit + 1}`.execute(read);
  const found = z.array(memberSchema).parse(rows);
  const items = found.slice(0, asked.limit);
  const last = items.at(-1);
  return { items, next: last === undefined || found.length <= asked.limit ? null : writeCursor(last) };
}

/** Most loops, plans and signals of one person whose deadlines a page looks up; a person has a handful. */
const mostWatched = 100;

const profileSchema = memberSchema.omit({ reports: true }).extend({ reports: z.array(personView), watched: z.array(z.string()) });

/**
 * One person with whom they report to and who reports to them, on the viewer's day, and the series, signals and plans
 * about them that the viewer may read (`watched`); null for nobody. One statement.
 */
export async function memberProfile(read: Asking, person: PersonId, now: UtcInstant): Promise<z.output<typeof profileSchema> | null> {
  const { rows } = await sql<unknown>`
    with d as (${viewersDay(now)})
    select p.person as id, p.name, ${rolesHeld} as roles, ${managerToday} as manager, p.accepted_at is not null as joined,
      coalesce((select json_agg(json_build_object('id', s.person, 'name', s.name) order by lower(s.name)) from reporting_line l
        join person s on s.org_id = l.org_id and s.person = l.person
        where l.org_id = p.org_id and l.manager = p.person and l.from_day <= d.today and (l.to_day is null or l.to_day >= d.today)), '[]') as reports,
      array(select s.stream from person_stream s where s.org_id = p.org_id and s.person = p.person
        and s.about in ('series', 'trigger', 'plan') limit ${mostWatched}) as watched
    from person p, d where p.org_id = app_org() and p.person = ${person}`.execute(read);
  return z.array(profileSchema).parse(rows)[0] ?? null;
}

const sessionSchema = z.object({
  person: personView,
  email: z.string(),
  timeZone: z.string(),
  organisation: z.object({ id: idSchema('organisation'), name: z.string() }),
});

/** Who the viewer is, as their own pages show it. One statement. */
export async function viewerSession(read: Asking, viewer: Viewer): Promise<(z.output<typeof sessionSchema> & { roles: OrganisationRole[] }) | null> {
  const { rows } = await sql<unknown>`
    select json_build_object('id', p.person, 'name', p.name) as person, coalesce(c.email, '') as email, p.time_zone as "timeZone",
      json_build_object('id', o.org_id, 'name', o.name) as organisation
    from person p join organisation o on o.org_id = p.org_id
    left join person_contact c on c.org_id = p.org_id and c.person = p.person
    where p.org_id = app_org() and p.person = app_person()`.execute(read);
  const found = z.array(sessionSchema).parse(rows)[0];
  return found === undefined ? null : { ...found, roles: [...viewer.roles] };
}

const personaSchema = personView.extend({ roles: z.array(organisationRoleSchema), leads: z.boolean(), joined: utcInstantSchema });

/** The people whom one can be in the demo, in the order in which they joined. */
export async function personaRows(read: Asking): Promise<readonly z.output<typeof personaSchema>[]> {
  const { rows } = await sql<unknown>`
    select p.person as id, p.name, ${rolesHeld} as roles, p.joined_at as joined,
      exists (select from reporting_line l where l.org_id = p.org_id and l.manager = p.person and l.to_day is null) as leads
    from person p order by p.joined_at, p.person limit 12`.execute(read);
  return z.array(personaSchema).parse(rows);
}

function writeCursor({ name, id }: Member): string {
  return Buffer.from(JSON.stringify([name.toLowerCase(), id])).toString('base64url');
}

function readCursor(text: string | undefined): { readonly name: string; readonly person: string } | null {
  if (text === undefined) return null;
  try {
    const read = z.tuple([z.string(), z.string()]).safeParse(JSON.parse(Buffer.from(text, 'base64url').toString()));
    return read.success ? { name: storableText(read.data[0]), person: storableText(read.data[1]) } : null;
  } catch {
    return null;
  }
}
