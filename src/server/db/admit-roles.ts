import { z } from 'zod';
import type { DatabaseRole, DatabaseTarget } from './connect.ts';
import type { OwnerConnection } from './migrate.ts';

const roles: readonly DatabaseRole[] = ['manent_read', 'manent_write', 'manent_auth', 'manent_jobs'];

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
 * Closes the database to everybody else and, on the embedded server, lets the roles log in. On another server they
 * cannot log in at all: the login of DATABASE_URL, which migration 0001 made their member, takes them on.
 */
export async function admitRoles(owner: OwnerConnection, target: DatabaseTarget): Promise<void> {
  await owner.query(closeDatabase);
  if (!target.rolesLogIn) return;
  // On loopback the password guards each role; on the socket its directory does, and none is set.
  const password = target.password === undefined ? '' : ` password '${target.password}'`;
  const { rows } = await owner.query('select rolname from pg_roles where rolname = any($1) and not rolcanlogin', [roles]);
  for (const { rolname } of z.array(z.object({ rolname: z.enum(roles) })).parse(rows)) {
    await owner.query(`alter role ${rolname} login${password}`);
  }
}

/** The error for a login that may not do what setting up needs: it says what an administrator has to run. */
export async function askAdministrator(owner: OwnerConnection, cause: unknown): Promise<Error> {
  const { rows } = await owner.query(
    `select quote_ident(current_user) as login, quote_ident(current_database()) as database,
       array(select role from unnest($1::text[]) as role where not exists (select from pg_roles where rolname = role)) as missing`,
    [roles],
  );
  const answer = z.tuple([z.object({ login: z.string(), database: z.string(), missing: z.array(z.string()) })]);
  const [{ login, database, missing }] = answer.parse(rows);
  const statements = [
    ...missing.map((role) => `create role ${role};`),
    `grant ${roles.join(', ')} to ${login};`,
    `grant create, connect on database ${database} to ${login};`,
  ];
  return new Error(
    `The login of DATABASE_URL lacks rights to set up the database. Let an administrator run this there, then start again:\n${statements.join('\n')}`,
    { cause },
  );
}
