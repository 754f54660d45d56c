import { QueryClient } from '@tanstack/react-query';
import { CallFailed } from '../call-failed.ts';

/** Repeats a read only when the network or the server failed: a refusal stays a refusal. */
function mayRepeat(failures: number, error: Error): boolean {
  const status = error instanceof CallFailed ? error.status : 0;
  return failures < 2 && (status === 0 || status >= 502);
}

/** The one cache of what this browser has read. It lives in memory only: notes never reach the disk. */
export const queryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: 15_000, retry: mayRepeat, refetchOnWindowFocus: true }, mutations: { retry: false } },
});
