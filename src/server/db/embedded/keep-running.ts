import { findOrphan, type Address, type Running } from './launch.ts';
import { removeSocketDirectory, type Place } from './place.ts';
import { startOf } from './process-table.ts';
import type { Programs } from './programs.ts';
import type { Say } from './say.ts';
import { askToStop, stopServer } from './stop.ts';

const watchMs = 500;
/** A server that will not start is not asked again at once. */
const retryMs = 10_000;

/**
 * Watches a server that was started or adopted. One that ends by itself (killed for its memory, say) is started again
 * at the same address, so that the pools find it. It ends with this process, whether that was asked for or not.
 */
export function keepRunning(
  place: Place,
  programs: Programs,
  first: Running,
  launch: (address: Address) => Promise<Running>,
  log: Say,
): { readonly stop: () => Promise<void> } {
  let running = first;
  let start = startOf(first.pid);
  let restarting: Promise<void> | undefined;
  let notBefore = 0;

  const restart = async (): Promise<void> => {
    log(`PostgreSQL (process ${running.pid}) ended by itself; starting it again`);
    try {
      running = (await findOrphan(place)) ?? (await launch(running));
      start = startOf(running.pid);
      log(`PostgreSQL started again (process ${running.pid})`);
    } catch (error) {
      log(error instanceof Error ? error.message : String(error));
      notBefore = performance.now() + retryMs;
    }
    restarting = undefined;
  };
  const watch = setInterval(() => {
    if (restarting !== undefined || performance.now() < notBefore) return;
    if (startOf(running.pid) !== start) restarting = restart();
  }, watchMs);
  watch.unref();
  const atExit = (): void => askToStop(running.pid, programs);
  process.once('exit', atExit);

  const stop = async (): Promise<void> => {
    clearInterval(watch);
    await restarting;
    const how = await stopServer(running.pid, programs);
    process.off('exit', atExit);
    removeSocketDirectory(place, running.host);
    log(`PostgreSQL stopped (${how} shutdown)`);
  };
  return { stop };
}
