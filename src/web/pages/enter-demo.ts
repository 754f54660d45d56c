import type { SessionView } from '../../contract/people.ts';
import { call } from '../call.ts';
import { personasQuery } from './personas-query.ts';
import { queryClient } from './query-client.ts';
import { sessionQuery } from './session.ts';

/** Whose day the demo opens with: it shows most of the story. */
const firstPersona = 'Manager';

/** Enters the demo as its manager, who may then change into anybody else; null outside the demo. */
export async function enterDemo(): Promise<SessionView | null> {
  const personas = await queryClient.ensureQueryData(personasQuery);
  const first = personas?.find((persona) => persona.job.startsWith(firstPersona));
  if (first === undefined) return null;
  const entered = await call('POST /api/demo/become', { body: { person: first.id } });
  if (!entered.ok) return null;
  await queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey, refetchType: 'none' });
  return await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
}
