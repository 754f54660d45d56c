import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { listenLive } from '../live.ts';

/** Changes within this time are one refresh, in milliseconds: closing a meeting writes a dozen events. */
const gatherMs = 150;

/** Reads again what the page shows whenever something changed on the server; a hidden tab does so when it is looked at. */
export function useFreshPages(): void {
  const queries = useQueryClient();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = listenLive(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        void queries.invalidateQueries({ refetchType: document.hidden ? 'none' : 'active' });
      }, gatherMs);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [queries]);
}
