import { sql } from 'kysely';
import { z } from 'zod';
import type { Viewer } from '../../core/kernel/context.ts';
import { idSchema } from '../../core/kernel/schema.ts';
import { organisationRoleSchema } from '../../core/people/events.ts';
import type { Services } from '../../server/app/services.ts';
import { CommandError } from '../output.ts';

const foundSchema = z.object({ organisation: idSchema('organisation'), person: idSchema('person'), roles: z.array(organisationRoleSchema) });

/** Finds a member by mail address, to act as them on this machine: what they do is recorded as theirs. */
export async function personByEmail(services: Services, email: string): Promise<Viewer> {
  const { rows } = await services.database.inTransaction({ org: null, person: 'system' }, async (write) =>
    await sql<unknown>`
      select c.org_id as organisation, c.person,
        array(select r.role from person_role r where r.org_id = c.org_id and r.person = c.person) as roles
      from person_contact c where c.email = ${email.toLowerCase()} limit 1`.execute(write),
  );
  const [found] = z.array(foundSchema).parse(rows);
  if (found === undefined) throw new CommandError(`Nobody here has the address ${email}. Use the address that the person signs in with.`);
  return found;
}
