import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedTarget } from '../../src/server/db/connect.ts';
import { startEmbedded, type EmbeddedServer } from '../../src/server/db/embedded/supervise.ts';
import { ensureDatabase, prepareDatabase } from '../../src/server/db/open.ts';

/** How a test finds the server of its run: plain data, so that it can be handed to other threads. */
export type TestServer = Pick<EmbeddedServer, 'host' | 'port' | 'owner' | 'pid' | 'major'>;

/** The migrated database that every test database is a copy of. */
export const templateName = 'manent_template';

/** Where Debian keeps the oldest version that is supported. */
const debian15 = '/usr/lib/postgresql/15';

/** Starts a throw-away server (18, or 15 with MANENT_TEST_PG=15) and migrates the template. */
export async function startTestServer(): Promise<{ readonly server: TestServer; readonly stop: () => Promise<void> }> {
  const directory = mkdtempSync(join(tmpdir(), 'manent-test-'));
  // Debian's initdb 15 cannot work below a directory that its user may not pass.
  chmodSync(directory, 0o711);
  const remove = (): void => rmSync(directory, { recursive: true, force: true });
  try {
    const embedded = await startEmbedded({ directory, log: () => undefined, durability: 'none', ...otherPrograms() });
    const stop = async (): Promise<void> => {
      await embedded.stop();
      remove();
    };
    try {
      await ensureDatabase(embedded, templateName);
      await prepareDatabase(embeddedTarget(embedded, templateName), () => undefined);
    } catch (error) {
      await stop();
      throw error;
    }
    const { host, port, owner, pid, major } = embedded;
    return { server: { host, port, owner, pid, major }, stop };
  } catch (error) {
    remove();
    throw error;
  }
}

function otherPrograms(): { readonly native?: string } {
  const wanted = process.env['MANENT_TEST_PG'] ?? '18';
  if (wanted === '18') return {};
  if (wanted === '15' && existsSync(join(debian15, 'bin/postgres'))) return { native: debian15 };
  throw new Error(`MANENT_TEST_PG=${wanted}: the tests run on 18 (embedded), or on 15 with Debian's package postgresql-15.`);
}
