import { stopClock, type ClockState } from '../clocks/clock.ts';
import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import { ok, refuse, type Decision } from '../kernel/result.ts';
import type { CivilDate } from '../kernel/schema.ts';
import { admit } from './admit.ts';
import { today, type CommitmentState } from './commitment.ts';
import { commitmentMoved } from './events.ts';
import { startDueClock } from './make-commitment.ts';

export type MoveCommitmentCode = 'NOT_FOUND' | 'FORBIDDEN' | 'COMMITMENT_SETTLED' | 'GATE_DATE_PAST';

/** Changes the due day, with a reason. The first one is kept, and completion stays measured against it (S17). */
export function moveCommitment(
  commitment: Loaded<CommitmentState>,
  clock: Loaded<ClockState> | null,
  command: { readonly due: CivilDate; readonly reason: string },
  context: DecisionContext,
): Decision<readonly NewEvent[], MoveCommitmentCode> {
  const admitted = admit(commitment, 'move', context);
  if (!admitted.ok) return admitted;
  const { origin } = admitted.value;
  if (command.due < today(origin, context.now)) return refuse({ code: 'GATE_DATE_PAST', path: 'due' });
  const moved = newEvent(commitmentMoved, commitment.id, { 'shared/move': { due: command.due }, reason: { reason: command.reason } });
  const stopped = clock === null ? [] : stopClock(clock, 'moved', context);
  return ok([moved, ...stopped, startDueClock(commitment.id, command.due, origin, context)]);
}
