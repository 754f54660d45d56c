import { stopClock, type ClockState } from '../clocks/clock.ts';
import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import { ok, type Decision } from '../kernel/result.ts';
import { admit } from './admit.ts';
import type { CommitmentState } from './commitment.ts';
import { commitmentWithdrawn } from './events.ts';

export type WithdrawCommitmentCode = 'NOT_FOUND' | 'FORBIDDEN' | 'COMMITMENT_SETTLED';

/** Takes back an open commitment whose due day has not ended, with a reason that stays on record. */
export function withdrawCommitment(
  commitment: Loaded<CommitmentState>,
  clock: Loaded<ClockState> | null,
  command: { readonly reason: string },
  context: DecisionContext,
): Decision<readonly NewEvent[], WithdrawCommitmentCode> {
  const admitted = admit(commitment, 'withdraw', context);
  if (!admitted.ok) return admitted;
  const withdrawn = newEvent(commitmentWithdrawn, commitment.id, { reason: { reason: command.reason } });
  return ok([withdrawn, ...(clock === null ? [] : stopClock(clock, 'withdrawn', context))]);
}
