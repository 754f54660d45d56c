import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asOwner, embeddedTarget, type DatabaseTarget } from '../src/server/db/connect.ts';
import { openPools, type Database } from '../src/server/db/database.ts';
import { findRunning } from '../src/server/db/embedded/find-running.ts';
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

/** Opens the database of a directory whose server another process of the benchmark runs. */
export function openBeside(dataDirectory: string): { readonly pools: Database; readonly target: DatabaseTarget } {
  const running = findRunning(dataDirectory);
  if (running === undefined) throw new Error('no database runs there');
  const target = embeddedTarget(running, 'manent');
  return { pools: openPools(target, () => undefined), target };
}
