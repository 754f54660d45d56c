import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Api } from '../contract/api.ts';
import { listenLive } from './live.ts';

/** Changes that come within this time, in milliseconds, are one refresh. */
const gatherMs = 150;

/** Reads one endpoint again whenever something changed on the server, as long as the page is open. */
export function useLive(key: Extract<keyof Api, `GET ${string}`>): void {
  const queries = useQueryClient();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = listenLive(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        void queries.invalidateQueries({ queryKey: [key] });
      }, gatherMs);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [queries, key]);
}
