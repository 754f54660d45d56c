import pg from 'pg';
import type { DatabaseTarget } from './connect.ts';
import type { Say } from './embedded/say.ts';

/** Hears what any process of this installation announces on a channel (LISTEN/NOTIFY). */
export interface Listener {
  readonly close: () => Promise<void>;
}

/** Wait before listening again after the connection ended, in milliseconds. */
const retryMs = 1_000;

/** Listens until closed; a connection that ends is made again. Announcements made meanwhile are missed, which listeners must bear. */
export function openListener(target: DatabaseTarget, channel: string, hear: (payload: string) => void, log: Say): Listener {
  let closed = false;
  let client: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  let connecting = Promise.resolve();

  const again = (): void => {
    if (closed || retry !== undefined) return;
    retry = setTimeout(() => {
      retry = undefined;
      connecting = connect();
    }, retryMs);
  };
  const connect = async (): Promise<void> => {
    const fresh = new pg.Client(target.as('manent_read'));
    client = fresh;
    fresh.on('notification', (message) => {
      hear(message.payload ?? '');
    });
    fresh.on('error', () => undefined);
    fresh.on('end', again);
    try {
      await fresh.connect();
      await fresh.query(`listen ${fresh.escapeIdentifier(channel)}`);
    } catch (error) {
      log(`listening for changes failed and is tried again: ${error instanceof Error ? error.message : 'unknown'}`);
      await fresh.end().catch(() => undefined);
      again();
    }
  };
  connecting = connect();
  return {
    close: async () => {
      closed = true;
      clearTimeout(retry);
      await connecting;
      await client?.end();
    },
  };
}
