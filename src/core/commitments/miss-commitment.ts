import { missClock, type ClockState } from '../clocks/clock.ts';
import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import { isPastDueDay, type CommitmentState } from './commitment.ts';
import { commitmentMissed } from './events.ts';

/** Records that the due day of an open commitment ended without it; nothing when it did not. */
export function missDueDay(commitment: Loaded<CommitmentState>, context: Pick<DecisionContext, 'now'>): readonly NewEvent[] {
  const { status, due } = commitment.state;
  if (status !== 'open' || due === null || !isPastDueDay(commitment.state, context.now)) return [];
  return [newEvent(commitmentMissed, commitment.id, { 'shared/miss': { due } })];
}

/** What the product does when a due clock runs out: the commitment is missed, and so is its clock. */
export function missCommitment(
  commitment: Loaded<CommitmentState>,
  clock: Loaded<ClockState>,
  context: Pick<DecisionContext, 'now'>,
): readonly NewEvent[] {
  return [...missDueDay(commitment, context), ...missClock(clock, context)];
}
