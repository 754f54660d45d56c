import { answerClock, type ClockState } from '../clocks/clock.ts';
import { clockMet } from '../clocks/events.ts';
import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import type { MeetingId, SeriesId } from '../kernel/id.ts';
import { triggerAnswered } from './events.ts';
import type { TriggerState } from './trigger.ts';

/** An open trigger and the clock that runs for it. */
export interface OpenTrigger {
  readonly trigger: Loaded<TriggerState>;
  readonly clock: Loaded<ClockState> | null;
}

/**
 * A time for the 1on1 was fixed: that answers every trigger that asked for the same series. The clock stops with that, not
 * with the meeting itself (S12). Settled triggers are left alone.
 */
export function answerTriggers(
  triggers: readonly OpenTrigger[],
  answer: { readonly series: SeriesId; readonly meeting: MeetingId },
  context: Pick<DecisionContext, 'now'>,
): readonly NewEvent[] {
  return triggers.flatMap(({ trigger, clock }) => {
    if (trigger.state.status !== 'open') return [];
    const answered = newEvent(triggerAnswered, trigger.id, { 'shared/answer': { series: answer.series, meeting: answer.meeting } });
    return [answered, ...(clock === null ? [] : answerClock(clock, context))];
  });
}

/** Tells whether an answer comes in time for a trigger's clock. */
export function isInTime(clock: Loaded<ClockState> | null, context: Pick<DecisionContext, 'now'>): boolean {
  return clock === null || answerClock(clock, context).some((event) => event.type === clockMet);
}
