import process from 'node:process';
import type { Command } from 'commander';
import { Temporal } from 'temporal-polyfill';
import { makeLog } from '../../server/app/log.ts';
import { startServer } from '../../server/app/start-server.ts';
import { readConfig } from '../../server/config/env.ts';
import { note, say } from '../output.ts';
import { findWebRoot } from './web-root.ts';

/** `manent serve`: the product for real use. The first run makes the data directory and prints a one-time set-up link. */
export function addServe(program: Command): void {
  program
    .command('serve')
    .description('serve Manent on MANENT_URL, with its own database unless DATABASE_URL names one')
    .action(async () => {
      const config = readConfig();
      const log = makeLog(config.logLevel);
      // Listened for from here on: a stop that is asked for while starting must not leave a database behind.
      const stopped = untilStopped();
      const server = await startServer({ config, log, now: () => Temporal.Now.instant(), demo: false, webRoot: findWebRoot() });
      const setup = await server.services.auth.ensureSetupLink();
      say(`Manent is ready at ${config.url.origin} (listening on ${server.listensAt}, data in ${config.dataDirectory})`);
      if (setup !== null) say(`Open this link once to create your organisation and its owner account:\n  ${setup}`);
      if (!server.services.mail.configured) note('Mail is not set up: recaps wait in the queue until SMTP_URL is set.');
      await stopped;
      note('Stopping: finishing what is under way.');
      await server.close();
    });
}

/** Resolves at the first request to stop. */
export async function untilStopped(): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
