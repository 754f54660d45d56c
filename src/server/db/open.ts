import { admitRoles, askAdministrator } from './admit-roles.ts';
import { asOwner, embeddedTarget, urlTarget, type DatabaseTarget } from './connect.ts';
import { openPools, type Database } from './database.ts';
import type { Say } from './embedded/say.ts';
import { EmbeddedError } from './embedded/embedded-error.ts';
import { findRunning } from './embedded/find-running.ts';
import { startEmbedded, type EmbeddedServer } from './embedded/supervise.ts';
import type { Durability } from './embedded/settings.ts';
import { isRightMissing } from './driver-error.ts';
import { installJobQueue } from './job-queue.ts';
import { migrate } from './migrate.ts';

/** Which database to open: the one of a data directory, or, when given, the one that DATABASE_URL names. */
export interface DatabaseOptions {
  readonly dataDirectory: string;
  readonly databaseUrl?: string | undefined;
  /** Only throw-away data may say `none`. */
  readonly durability?: Durability;
}

/** An open database, and what it took. */
export interface OpenDatabase extends Database {
  /** The migrations that ran just now. */
  readonly migrated: readonly string[];
  /** The way in, for the operator's commands (rebuild, deep verification). */
  readonly target: DatabaseTarget;
  /** Undefined when DATABASE_URL names the server. */
  readonly embedded: EmbeddedServer | undefined;
}

/** The database's name on the embedded server. */
const databaseName = 'manent';

/** Starts or finds the server, migrates, and opens the pools. `close` ends the pools and stops what was started. */
export async function openDatabase(options: DatabaseOptions, log: Say): Promise<OpenDatabase> {
  if (options.databaseUrl !== undefined) {
    const target = urlTarget(options.databaseUrl);
    const migrated = await prepareDatabase(target, log);
    return { ...openPools(target, log), migrated, target, embedded: undefined };
  }
  const { dataDirectory: directory, durability = 'fsync' } = options;
  const embedded = await startEmbedded({ directory, log, durability });
  try {
    await ensureDatabase(embedded, databaseName);
    const target = embeddedTarget(embedded, databaseName);
    const migrated = await prepareDatabase(target, log);
    const pools = openPools(target, log);
    const close = async (): Promise<void> => {
      await pools.close();
      await embedded.stop();
    };
    return { ...pools, close, migrated, target, embedded };
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

/** Migrates a database, lets the roles in and sets up the job queue. Returns the names of the migrations that ran. */
export async function prepareDatabase(target: DatabaseTarget, log: Say): Promise<readonly string[]> {
  const migrated = await asOwner(target, async (owner) => {
    try {
      const names = await migrate(owner);
      await admitRoles(owner, target);
      return names;
    } catch (error) {
      throw isRightMissing(error) ? await askAdministrator(owner, error) : error;
    }
  });
  await installJobQueue(target, log);
  if (migrated.length > 0) log(`database migrated: ${migrated.join(', ')}`);
  return migrated;
}

/** Creates a database of the embedded server unless it is there. */
export async function ensureDatabase(server: EmbeddedServer, name: string): Promise<void> {
  await asOwner(embeddedTarget(server, 'postgres'), async (owner) => {
    const { rowCount } = await owner.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await owner.query(`create database ${owner.escapeIdentifier(name)}`);
  });
}

/**
 * Opens the database for an operator's command. When a Manent is running on the data directory, its server is used
 * beside it and left running; otherwise the command brings its own and stops it at the end.
 */
export async function attachDatabase(options: DatabaseOptions, log: Say): Promise<OpenDatabase> {
  try {
    return await openDatabase(options, log);
  } catch (error) {
    const running = error instanceof EmbeddedError && error.code === 'directory-held' ? findRunning(options.dataDirectory) : undefined;
    if (running === undefined) throw error;
    const target = embeddedTarget(running, databaseName);
    return { ...openPools(target, log), migrated: [], target, embedded: undefined };
  }
}
