import { Temporal } from 'temporal-polyfill';
import { makeLog } from '../../../server/app/log.ts';
import { startServer } from '../../../server/app/start-server.ts';
import { readConfig } from '../../../server/config/env.ts';
import { findWebRoot } from '../web-root.ts';
import { afterStory } from './after-story.ts';
import { at, daysToFirstMeeting, decisionDay, triggerSprint } from './days.ts';
import { findFreePort } from './free-port.ts';
import { openMailbox } from './mailbox.ts';
import { passTo } from './pass-time.ts';
import { openSprints, type SprintsFile } from './sprints-file.ts';
import { fillStage, type Stage } from './stage.ts';
import { makeStoryClock } from './story-clock.ts';

/** How to set the demo up. */
export interface DemoSetUp {
  readonly data: string;
  readonly port: number;
  readonly note: (line: string) => void;
}

/** A demo that is ready to be told. */
export interface Demo {
  readonly stage: Stage;
  readonly sprints: SprintsFile;
  readonly url: string;
  /** Brings the world to today: what the people find when they sign in. */
  readonly afterStory: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts the product in demo mode on a clock that stands at the story's beginning, and lets its people join. */
export async function setUpDemo({ data, port, note }: DemoSetUp): Promise<Demo> {
  const timeZone = Temporal.Now.timeZoneId();
  const today = Temporal.Now.plainDateISO(timeZone);
  // The decision falls on the day before yesterday at the latest, so that the world afterwards has a yesterday.
  const sprints = openSprints(triggerSprint, today.subtract({ days: daysToFirstMeeting + decisionDay + 2 }));
  const clock = makeStoryClock(at(sprints.endOf(triggerSprint).subtract({ days: 3 }), '09:00', timeZone));
  const mailbox = await openMailbox();
  const environment = readConfig();
  const freePort = port === 0 ? await findFreePort() : port;
  const config = {
    ...environment,
    dataDirectory: data,
    url: new URL(`http://localhost:${freePort}`),
    host: 'localhost',
    port: freePort,
    databaseUrl: undefined,
    smtpUrl: mailbox.smtpUrl,
    logLevel: environment.logLevel === 'info' ? ('warn' as const) : environment.logLevel,
  };
  note('Starting the demo: its own database, its own mail server on this machine.');
  try {
    const server = await startServer({ config, log: makeLog(config.logLevel), now: clock.now, demo: true, webRoot: findWebRoot() });
    try {
      const moveTo = async (instant: Temporal.Instant): Promise<void> => {
        await passTo(server.services, clock, instant);
      };
      const stage = await fillStage(server, clock, mailbox, timeZone, moveTo);
      return {
        stage,
        sprints,
        url: config.url.origin,
        afterStory: async () => {
          await afterStory(stage);
        },
        close: async () => {
          await server.close();
          await mailbox.close();
        },
      };
    } catch (error) {
      await server.close();
      throw error;
    }
  } catch (error) {
    await mailbox.close();
    throw error;
  }
}
