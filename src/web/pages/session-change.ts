import { useEffect } from 'react';

const channelName = 'manent-session';

/** Tells the other tabs of this browser that somebody else is signed in now, or nobody. */
export function announceSession(): void {
  const channel = new BroadcastChannel(channelName);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a broadcast channel takes none
  channel.postMessage('changed');
  channel.close();
}

/** Loads the page anew when another tab signed somebody in or out: what this one shows belongs to the person before. */
export function useSessionChange(): void {
  useEffect(() => {
    const channel = new BroadcastChannel(channelName);
    channel.addEventListener('message', () => location.reload());
    return () => channel.close();
  }, []);
}
