import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { BallotPageView } from '../../contract/pulse.ts';
import { call } from '../call.ts';
import { CallFailed } from '../call-failed.ts';

/** What a pass asks. It is read by POST, because the token must not stand in an address. */
export function useBallotPage(token: string): UseQueryResult<BallotPageView, CallFailed> {
  return useQuery<BallotPageView, CallFailed>({
    queryKey: ['POST /api/pulse-answers/look', token],
    queryFn: async () => {
      const result = await call('POST /api/pulse-answers/look', { body: { token } });
      if (result.ok) return result.value;
      throw new CallFailed(result);
    },
    retry: false,
  });
}
