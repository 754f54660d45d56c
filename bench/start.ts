import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { median, type Bench } from './measure.ts';

const root = join(import.meta.dirname, '..');
const starts = 3;
const patienceMs = 60_000;

/** What it takes before anything is served: the build, a cold start on an existing database, the first load, the packages. */
export const startBench: Bench = {
  name: 'start',
  run: async (note) => {
    note('building');
    const buildSeconds = await buildOnce();
    const directory = mkdtempSync(join(tmpdir(), 'manent-bench-start-'));
    try {
      note('the first start makes the database');
      await startOnce(directory);
      const each: number[] = [];
      for (let start = 1; start <= starts; start += 1) {
        note(`cold start ${start} of ${starts}`);
        each.push(await startOnce(directory));
      }
      const scripts = firstLoad();
      return {
        bench: 'start',
        what: 'dist/manent.js serve until /readyz answers; scripts that index.html names',
        figures: [
          { name: 'cold start on an existing database, median', value: median(each) / 1_000, unit: 's', bar: 2, good: 'at most' },
          { name: 'build', value: buildSeconds, unit: 's', bar: 30, good: 'at most' },
          { name: 'JavaScript of the first load of Today, gzip', value: scripts.gzip / 1_000, unit: 'KB', bar: 150, good: 'at most' },
          { name: 'in so many files', value: scripts.files, unit: '' },
          { name: 'packages that npm ci installs', value: installedPackages(), unit: '', bar: 600, good: 'at most' },
        ],
      };
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  },
};

async function buildOnce(): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, [join(root, 'build/build.mjs')], { cwd: root, stdio: 'ignore' });
  await once(child, 'exit');
  if (child.exitCode !== 0) throw new Error('the build failed');
  return (performance.now() - began) / 1_000;
}

/** Milliseconds from the start of the process to the first answer of /readyz; the process is ended then. */
async function startOnce(directory: string): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, [join(root, 'dist/manent.js'), 'serve'], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { MANENT_DATA: directory, MANENT_URL: `http://localhost:${port}`, PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'silent', PATH: '/usr/bin:/bin' },
  });
  const ended = once(child, 'exit');
  const said: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (text: string) => said.push(text));
  try {
    while (!(await answers(port))) {
      if (child.exitCode !== null || performance.now() - began > patienceMs) throw new Error('the server did not start');
      await wait(5);
    }
    const ms = performance.now() - began;
    // Only then does it listen for the signal that lets it stop its database.
    while (!said.join('').includes('ready') && child.exitCode === null) await wait(5);
    return ms;
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

async function answers(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/readyz`)).ok;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}

/** The scripts that the page itself names: the entry, what it preloads, and what Today begins with. */
function firstLoad(): { readonly gzip: number; readonly files: number } {
  const html = readFileSync(join(root, 'dist/web/index.html'), 'utf8');
  const names = [...html.matchAll(/(?:src|href)="(\/[^"]+\.js)"/g)].map(([, name]) => name ?? '');
  const files = names.map((name) => join(root, 'dist/web', name)).filter((file) => existsSync(file));
  return { gzip: files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0), files: files.length };
}

/** Packages of the lockfile that this platform or any other may install, the product itself left out. */
function installedPackages(): number {
  const lock = z.object({ packages: z.record(z.string(), z.unknown()) }).parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
  return Object.keys(lock.packages).filter((path) => path !== '').length;
}
