import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { AnswerPageView } from '../../contract/stakeholders.ts';
import { call } from '../call.ts';
import { CallFailed } from '../call-failed.ts';

/** What a mailed link asks. It is read by POST, because the token must not stand in an address. */
export function useAnswerPage(token: string): UseQueryResult<AnswerPageView, CallFailed> {
  return useQuery<AnswerPageView, CallFailed>({
    queryKey: ['POST /api/stakeholder-answers/look', token],
    queryFn: async () => {
      const result = await call('POST /api/stakeholder-answers/look', { body: { token } });
      if (result.ok) return result.value;
      throw new CallFailed(result);
    },
    retry: false,
  });
}
