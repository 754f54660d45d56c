import { queryOptions } from '@tanstack/react-query';
import type { CallOutput } from '../../contract/client.ts';
import { call } from '../call.ts';
import { CallFailed } from '../call-failed.ts';

/** The people whom one can be in the demo. */
export type Personas = CallOutput<'GET /api/demo/personas'>['personas'];

/** The demo's people; null outside the demo. */
export const personasQuery = queryOptions<Personas | null, CallFailed>({
  queryKey: ['GET /api/demo/personas'],
  staleTime: 300_000,
  queryFn: async () => {
    const result = await call('GET /api/demo/personas');
    if (result.ok) return result.value.personas;
    if (result.status === 404) return null;
    throw new CallFailed(result);
  },
});
