import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import { isPastDueDay, type CommitmentState } from './commitment.ts';
import { commitmentMissed } from './events.ts';

/** Records that the due day of an open commitment ended without its output; nothing when it did not. */
export function missCommitment(commitment: Loaded<CommitmentState>, context: Pick<DecisionContext, 'now'>): readonly NewEvent[] {
  const { status, due } = commitment.state;
  if (status !== 'open' || due === null || !isPastDueDay(commitment.state, context.now)) return [];
  return [newEvent(commitmentMissed, commitment.id, { 'shared/miss': { due } })];
}
