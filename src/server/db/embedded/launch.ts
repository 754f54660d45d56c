import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { EmbeddedError, useOwnServer } from './embedded-error.ts';
import { disownPidFile, readPidFile } from './pid-file.ts';
import { clusterArgument, socketDirectory, type Place, type Transport } from './place.ts';
import { isServerOf, startOf } from './process-table.ts';
import type { Programs } from './programs.ts';
import { serverEnvironment, serverSettings, type Durability } from './settings.ts';

/** Where a server listens. */
export interface Address {
  /** The socket's directory, or `127.0.0.1`. */
  readonly host: string;
  readonly port: number;
}

/** A running server: who it is and where it listens. */
export interface Running extends Address {
  readonly pid: number;
}

const loopback = '127.0.0.1';
const pollMs = 10;
/** After a power cut the server replays its log before it answers; on a slow disk that takes a while. */
const readyWithinMs = 60_000;
const logLimitBytes = 5_000_000;

/** The live server that an earlier Manent left behind (kill -9), once it is ready; undefined when there is none. */
export async function findOrphan(place: Place): Promise<Running | undefined> {
  const file = readPidFile(place.cluster);
  if (file === undefined) return undefined;
  if (!isServerOf(file.pid, place.cluster)) {
    disownPidFile(place.cluster);
    return undefined;
  }
  return await untilReady(place, file.pid);
}

/** Chooses where a new server is to listen. */
export async function chooseAddress(place: Place, transport: Transport): Promise<Address> {
  if (transport === 'loopback') return { host: loopback, port: await freePort() };
  return { host: socketDirectory(place), port: 5432 };
}

/** Starts the server and waits until it takes connections. Back ends of a killed server are given time to leave. */
export async function launchServer(place: Place, programs: Programs, address: Address, durability: Durability): Promise<Running> {
  for (let attempt = 1; ; attempt += 1) {
    const logStart = rotateLog(place);
    const running = await untilReady(place, await spawnServer(place, programs, address, durability));
    if (running !== undefined) return running;
    const words = readFileSync(place.log, 'utf8').slice(logStart).trim();
    if (attempt < 50 && /shared memory block .* is still in use/.test(words)) {
      await delay(200);
      continue;
    }
    throw new EmbeddedError(
      'start-failed',
      `The database in ${place.directory} did not start. It said: ${words.split('\n').slice(-5).join(' | ')}. The whole log is ${place.log}. ${useOwnServer}`,
    );
  }
}

async function spawnServer(place: Place, programs: Programs, { host, port }: Address, durability: Durability): Promise<number> {
  const cluster = clusterArgument(place, place.cluster);
  // Started inside its directory, the server names its socket from there too.
  const socket = host === loopback ? '' : host === place.cluster && cluster !== place.cluster ? '.' : host;
  const listen = ['-k', socket, '-h', host === loopback ? loopback : '', '-p', String(port)];
  const log = openSync(place.log, 'a', 0o600);
  try {
    const child = spawn(join(programs.bin, 'postgres'), ['-D', cluster, ...listen, ...serverSettings(programs.major, durability)], {
      ...place.identity,
      ...serverEnvironment,
      cwd: place.cluster,
      // Its own session: a Ctrl-C in the terminal is ours to handle, so that what is under way ends before the server does.
      detached: true,
      stdio: ['ignore', log, log],
      windowsHide: true,
    });
    await new Promise<void>((resolve, reject) => {
      child.once('spawn', resolve);
      child.once('error', reject);
    });
    child.unref();
    return child.pid ?? 0;
  } finally {
    closeSync(log);
  }
}

async function untilReady(place: Place, pid: number): Promise<Running | undefined> {
  const start = startOf(pid);
  for (let waited = 0; waited < readyWithinMs; waited += pollMs) {
    if (start === undefined || startOf(pid) !== start) return undefined;
    const file = readPidFile(place.cluster);
    if (file?.pid === pid && file.ready) return { pid, host: file.socketDirectory ?? loopback, port: file.port };
    await delay(pollMs);
  }
  return undefined;
}

function rotateLog(place: Place): number {
  const size = statSync(place.log, { throwIfNoEntry: false })?.size ?? 0;
  if (size <= logLimitBytes) return size;
  truncateSync(place.log, 0);
  return 0;
}

async function freePort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, loopback, () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
