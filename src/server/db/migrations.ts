import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One numbered step of the schema, as it lies in `migrations/NNNN-name.sql`. Frozen once it has run anywhere. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the text with LF line ends, in hex: a checkout with CRLF is the same migration. */
  readonly checksum: string;
}

/** The folder with the SQL files: beside this file in the sources, beside the bundle in a build. */
export function migrationsFolder(): string {
  const here = join(import.meta.dirname, 'migrations');
  if (existsSync(here)) return here;
  throw new Error(`The folder ${here} with the database migrations is missing: this build is incomplete. Build again.`);
}

/** Reads the migrations of a folder in order. Throws when a file is misnamed or a number is used twice. */
export function readMigrations(folder: string = migrationsFolder()): readonly Migration[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.sql')).toSorted();
  const migrations = files.map((file): Migration => {
    const number = /^(\d{4})-[a-z0-9-]+\.sql$/.exec(file)?.[1];
    if (number === undefined) throw new Error(`${join(folder, file)}: a migration is called NNNN-name.sql`);
    const sql = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
    return { version: Number(number), name: file, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });
  for (const [index, { version, name }] of migrations.entries()) {
    if (migrations[index + 1]?.version === version) throw new Error(`${join(folder, name)}: its number is used twice`);
  }
  return migrations;
}
