import { z } from 'zod';
import type { DatabaseRole, DatabaseTarget } from './connect.ts';
import type { OwnerConnection } from './migrate.ts';

const roles: readonly DatabaseRole[] = ['manent_read', 'manent_write', 'manent_auth', 'manent_jobs'];
const roleRows = z.array(z.object({ rolname: z.string(), rolcanlogin: z.boolean(), usable: z.boolean() }));

/**
 * Nobody else may connect, and nobody gets temporary tables, which no policy guards. These rights hang on the database
 * itself: a copy of it has them not, so they are given each time and not by a migration.
 */
const closeDatabase = `do $$ begin
  if pg_has_role(current_user, (select datdba from pg_database where datname = current_database()), 'usage') then
    execute format('revoke all on database %I from public', current_database());
    execute format('grant connect on database %I to ${roles.join(', ')}', current_database());
  end if;
end $$`;

/**
 * Makes sure that the server can work as each role: on the embedded database they log in themselves; on another server
 * the login takes them on. Throws with the statement that an administrator must run when the login may not grant that.
 */
export async function admitRoles(owner: OwnerConnection, target: DatabaseTarget): Promise<void> {
  await owner.query(closeDatabase);
  const { rows } = await owner.query(
    `select rolname, rolcanlogin, pg_has_role(current_user, oid, 'member') as usable from pg_roles where rolname = any($1)`,
    [roles],
  );
  for (const { rolname, rolcanlogin, usable } of roleRows.parse(rows)) {
    if (target.rolesLogIn) {
      // On loopback the password guards each role; on the socket its directory does, and none is set.
      const password = target.password === undefined ? '' : ` password '${target.password}'`;
      if (!rolcanlogin) await owner.query(`alter role ${rolname} login${password}`);
    } else if (!usable) {
      throw new Error(
        `The login of DATABASE_URL may not act as ${rolname}. Let an administrator run: grant ${rolname} to current_login;`.replace(
          'current_login',
          await loginName(owner),
        ),
      );
    }
  }
}

async function loginName(owner: OwnerConnection): Promise<string> {
  const { rows } = await owner.query('select quote_ident(current_user) as login');
  return z.tuple([z.object({ login: z.string() })]).parse(rows)[0].login;
}
