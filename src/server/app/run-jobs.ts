import { Logger, run, type Runner } from 'graphile-worker';
import type { JobHandler, Services } from './services.ts';

/** How many effects are carried out side by side. */
const concurrency = 2;

/** How often an effect is tried before it is left for `manent doctor` to show; the queue waits longer each time (about two days in all). */
export const mostTries = 20;

/** Carries out queued effects until it is stopped. A handler that throws is tried again by the queue. */
export async function runJobs(services: Services, handlers: readonly JobHandler[]): Promise<Runner> {
  const logger = new Logger(() => (level, _message, meta) => {
    const severity: string = level;
    if (severity !== 'error') return;
    const job: unknown = meta?.['job'];
    const task = typeof job === 'object' && job !== null && 'task_identifier' in job ? String(job.task_identifier) : 'unknown';
    services.log.warn({ task }, 'an effect failed and will be tried again');
  });
  return await run({
    pgPool: services.database.jobs,
    schema: 'graphile_worker',
    concurrency,
    noHandleSignals: true,
    pollInterval: 2_000,
    logger,
    taskList: Object.fromEntries(
      handlers.map((handler) => [handler.task, async (payload: unknown) => await handler.run(services, payload)]),
    ),
  });
}
