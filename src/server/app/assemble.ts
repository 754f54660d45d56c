import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Temporal } from 'temporal-polyfill';
import { makeAuth } from '../auth/make-auth.ts';
import { startClocks } from '../clocks/start-clocks.ts';
import type { Config } from '../config/env.ts';
import type { DatabaseTarget } from '../db/connect.ts';
import { openListener } from '../db/connect-listener.ts';
import type { Database } from '../db/database.ts';
import { makeApp } from '../http/app.ts';
import { addHealth } from '../http/health.ts';
import { addLive, changedChannel, makeAnnouncer } from '../http/live.ts';
import { makeMailSender } from '../mail/mail.ts';
import { makeExecute } from '../record/execute.ts';
import { makeLedger } from '../record/ledger.ts';
import { areas } from './areas.ts';
import type { Log } from './log.ts';
import { newId } from './new-id.ts';
import { runJobs } from './run-jobs.ts';
import type { Services } from './services.ts';

/** What the composition root is given. Tests and the demo pass a database and a clock of their own. */
export interface AssembleOptions {
  readonly config: Config;
  readonly log: Log;
  readonly database: Database;
  /** The way in for the connection that hears of changes. */
  readonly target: DatabaseTarget;
  readonly now: () => Temporal.Instant;
  readonly demo: boolean;
  /** The built pages; absent where only the API is wanted. */
  readonly webRoot?: string;
}

/** A product that is put together and does not listen yet. */
export interface Assembled {
  readonly services: Services;
  readonly app: FastifyInstance;
  /** Starts the clocks and the queue. Without it nothing happens by itself: tests settle both by hand. */
  readonly startLoops: () => Promise<void>;
  /** Stops everything that it started; the database stays open, for whoever opened it. */
  readonly close: () => Promise<void>;
}

/** The version that the API states. */
export const productVersion = '0.1.0';

/** Puts the server together: the one place where areas, database, mail, record and HTTP meet. */
export async function assemble(options: AssembleOptions): Promise<Assembled> {
  const { config, log, database, now, demo } = options;
  const ledger = makeLedger({ database, now, keyDirectory: join(config.dataDirectory, 'record'), log });
  const mail = makeMailSender(config.smtpUrl, config.mailFrom);
  const announcer = makeAnnouncer(database, () => {
    log.warn('a change could not be announced');
  });
  const execute = makeExecute({
    database,
    projectors: allProjectors(),
    now,
    newId,
    committed: (organisation) => {
      ledger.wake(organisation);
      announcer.announce(organisation);
    },
    heard: announcer.announce,
  });
  const auth = makeAuth({ config, database, now, log });
  const services: Services = {
    config,
    log,
    now,
    newId,
    database,
    read: async (viewer, work) => await database.asViewer({ org: viewer.organisation, person: viewer.person }, work),
    execute,
    ledger,
    mail,
    auth,
    demo,
  };
  const app = await makeApp({ log, webRoot: options.webRoot, secure: config.url.protocol === 'https:', version: productVersion });
  addHealth(app, services);
  auth.mount(app);
  const live = addLive(app, auth.findViewer);
  const listener = openListener(options.target, changedChannel, live.tell, (line) => {
    log.warn(line);
  });
  for (const area of areas) area.register(app, services);
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());

  const closers: (() => Promise<void>)[] = [];
  return {
    services,
    app,
    startLoops: async () => {
      const jobs = await runJobs(services, areas.flatMap((area) => area.jobs));
      closers.push(async () => await jobs.stop());
      const clocks = startClocks(services, allClockHandlers(), allRoutines());
      closers.push(async () => await clocks.stop());
    },
    close: async () => {
      announcer.stop();
      live.closeAll();
      await app.close();
      await listener.close();
      for (const close of closers.toReversed()) await close();
      await ledger.stop();
      mail.close();
    },
  };
}

/** What happens when each kind of clock runs out. */
export function allClockHandlers(): (typeof areas)[number]['clocks'] {
  return areas.flatMap((area) => area.clocks);
}

/** What comes round by itself, of every area. */
export function allRoutines(): (typeof areas)[number]['routines'] {
  return areas.flatMap((area) => area.routines);
}

/** Every projector of the product, in the order in which they see an event. */
export function allProjectors(): (typeof areas)[number]['projectors'] {
  return areas.flatMap((area) => area.projectors);
}
