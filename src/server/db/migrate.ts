import { z } from 'zod';
import { readMigrations, type Migration } from './migrations.ts';

/** As much of a connection as migrating needs: plain text, no parameters beyond `$n`. */
export interface OwnerConnection {
  readonly query: (sql: string, values?: unknown[]) => Promise<{ readonly rows: readonly unknown[] }>;
}

/** A migration that has run was changed since, or is unknown to this version of the product. */
export class MigrationError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'MigrationError';
  }
}

/** Lets one migrator in at a time; the number is ours alone ("MANENT" in letters). */
const migratorLock = 0x4d_41_4e_45_4e_54;

const appliedSchema = z.array(z.object({ version: z.int(), name: z.string(), checksum: z.string() }));

/**
 * Brings the schema up to date, each migration in a transaction of its own, and returns the names of those that ran.
 * Throws {@link MigrationError} before touching anything when history and files disagree.
 */
export async function migrate(
  owner: OwnerConnection,
  migrations: readonly Migration[] = readMigrations(),
): Promise<readonly string[]> {
  await owner.query('select pg_advisory_lock($1)', [migratorLock]);
  try {
    await refuseOtherVersions(owner);
    await owner.query('create schema if not exists manent');
    await owner.query(`create table if not exists manent.migration (
      version int primary key, name text not null, checksum text not null, applied_at timestamptz not null default now())`);
    const { rows } = await owner.query('select version, name, checksum from manent.migration order by version');
    const pending = migrations.slice(checkHistory(appliedSchema.parse(rows), migrations));
    for (const migration of pending) await run(owner, migration);
    return pending.map((migration) => migration.name);
  } finally {
    await owner.query('select pg_advisory_unlock($1)', [migratorLock]);
  }
}

async function run(owner: OwnerConnection, migration: Migration): Promise<void> {
  await owner.query('begin');
  try {
    await owner.query(migration.sql);
    await owner.query('insert into manent.migration (version, name, checksum) values ($1, $2, $3)', [
      migration.version,
      migration.name,
      migration.checksum,
    ]);
    await owner.query('commit');
  } catch (error) {
    await owner.query('rollback');
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`Migration ${migration.name} failed and was undone: ${reason}`, { cause: error });
  }
}

function checkHistory(applied: z.infer<typeof appliedSchema>, migrations: readonly Migration[]): number {
  for (const [index, past] of applied.entries()) {
    const file = migrations[index];
    if (file === undefined) {
      throw new MigrationError(
        `This database has ${past.name}, which this version of Manent does not know: a newer Manent has used it. Install that version or a later one.`,
      );
    }
    if (file.name !== past.name) {
      throw new MigrationError(
        `${file.name} stands where this database ran ${past.name}. Migrations are frozen and new ones come last: restore the files as they were and number the new one after them.`,
      );
    }
    if (file.checksum !== past.checksum) {
      throw new MigrationError(
        `${file.name} was changed after it had run on this database. A migration is frozen: restore the file and write a new one.`,
      );
    }
  }
  return applied.length;
}

async function refuseOtherVersions(owner: OwnerConnection): Promise<void> {
  const { rows } = await owner.query(`select current_setting('server_version_num')::int / 10000 as major`);
  const major = z.tuple([z.object({ major: z.int() })]).parse(rows)[0].major;
  if (major < 15) {
    throw new MigrationError(`This PostgreSQL is version ${major}. Manent needs 15 or later: upgrade it, or point DATABASE_URL at another.`);
  }
}
