import { answerClock, type ClockState } from '../clocks/clock.ts';
import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import { ok, refuse, type Decision } from '../kernel/result.ts';
import { isCivilDate, type CivilDate } from '../kernel/schema.ts';
import { admit } from './admit.ts';
import { statusWhenMet, today, type CommitmentState, type CommitmentStatus } from './commitment.ts';
import { commitmentMet } from './events.ts';
import { missCommitment } from './miss-commitment.ts';

/** How the owner says that the output exists. `happenedOn` is a claim; the recorded day decides what was in time. */
export interface MeetCommitment {
  readonly happenedOn: CivilDate;
  readonly statement: string;
  readonly link: string | null;
}

export type MeetCommitmentCode = 'NOT_FOUND' | 'FORBIDDEN' | 'COMMITMENT_SETTLED' | 'PROOF_MISSING' | 'DATE_IN_FUTURE';

/** Records that the output exists, and settles the due clock. Kept or late follows from the first due day (S17). */
export function meetCommitment(
  commitment: Loaded<CommitmentState>,
  clock: Loaded<ClockState> | null,
  command: MeetCommitment,
  context: DecisionContext,
): Decision<{ readonly events: readonly NewEvent[]; readonly status: CommitmentStatus }, MeetCommitmentCode> {
  const admitted = admit(commitment, 'meet', context);
  if (!admitted.ok) return admitted;
  const { terms, origin } = admitted.value;
  const metOn = today(origin, context.now);
  const statement = command.statement.trim();
  if (statement === '' && (terms.proofRequired || command.link !== null)) return refuse({ code: 'PROOF_MISSING', path: 'statement' });
  if (!isCivilDate(command.happenedOn) || command.happenedOn > metOn) return refuse({ code: 'DATE_IN_FUTURE', path: 'happenedOn' });
  const proof = statement === '' ? null : { statement, link: command.link, happenedOn: command.happenedOn };
  // The record says the same whether or not the loop that records misses had come round.
  const missed = missCommitment(commitment, context);
  const met = newEvent(commitmentMet, commitment.id, { 'shared/proof': { proof, metOn } });
  const status = missed.length > 0 ? 'missed' : commitment.state.status;
  return ok({
    events: [...missed, met, ...(clock === null ? [] : answerClock(clock, context))],
    status: statusWhenMet({ status, firstDue: terms.due }, metOn, true),
  });
}
