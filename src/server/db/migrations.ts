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

/** Reads the migrations of a folder in order. Throws when a file is misnamed or a number is missing or used twice. */
export function readMigrations(folder: string = migrationsFolder()): readonly Migration[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.sql')).toSorted();
  return files.map((file, index) => {
    const parts = /^(\d{4})-([a-z0-9-]+)\.sql$/.exec(file);
    if (parts === null || Number(parts[1]) !== index + 1) {
      throw new Error(`${join(folder, file)}: expected the next migration to be called ${String(index + 1).padStart(4, '0')}-name.sql`);
    }
    const sql = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
    return { version: index + 1, name: file, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });
}
