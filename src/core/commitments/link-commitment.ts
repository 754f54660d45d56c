import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import type { ObjectiveId } from '../kernel/id.ts';
import { ok, refuse, type Decision } from '../kernel/result.ts';
import type { CommitmentState } from './commitment.ts';
import { commitmentLinked } from './events.ts';

/**
 * Says what a commitment is for: an objective or one of its key results (S27). Either of the two says it, whatever became of the
 * commitment. The link lies with the commitment, so that nobody learns of a 1on1 from an objective.
 */
export function linkCommitment(
  commitment: Loaded<CommitmentState>,
  link: { readonly objective: ObjectiveId | null; readonly key: string | null },
  context: DecisionContext,
): Decision<{ readonly events: readonly NewEvent[] }, 'NOT_FOUND' | 'FORBIDDEN'> {
  const { origin } = commitment.state;
  if (origin === null) return refuse({ code: 'NOT_FOUND' });
  if (context.viewer === 'system' || ![origin.manager, origin.report].includes(context.viewer.person)) return refuse({ code: 'FORBIDDEN' });
  return ok({ events: [newEvent(commitmentLinked, commitment.id, { 'shared/link': link })] });
}
