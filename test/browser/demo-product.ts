import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The built product; MANENT_E2E_BUNDLE names another build of it, such as a copy that a rebuild does not touch. */
const bundle = process.env['MANENT_E2E_BUNDLE'] ?? fileURLToPath(new URL('../../dist/manent.js', import.meta.url));
const READY = /^Manent is ready at (http:\/\/localhost:\d+)/;
const START_WITHIN_MS = 90_000;
const STOP_WITHIN_MS = 15_000;

/** A running copy of the built product on its own data. */
export interface DemoProduct {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/**
 * Starts the built product on the demo world, on a free port and in a fresh folder, and waits until it says that it is ready.
 * `stop` ends it as a person would and removes the folder. MANENT_E2E_URL names a demo that runs already, for whoever writes a journey.
 */
export async function startDemoProduct(): Promise<DemoProduct> {
  const running = process.env['MANENT_E2E_URL'];
  if (running !== undefined) return { url: running, stop: async () => await Promise.resolve() };
  const data = mkdtempSync(join(tmpdir(), 'manent-e2e-'));
  // The embedded database may run as another user, who must be able to reach its folder.
  chmodSync(data, 0o755);
  const child = spawn(process.execPath, [bundle, 'demo', '--port', '0', '--no-open', '--data', data], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = async (): Promise<void> => {
    await end(child);
    rmSync(data, { recursive: true, force: true });
  };
  try {
    return { url: await readyAddress(child), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function readyAddress(child: ChildProcess): Promise<string> {
  const said: string[] = [];
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new Error('the product has no output to listen to');
  createInterface({ input: stderr }).on('line', (line) => said.push(line));
  const lines = createInterface({ input: stdout });
  return new Promise((resolve, reject) => {
    const fail = (what: string): void => {
      clearTimeout(limit);
      reject(new Error(`${what}. It said:\n${said.slice(-40).join('\n')}`));
    };
    const limit = setTimeout(() => fail(`The product was not ready within ${START_WITHIN_MS / 1000} s`), START_WITHIN_MS);
    child.once('error', (error) => fail(`The product did not start: ${error.message}`));
    child.once('exit', (code, signal) => fail(`The product ended before it was ready (${code ?? signal ?? 'no code'})`));
    lines.on('line', (line) => {
      said.push(line);
      const url = READY.exec(line)?.[1];
      if (url === undefined) return;
      clearTimeout(limit);
      resolve(url);
    });
  });
}

/** Asks the process to stop, and ends it by force only when it has not done so in time; either way by its own id. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
  await exited;
  clearTimeout(force);
}
