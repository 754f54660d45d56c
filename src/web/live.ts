const lockName = 'manent-live';

/**
 * Calls back whenever the organisation's record grew, which says no more than that: the page asks again for what it may see.
 * One connection serves all tabs, because a browser allows six to a host: the tab that holds the lock listens and passes it on,
 * and another takes over when it closes. Without locks (plain http on a network) each tab has its own connection.
 */
export function listenLive(onChange: () => void): () => void {
  const channel = new BroadcastChannel(lockName);
  channel.addEventListener('message', onChange);
  const stop = new AbortController();
  const lead = async (): Promise<void> => {
    if (stop.signal.aborted) return;
    const source = new EventSource('/api/live');
    const pass = (): void => {
      onChange();
      channel.postMessage('changed');
    };
    source.addEventListener('changed', pass);
    let opened = false;
    source.addEventListener('ready', () => {
      // What happened while the connection was down is fetched when it is back.
      if (opened) pass();
      opened = true;
    });
    await new Promise<void>((resolve) => stop.signal.addEventListener('abort', () => resolve(), { once: true }));
    source.close();
  };
  // The DOM types promise locks; over plain http they are absent.
  const leading = 'locks' in navigator ? navigator.locks.request(lockName, { signal: stop.signal }, lead) : lead();
  leading.catch(() => undefined);
  return () => {
    stop.abort();
    channel.close();
  };
}
