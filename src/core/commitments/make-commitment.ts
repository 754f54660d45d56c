import { endOfDay } from '../clocks/civil-day.ts';
import { startClock } from '../clocks/clock.ts';
import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type NewEvent, type NewRef } from '../kernel/event.ts';
import type { CommitmentId } from '../kernel/id.ts';
import type { CivilDate } from '../kernel/schema.ts';
import type { CommitmentOrigin, CommitmentTerms } from './commitment.ts';
import { commitmentMade } from './events.ts';

/** A commitment that was just made, with the events that make it. */
export interface MadeCommitment {
  readonly id: CommitmentId;
  readonly events: readonly NewEvent[];
}

/** Makes a commitment and the clock that runs until the end of its due day (R80, R82). The terms have passed the gate. */
export function makeCommitment(
  terms: CommitmentTerms,
  origin: CommitmentOrigin,
  context: Pick<DecisionContext, 'now' | 'newId'>,
  refs: readonly NewRef[] = [],
): MadeCommitment {
  const id = context.newId('commitment');
  const made = newEvent(commitmentMade, id, { 'shared/commitment': { terms, origin } }, refs);
  return { id, events: [made, startDueClock(id, terms.due, origin, context)] };
}

/** The clock of a due day. Both of the two hear of a miss. */
export function startDueClock(
  id: string,
  due: CivilDate,
  origin: CommitmentOrigin,
  context: Pick<DecisionContext, 'now' | 'newId'>,
): NewEvent {
  return startClock(context, {
    name: 'commitment-due',
    subject: id,
    dueAt: endOfDay(due, origin.timeZone),
    told: [origin.manager, origin.report],
  });
}
