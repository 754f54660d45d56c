import { Temporal } from 'temporal-polyfill';
import type { Services } from '../app/services.ts';
import { changedChannel } from '../http/live.ts';
import type { ClockHandler } from './clock-handler.ts';
import { nextDue } from './queries.ts';
import { nextRoutine, runRoutines, type Routine } from './routine.ts';
import { settleDue } from './settle-due.ts';

/** The loop that settles deadlines while the server runs. */
export interface Clocks {
  /** Looks now, instead of when the next deadline passes. */
  readonly wake: () => void;
  /** Stops after what is under way. */
  readonly stop: () => Promise<void>;
}

/** The longest that the loop sleeps, in milliseconds: what bounds a lost notification, or a clock of the machine that was set. */
const longestSleepMs = 30_000;

/** The shortest time between two looks, in milliseconds: notifications that come in a burst are one look. */
const shortestSleepMs = 500;

/** Starts the loop: it looks at once, then when the next deadline passes, and whenever any process recorded something. */
export function startClocks(services: Services, handlers: readonly ClockHandler[], routines: readonly Routine[]): Clocks {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let looking = Promise.resolve();

  const look = async (): Promise<void> => {
    try {
      await settleDue(services, handlers);
      await runRoutines(services, routines);
    } catch (error) {
      services.log.error({ reason: error instanceof Error ? error.name : 'unknown' }, 'deadlines could not be looked at and are looked at again');
    }
  };
  const sleepMs = async (): Promise<number> => {
    try {
      const due = await services.database.inTransaction({ org: null, person: 'system' }, async (write) => earlier(await nextDue(write), await nextRoutine(write, routines)));
      if (due === null) return longestSleepMs;
      const left = services.now().until(Temporal.Instant.from(due)).total('milliseconds');
      return Math.min(longestSleepMs, Math.max(shortestSleepMs, Math.ceil(left) + 1));
    } catch {
      return longestSleepMs;
    }
  };
  const schedule = (ms: number): void => {
    if (stopped) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      looking = looking.then(look).then(sleepMs).then(schedule);
    }, ms);
  };
  const wake = (): void => {
    schedule(shortestSleepMs);
  };
  const silence = hearOfChanges(services, wake);
  schedule(0);
  return {
    wake,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await silence();
      await looking;
    },
  };
}

/** The earlier of two moments in the stored form; null when there is neither. */
export function earlier(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

/** Calls back when any process recorded something. Without the connection the loop still looks every so often. */
function hearOfChanges(services: Services, heard: () => void): () => Promise<void> {
  const listening = (async () => {
    const client = await services.database.jobs.connect();
    let given = false;
    const giveBack = (): void => {
      // Destroyed, not reused: a later borrower must not get the notifications.
      if (!given) client.release(true);
      given = true;
    };
    client.on('notification', heard);
    client.on('end', giveBack);
    await client.query(`listen ${changedChannel}`);
    return giveBack;
  })().catch(() => () => undefined);
  return async () => {
    (await listening)();
  };
}
