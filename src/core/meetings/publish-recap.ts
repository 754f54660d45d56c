import { Temporal } from 'temporal-polyfill';
import { answerClock, type ClockState } from '../clocks/clock.ts';
import type { CommitmentState } from '../commitments/commitment.ts';
import type { DecisionContext } from '../kernel/context.ts';
import type { Loaded, NewEvent } from '../kernel/event.ts';
import { isId } from '../kernel/id.ts';
import { ok, refuse, type Decision } from '../kernel/result.ts';
import { admitParty } from './admit.ts';
import type { MeetingState } from './meeting.ts';
import { makeRecap, publish } from './recap.ts';

export type PublishRecapCode = 'NOT_FOUND' | 'FORBIDDEN' | 'RECAP_NOT_READY' | 'RECAP_SENT';

/** Sends the recap of a closed meeting, made from what was recorded when it closed. A late one is late for good (R92). */
export function publishRecap(
  meeting: Loaded<MeetingState>,
  commitments: readonly Loaded<CommitmentState>[],
  clock: Loaded<ClockState> | null,
  command: { readonly delta: string },
  context: DecisionContext,
): Decision<{ readonly events: readonly NewEvent[]; readonly late: boolean }, PublishRecapCode> {
  const admitted = admitParty(meeting, context);
  if (!admitted.ok) return admitted;
  const { held, agenda, notes, recap: sent } = meeting.state;
  if (held === null) return refuse({ code: 'RECAP_NOT_READY' });
  if (sent !== null) return refuse({ code: 'RECAP_SENT' });
  const recap = makeRecap({
    terms: admitted.value.terms,
    held,
    agenda,
    notes: notes ?? '',
    commitments: commitments.flatMap(({ id, state }) => (state.terms === null || !isId('commitment', id) ? [] : [{ id, terms: state.terms }])),
    delta: command.delta,
  });
  const published = publish(meeting.id, recap, held.recapDueAt, context.now, { rel: 'meeting', stream: meeting.id, n: held.n });
  return ok({
    events: [published, ...(clock === null ? [] : answerClock(clock, context))],
    late: Temporal.Instant.compare(context.now, Temporal.Instant.from(held.recapDueAt)) > 0,
  });
}
