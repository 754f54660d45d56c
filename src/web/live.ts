const lockName = 'manent-live';

/** A lock that took longer than this to get was held by another tab, in milliseconds. */
const waitedMs = 250;

/** Waiting before a lost stream is opened again: doubled from the first to the last, in milliseconds, with up to half as much again at random. */
const reopen = { first: 1000, last: 60_000 } as const;

/**
 * Calls back whenever the organisation's record grew, which says no more than that: the page asks again for what it may see.
 * One connection serves all tabs, because a browser allows six to a host: the tab that holds the lock listens and passes it on,
 * and another takes over when it closes. Without locks (plain http on a network) each tab has its own connection.
 */
export function listenLive(onChange: () => void): () => void {
  const stopping = new AbortController();
  const channel = new BroadcastChannel(lockName);
  channel.addEventListener('message', onChange);
  const lead = async (behind: boolean): Promise<void> => {
    await holdStream(behind, stopping.signal, () => {
      onChange();
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a broadcast channel takes none
      if (!stopping.signal.aborted) channel.postMessage('changed');
    });
  };
  const asked = Date.now();
  // The DOM types promise locks; over plain http they are absent. Whoever waited for the lock may have missed what was said
  // while it changed hands.
  const leading =
    'locks' in navigator ? navigator.locks.request(lockName, { signal: stopping.signal }, async () => await lead(Date.now() - asked > waitedMs)) : lead(false);
  leading.catch(() => undefined);
  return () => {
    stopping.abort();
    channel.close();
  };
}

/** Holds the event stream until it is stopped, opening it again later and later. Resolves when it is stopped. */
async function holdStream(behind: boolean, signal: AbortSignal, changed: () => void): Promise<void> {
  await new Promise<void>((resolve) => {
    let source: EventSource | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wait: number = reopen.first;
    let missed = behind;
    const open = (): void => {
      source = new EventSource('/api/live');
      source.addEventListener('ready', () => {
        wait = reopen.first;
        if (missed) changed();
        missed = false;
      });
      source.addEventListener('changed', changed);
      source.addEventListener('error', () => {
        // The browser's own reconnecting waits the same time in every browser, so all would knock at a restarted server at once.
        source?.close();
        missed = true;
        timer = setTimeout(open, wait * (1 + Math.random() / 2));
        wait = Math.min(reopen.last, wait * 2);
      });
    };
    signal.addEventListener('abort', () => {
      source?.close();
      clearTimeout(timer);
      resolve();
    });
    if (signal.aborted) resolve();
    else open();
  });
}
