import { queryOptions } from '@tanstack/react-query';
import type { SessionView } from '../../contract/people.ts';
import { call } from '../call.ts';
import { CallFailed } from '../call-failed.ts';

/** Who is signed in; null when nobody is. */
export const sessionQuery = queryOptions<SessionView | null, CallFailed>({
  queryKey: ['GET /api/session'],
  staleTime: 300_000,
  queryFn: async () => {
    const result = await call('GET /api/session');
    if (result.ok) return result.value;
    if (result.status === 401) return null;
    throw new CallFailed(result);
  },
});
