import type { Viewer } from '../../core/kernel/context.ts';
import type { PersonId } from '../../core/kernel/id.ts';
import { ok, refuse, type Decision } from '../../core/kernel/result.ts';
import { personStream } from '../../core/people/person.ts';
import type { Services } from '../app/services.ts';
import type { Once } from '../http/handler.ts';
import type { ExecutionCode } from '../record/execute.ts';
import { mailInvitationTask } from './jobs.ts';

/** Has a fresh invitation mailed to somebody who has not joined yet, because the first one expired or got lost. */
export async function inviteAgain(
  services: Services,
  viewer: Viewer,
  person: PersonId,
  once: Once,
): Promise<Decision<Record<string, never>, 'NOT_FOUND' | 'JOINED_ALREADY' | ExecutionCode>> {
  return await services.execute({ viewer, once }, async ({ load }) => {
    const loaded = await load(personStream, person);
    if (loaded.version === 0) return refuse({ code: 'NOT_FOUND' });
    if (loaded.state.accepted) return refuse({ code: 'JOINED_ALREADY' });
    return ok({ events: [], value: {}, jobs: [{ task: mailInvitationTask, payload: { person }, key: `${mailInvitationTask}:${person}` }] });
  });
}
