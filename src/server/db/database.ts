import { Kysely, sql, type Transaction } from 'kysely';
import type { OrganisationId, PersonId } from '../../core/kernel/id.ts';
import { openPool, type DatabaseTarget, type DriverPool } from './connect.ts';
import type { Say } from './embedded/say.ts';
import { namedStatementDialect } from './kysely-dialect.ts';
import { currentRequestId } from './request-id.ts';
import type { Tables } from './tables.ts';

/** For whom the database is asked. Row-level security sees exactly this, through `app_org()` and `app_person()`. */
export interface Scope {
  /** Null only for loops that serve every organisation; every policy then sees null. */
  readonly org: OrganisationId | null;
  readonly person: PersonId | 'system';
}

/** A connection that can only ask. The role behind it could not write either. */
export type Reader = Pick<Kysely<Tables>, 'selectFrom' | 'with' | 'withRecursive' | 'fn' | 'getExecutor'>;

/** A transaction that may write what the grants of its tables allow. */
export type Writer = Transaction<Tables>;

/** The doors to the database. Each is a role of its own (DESIGN.md 8). */
export interface Database {
  /** Asks for a viewer, on one connection. Costs one statement besides those of `work`. */
  readonly asViewer: <Value>(viewer: Scope, work: (read: Reader) => Promise<Value>) => Promise<Value>;
  /** Writes in one transaction, undone when `work` throws. Costs three statements besides those of `work`. */
  readonly inTransaction: <Value>(scope: Scope, work: (write: Writer) => Promise<Value>) => Promise<Value>;
  /** For the sign-in library: sees the schema `auth` alone. */
  readonly auth: DriverPool;
  /** For the job queue: owns the schema `graphile_worker` alone. */
  readonly jobs: DriverPool;
  /** Waits for what is under way and closes all connections. */
  readonly close: () => Promise<void>;
}

/** Opens the pools of a migrated database. No connection is made before it is needed. */
export function openPools(target: DatabaseTarget, log: Say): Database {
  const read = kyselyFor(openPool(target, 'manent_read', log));
  const write = kyselyFor(openPool(target, 'manent_write', log));
  const auth = openPool(target, 'manent_auth', log);
  const jobs = openPool(target, 'manent_jobs', log);
  return {
    asViewer: async (viewer, work) =>
      await read.connection().execute(async (connection) => {
        await setScope(viewer, false).execute(connection);
        return await work(connection);
      }),
    inTransaction: async (scope, work) =>
      await write.transaction().execute(async (transaction) => {
        await setScope(scope, true).execute(transaction);
        return await work(transaction);
      }),
    auth,
    jobs,
    close: async () => {
      await Promise.all([read.destroy(), write.destroy(), auth.end(), jobs.end()]);
    },
  };
}

function kyselyFor(pool: DriverPool): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: namedStatementDialect(pool) });
}

/** On a transaction the names end with it; on a plain connection the next viewer overwrites both. */
function setScope({ org, person }: Scope, local: boolean): ReturnType<typeof sql<unknown>> {
  return sql`select set_config('app.org', ${org ?? ''}, ${local}), set_config('app.person', ${person}, ${local}),
    set_config('app.request', ${currentRequestId()}, ${local})`;
}
