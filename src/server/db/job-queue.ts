import { Logger, runMigrations } from 'graphile-worker';
import { openPool, type DatabaseTarget } from './connect.ts';
import type { Say } from './embedded/say.ts';

/** Makes or updates the tables of the job queue, as the role that owns them. */
export async function installJobQueue(target: DatabaseTarget, log: Say): Promise<void> {
  const pool = openPool(target, 'manent_jobs', log);
  try {
    await runMigrations({ pgPool: pool, logger: new Logger(() => () => undefined) });
  } finally {
    await pool.end();
  }
}
