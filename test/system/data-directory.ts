import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asOwner, embeddedTarget } from '../../src/server/db/connect.ts';
import { findRunning } from '../../src/server/db/embedded/find-running.ts';
import { readPidFile } from '../../src/server/db/embedded/pid-file.ts';
import { isServerOf, startOf } from '../../src/server/db/embedded/process-table.ts';

/** A folder of a test's own; `data` inside it is where a product under test keeps its data. */
export interface DataDirectory {
  readonly folder: string;
  readonly data: string;
  readonly file: (name: string) => string;
  /** The database server that works on the data now, whoever started it; undefined when none does. */
  readonly databasePid: () => number | undefined;
  /** Runs SQL as a superuser, as somebody would who goes behind the product's back. */
  readonly sql: (text: string, values?: unknown[]) => Promise<readonly Record<string, unknown>[]>;
  /** Ends a database server that a killed product left behind, and removes the folder. */
  readonly remove: () => Promise<void>;
}

/** Makes the folder. The data directory itself is for the product to make. */
export function makeDataDirectory(): DataDirectory {
  const folder = mkdtempSync(join(tmpdir(), 'manent-system-'));
  // As root, the database works as another user, who must be able to pass.
  chmodSync(folder, 0o711);
  const data = join(folder, 'data');
  const cluster = join(data, 'postgres');
  const databasePid = (): number | undefined => {
    const pid = readPidFile(cluster)?.pid;
    return pid !== undefined && isServerOf(pid, cluster) ? pid : undefined;
  };
  return {
    folder,
    data,
    file: (name) => join(folder, name),
    databasePid,
    sql: async (text, values) => {
      const running = findRunning(data);
      if (running === undefined) throw new Error(`no database is running in ${data}`);
      const answer = await asOwner(embeddedTarget(running, 'manent'), async (owner) => await owner.query<Record<string, unknown>>(text, values));
      return answer.rows;
    },
    remove: async () => {
      const pid = databasePid();
      if (pid !== undefined) await endProcess(pid);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Kills a process by its id and waits until it is gone. */
export async function endProcess(pid: number): Promise<void> {
  const start = startOf(pid);
  if (start === undefined) return;
  process.kill(pid, 'SIGKILL');
  await until(() => startOf(pid) !== start, `process ${pid} is gone`);
}

/** Looks again and again, a few times a second, until something is so. Fails after `seconds`. */
export async function until(isSo: () => boolean | Promise<boolean>, what: string, seconds = 20): Promise<void> {
  const limit = performance.now() + seconds * 1_000;
  while (!(await isSo())) {
    if (performance.now() > limit) throw new Error(`it did not come about within ${seconds} s that ${what}`);
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  }
}
