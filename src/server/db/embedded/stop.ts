import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startOf } from './process-table.ts';
import type { Programs } from './programs.ts';

/** How long a fast shutdown (clients are cut off, data is flushed) may take before an immediate one. */
const fastWithinMs = 15_000;
const immediateWithinMs = 5_000;

/** Stops a server by its process id: fast, then immediate, which a restart mends from the log. */
export async function stopServer(pid: number, programs: Programs): Promise<'fast' | 'immediate'> {
  const start = startOf(pid);
  if (start === undefined) return 'fast';
  signal(pid, 'INT', programs);
  if (await gone(pid, start, fastWithinMs)) return 'fast';
  signal(pid, 'QUIT', programs);
  if (!(await gone(pid, start, immediateWithinMs))) signal(pid, 'KILL', programs);
  return 'immediate';
}

/** Asks for a fast shutdown and does not wait: for the last moment of a process. */
export function askToStop(pid: number, programs: Programs): void {
  if (startOf(pid) !== undefined) signal(pid, 'INT', programs);
}

function signal(pid: number, name: 'INT' | 'QUIT' | 'KILL', programs: Programs): void {
  if (process.platform === 'win32') {
    // Windows has no signals; PostgreSQL brings its own, which only its own program can send.
    spawnSync(join(programs.bin, 'pg_ctl'), ['kill', name, String(pid)], { windowsHide: true });
    return;
  }
  try {
    process.kill(pid, `SIG${name}`);
  } catch {
    // It ended in between, which is what was wanted.
  }
}

async function gone(pid: number, start: string, withinMs: number): Promise<boolean> {
  for (let waited = 0; waited < withinMs; waited += 10) {
    if (startOf(pid) !== start) return true;
    await delay(10);
  }
  return false;
}
