import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Api } from '../contract/api.ts';
import type { CallInput, CallOutput } from '../contract/client.ts';
import type { EndpointKey } from '../contract/endpoint.ts';
import { call } from './call.ts';
import { CallFailed } from './call-failed.ts';

type ReadKey = Extract<keyof Api & EndpointKey, `GET ${string}`>;
type ReadInput<Key extends ReadKey> = Record<never, never> extends CallInput<Key> ? [CallInput<Key>?] : [CallInput<Key>];

/** Reads one endpoint and keeps the answer; `useAct` names the endpoints that an action makes stale. */
export function useRead<Key extends ReadKey>(key: Key, ...input: ReadInput<Key>): UseQueryResult<CallOutput<Key>, CallFailed> {
  return useQuery<CallOutput<Key>, CallFailed>({
    queryKey: [key, ...input],
    queryFn: async () => {
      const result = await call(key, ...input);
      if (result.ok) return result.value;
      throw new CallFailed(result);
    },
  });
}
