import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asOwner } from '../src/server/db/connect.ts';
import { openDatabase, type OpenDatabase } from '../src/server/db/open.ts';

/** A database for a benchmark: the embedded one as in production, fsync on, in a directory that goes away. */
export interface BenchDatabase extends OpenDatabase {
  readonly dataDirectory: string;
  readonly asOwner: (sql: string) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** Opens a fresh database with all migrations. */
export async function openBenchDatabase(): Promise<BenchDatabase> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'manent-bench-'));
  const database = await openDatabase({ dataDirectory, durability: 'fsync' }, () => undefined);
  return {
    ...database,
    dataDirectory,
    asOwner: async (sql) => {
      await asOwner(database.target, async (owner) => await owner.query(sql));
    },
    end: async () => {
      await database.close();
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}
