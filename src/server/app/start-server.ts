import type { Temporal } from 'temporal-polyfill';
import type { Config } from '../config/env.ts';
import { openDatabase, type OpenDatabase } from '../db/open.ts';
import { assemble, type Assembled } from './assemble.ts';
import type { Log } from './log.ts';

/** How to run the product in this process. */
export interface ServerOptions {
  readonly config: Config;
  readonly log: Log;
  readonly now: () => Temporal.Instant;
  readonly demo: boolean;
  readonly webRoot: string | undefined;
}

/** A product that listens. */
export interface RunningServer extends Assembled {
  /** Where it listens, such as `http://127.0.0.1:4100`. */
  readonly listensAt: string;
  readonly database: OpenDatabase;
}

/** Opens the database, puts the product together, starts its loops and listens. What fails undoes what was started. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { config, log, now, demo, webRoot } = options;
  const database = await openDatabase(
    { dataDirectory: config.dataDirectory, databaseUrl: config.databaseUrl, ...(demo ? { durability: 'none' as const } : {}) },
    (line) => {
      log.info(line);
    },
  );
  try {
    const assembled = await assemble({ config, log, database, target: database.target, now, demo, ...(webRoot === undefined ? {} : { webRoot }) });
    try {
      await assembled.startLoops();
      const listensAt = await assembled.app.listen({ host: config.host, port: config.port });
      return {
        ...assembled,
        listensAt,
        database,
        close: async () => {
          await assembled.close();
          await database.close();
        },
      };
    } catch (error) {
      await assembled.close();
      throw error;
    }
  } catch (error) {
    await database.close();
    throw error;
  }
}
