import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync } from 'node:fs';

/** Tells whether a process with this id exists, ours or not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/**
 * When a process started, in the system's own words (comparable only on the same machine), or undefined when it is
 * not running or the system does not tell. A process id alone is reused; id and start together are not.
 */
export function startOf(pid: number): string | undefined {
  if (process.platform === 'linux') {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      // Fields after the last ')' count from 3; a zombie (Z) has ended in all but name.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return fields[0] === 'Z' ? undefined : `${bootId()}/${fields[19] ?? ''}`;
    } catch {
      return undefined;
    }
  }
  if (process.platform === 'win32') return isAlive(pid) ? 'running' : undefined;
  return psField(pid, 'lstart');
}

/** Tells whether the process is a PostgreSQL server whose data directory is `dataDirectory`. */
export function isServerOf(pid: number, dataDirectory: string): boolean {
  if (startOf(pid) === undefined) return false;
  if (process.platform === 'linux') {
    try {
      // A server works in its data directory for as long as it lives.
      return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dataDirectory);
    } catch {
      return false;
    }
  }
  if (process.platform === 'win32') {
    const list = spawnSync('tasklist', ['/fi', `PID eq ${pid}`, '/fo', 'csv', '/nh'], { encoding: 'utf8' });
    return list.stdout.includes('postgres.exe');
  }
  return psField(pid, 'command')?.includes(dataDirectory) ?? false;
}

/** The `code` of a system error (`ENOENT`), if it has one. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

function bootId(): string {
  return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
}

function psField(pid: number, field: string): string | undefined {
  const ps = spawnSync('ps', ['-o', `${field}=`, '-p', String(pid)], { encoding: 'utf8', env: { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' } });
  const text = ps.stdout.trim();
  return text === '' ? undefined : text;
}
