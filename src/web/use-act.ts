import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import type { Api } from '../contract/api.ts';
import type { CallInput, CallOutput } from '../contract/client.ts';
import type { EndpointKey } from '../contract/endpoint.ts';
import { call } from './call.ts';
import { CallFailed } from './call-failed.ts';

type ActKey = Exclude<keyof Api & EndpointKey, `GET ${string}`>;

/**
 * Does one thing through the API. Everything read before is fetched again afterwards: an action here touches a meeting,
 * its commitments, clocks and Today at once, and a page shows only a handful of reads.
 */
export function useAct<Key extends ActKey>(key: Key): UseMutationResult<CallOutput<Key>, CallFailed, CallInput<Key>> {
  const queries = useQueryClient();
  return useMutation<CallOutput<Key>, CallFailed, CallInput<Key>>({
    mutationFn: async (input) => {
      const result = await call(key, input);
      if (result.ok) return result.value;
      throw new CallFailed(result);
    },
    onSettled: () => queries.invalidateQueries(),
  });
}
