import { setTimeout as delay } from 'node:timers/promises';
import { startOf } from './process-table.ts';

/** How long a fast shutdown (clients are cut off, data is flushed) may take before an immediate one. */
const fastWithinMs = 15_000;
const immediateWithinMs = 5_000;

/** Stops a server by its process id: fast, then immediate, which a restart mends from the log. */
export async function stopServer(pid: number): Promise<'fast' | 'immediate'> {
  const start = startOf(pid);
  if (start === undefined) return 'fast';
  signal(pid, 'SIGINT');
  if (await gone(pid, start, fastWithinMs)) return 'fast';
  signal(pid, 'SIGQUIT');
  if (!(await gone(pid, start, immediateWithinMs))) signal(pid, 'SIGKILL');
  return 'immediate';
}

/** Asks for a fast shutdown and does not wait: for the last moment of a process. */
export function askToStop(pid: number): void {
  if (startOf(pid) !== undefined) signal(pid, 'SIGINT');
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
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
