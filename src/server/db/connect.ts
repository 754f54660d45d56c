import pg from 'pg';
import { parseDate, parseInt8, parseTimestamptz, typeIds } from './column-types.ts';
import type { Say } from './embedded/say.ts';
import type { EmbeddedServer } from './embedded/supervise.ts';
import { noteStatement } from './statements.ts';

/** A pool of the driver, for libraries that bring their own queries (sign-in, job queue). */
export type DriverPool = pg.Pool;

/** A connection lent by a pool. What a row holds is what the query says it asks for. */
export interface DriverConnection {
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the query builder knows the row, the driver does not
  query<Row>(query: { readonly name?: string; readonly text: string; readonly values: unknown[] }): Promise<{
    readonly rows: Row[];
    readonly rowCount: number | null;
    readonly command: string;
  }>;
  release(): void;
}

/** The roles that the server works as. None owns a table; migration 0001 says what each may do. */
export type DatabaseRole = 'manent_read' | 'manent_write' | 'manent_auth' | 'manent_jobs';

/** A database and how to enter it: as its owner (to migrate, nothing else) or as one of the roles. */
export interface DatabaseTarget {
  readonly owner: pg.ClientConfig;
  readonly as: (role: DatabaseRole) => pg.PoolConfig;
  /** Whether the roles log in themselves (embedded), or the login of DATABASE_URL takes them on. */
  readonly rolesLogIn: boolean;
  readonly password: string | undefined;
}

interface RoleSettings {
  readonly schema: string;
  readonly connections: number;
  /** A statement that runs longer than this is a fault, and must not hold a connection for ever. */
  readonly statementTimeoutMs: number;
}

const roleSettings: Readonly<Record<DatabaseRole, RoleSettings>> = {
  manent_read: { schema: 'manent', connections: 10, statementTimeoutMs: 15_000 },
  manent_write: { schema: 'manent', connections: 10, statementTimeoutMs: 30_000 },
  manent_auth: { schema: 'auth', connections: 5, statementTimeoutMs: 15_000 },
  manent_jobs: { schema: 'graphile_worker', connections: 5, statementTimeoutMs: 60_000 },
};

/** A transaction that does nothing for this long has lost its owner; its locks must go. */
const idleInTransactionMs = 60_000;

/** What it takes to find an embedded server. */
export type EmbeddedAddress = Pick<EmbeddedServer, 'host' | 'port' | 'owner'> & Partial<Pick<EmbeddedServer, 'password'>>;

/** Points at a database of the embedded server. */
export function embeddedTarget(server: EmbeddedAddress, database: string): DatabaseTarget {
  const { host, port, password } = server;
  const place = { host, port, database, ...(password === undefined ? {} : { password }) };
  return {
    owner: { ...place, user: server.owner, application_name: 'manent-owner', options: '-c timezone=UTC' },
    as: (role) => ({ ...place, user: role, ...poolConfig(role), options: sessionOptions(role) }),
    rolesLogIn: true,
    password,
  };
}

/** Points at the server that DATABASE_URL names. Its login migrates, and steps down to a role for everything else. */
export function urlTarget(databaseUrl: string): DatabaseTarget {
  const url = new URL(databaseUrl);
  const own = url.searchParams.get('options') ?? '';
  url.searchParams.delete('options');
  const connectionString = url.toString();
  return {
    owner: { connectionString, application_name: 'manent-owner', options: `${own} -c timezone=UTC`.trim() },
    as: (role) => ({
      connectionString,
      ...poolConfig(role),
      options: `${own} ${sessionOptions(role)} -c role=${role}`.trim(),
    }),
    rolesLogIn: false,
    password: undefined,
  };
}

/** Opens a connection as the owner for one piece of work. */
export async function asOwner<Value>(target: DatabaseTarget, work: (owner: pg.Client) => Promise<Value>): Promise<Value> {
  const client = new pg.Client(target.owner);
  // An end of the connection while nothing is asked of it is told to the next query; unheard, it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Opens a pool for a role. Connections are made when first needed. */
export function openPool(target: DatabaseTarget, role: DatabaseRole, log: Say): DriverPool {
  const pool = new pg.Pool(target.as(role));
  pool.on('error', (error) => {
    // A pool that is closing no longer needs its connections, however they end.
    if (!pool.ending) log(`an idle database connection of ${role} ended: ${error.message}`);
  });
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
    const send: unknown = Reflect.get(client, 'query');
    if (typeof send !== 'function') return;
    Object.defineProperty(client, 'query', {
      value: (...args: readonly unknown[]): unknown => {
        noteStatement(statementText(args[0]));
        return Reflect.apply(send, client, args);
      },
    });
  });
  return pool;
}

function statementText(query: unknown): string {
  if (typeof query === 'string') return query;
  if (typeof query === 'object' && query !== null && 'text' in query && typeof query.text === 'string') return query.text;
  return '(cursor)';
}

function sessionOptions(role: DatabaseRole): string {
  const { schema, statementTimeoutMs } = roleSettings[role];
  const settings = {
    search_path: schema,
    timezone: 'UTC',
    statement_timeout: statementTimeoutMs,
    idle_in_transaction_session_timeout: idleInTransactionMs,
  };
  return Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`).join(' ');
}

function poolConfig(role: DatabaseRole): pg.PoolConfig {
  const ours = role === 'manent_read' || role === 'manent_write';
  return {
    application_name: role.replace('_', '-'),
    max: roleSettings[role].connections,
    connectionTimeoutMillis: 10_000,
    // The libraries behind the other two expect the driver's own forms (a Date for an instant).
    ...(ours ? { types: columnTypes } : {}),
  };
}

/** How the product reads columns: instants and days in the stored form of the record. */
export const columnTypes = new pg.TypeOverrides();
columnTypes.setTypeParser(typeIds.int8, parseInt8);
columnTypes.setTypeParser(typeIds.date, parseDate);
columnTypes.setTypeParser(typeIds.timestamptz, parseTimestamptz);
