import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { errorCode } from './process-table.ts';

/** What a server writes about itself in `postmaster.pid`. */
export interface PidFile {
  readonly pid: number;
  readonly port: number;
  /** The directory of its Unix socket; undefined when it listens on TCP only. */
  readonly socketDirectory: string | undefined;
  readonly ready: boolean;
}

/** Reads `postmaster.pid` of a data directory; undefined when there is none or it is not yet whole. */
export function readPidFile(dataDirectory: string): PidFile | undefined {
  let lines: string[];
  try {
    lines = readFileSync(join(dataDirectory, 'postmaster.pid'), 'utf8').split('\n');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
  const [pid, , , port, socket, , , status] = lines;
  if (pid === undefined || !/^-?\d+$/.test(pid.trim())) return undefined;
  return {
    pid: Math.abs(Number(pid)),
    port: Number(port ?? 0),
    socketDirectory: socket === undefined || socket === '' ? undefined : absolute(socket, dataDirectory),
    ready: status?.trim() === 'ready',
  };
}

/**
 * Makes what a dead server left behind harmless. The first line of `postmaster.pid` may name a process id that something
 * else has by now (or a zombie nobody has buried), and then PostgreSQL would refuse to start. Naming ourselves, the
 * parent of the server to come, makes PostgreSQL treat the file as stale, while it still checks by the other lines that
 * no old back end works on the same data. The socket has a lock of the same kind, with nothing else to check.
 */
export function disownPidFile(dataDirectory: string): void {
  for (const name of readdirSync(dataDirectory)) {
    if (name.startsWith('.s.PGSQL.')) rmSync(join(dataDirectory, name), { force: true });
  }
  const path = join(dataDirectory, 'postmaster.pid');
  // On Windows a server does not know its parent.
  if (process.platform === 'win32') return rmSync(path, { force: true });
  const [, ...rest] = readFileSync(path, 'utf8').split('\n');
  writeFileSync(path, [String(process.pid), ...rest].join('\n'));
}

function absolute(socket: string, dataDirectory: string): string {
  return isAbsolute(socket) ? socket : join(dataDirectory, socket);
}
