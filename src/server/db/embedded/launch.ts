import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { EmbeddedError, useOwnServer } from './embedded-error.ts';
import { disownPidFile, readPidFile } from './pid-file.ts';
import { clusterArgument, socketDirectory, type Place, type Transport } from './place.ts';
import { isServerOf, startOf } from './process-table.ts';
import type { Programs } from './programs.ts';
import { serverEnvironment, serverSettings, type Durability } from './settings.ts';

/** A running server: who it is and where it listens. */
export interface Running {
  readonly pid: number;
  /** The socket's directory, or `127.0.0.1`. */
  readonly host: string;
  readonly port: number;
}

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

/** Starts the server and waits until it takes connections. Back ends of a killed server are given time to leave. */
export async function launchServer(place: Place, programs: Programs, transport: Transport, durability: Durability): Promise<Running> {
  for (let attempt = 1; ; attempt += 1) {
    const logStart = rotateLog(place);
    const pid = await spawnServer(place, programs, transport, durability);
    const running = await untilReady(place, pid);
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

async function spawnServer(place: Place, programs: Programs, transport: Transport, durability: Durability): Promise<number> {
  const socket = transport === 'socket' ? socketDirectory(place) : undefined;
  const cluster = clusterArgument(place, place.cluster);
  // Started inside its directory, the server names its socket from there too.
  const socketArgument = socket?.path === place.cluster && cluster !== place.cluster ? '.' : (socket?.path ?? '');
  const listen = socket === undefined ? ['-h', '127.0.0.1', '-p', String(await freePort())] : ['-h', '', '-p', '5432'];
  const log = openSync(place.log, 'a', 0o600);
  try {
    const args = ['-D', cluster, '-k', socketArgument, ...listen, ...serverSettings(programs.major, durability)];
    const child = spawn(join(programs.bin, 'postgres'), args, {
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
    if (socket?.temporary === true) child.once('exit', () => rmSync(socket.path, { recursive: true, force: true }));
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
    if (file?.pid === pid && file.ready) return { pid, host: file.socketDirectory ?? '127.0.0.1', port: file.port };
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
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
