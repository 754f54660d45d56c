import { clockStarted } from '../../core/clocks/events.ts';
import { commitmentMade } from '../../core/commitments/events.ts';
import { erased, type Recorded } from '../../core/kernel/event.ts';
import { meetingScheduled, seriesJoinedPlan } from '../../core/meetings/events.ts';
import { streamsOfSeries } from '../meetings/queries.ts';
import { projector } from '../record/projector.ts';
import { addPlanStreams, plansBy } from './plan-streams.ts';

const types = [meetingScheduled, commitmentMade, clockStarted, seriesJoinedPlan] as const;

/**
 * Ties what happens around a plan to it as it happens: its meetings, its commitments, the deadlines of either. A coaching
 * meeting and what came out of it never become part of a plan, whatever they name (S20).
 */
export const planStreamProjector = projector(types, [], async (write, organisation, event) => {
  const belonging = belongingOf(event);
  // Most meetings and commitments name no plan; they cost no question.
  if (belonging === null) return;
  for (const found of await plansBy(write, organisation, belonging)) {
    const earlier = event.type === 'series.joined-plan' ? await streamsOfSeries(write, organisation, event.stream) : [];
    await addPlanStreams(write, organisation, found, [event.stream, ...earlier]);
  }
});

/** What decides whether an event's stream belongs to a plan: the plan it names, or a stream that belongs to one. Null: it names neither. */
function belongingOf(event: Recorded<(typeof types)[number]>): { readonly plan: string } | { readonly stream: string } | null {
  switch (event.type) {
    case 'meeting.scheduled': {
      const meeting = event.parts['shared/meeting'];
      return meeting === erased || meeting.recordType === 'coaching' ? null : named(meeting.plan);
    }
    case 'commitment.made': {
      const made = event.parts['shared/commitment'];
      return made === erased || made.origin.recordType === 'coaching' ? null : named(made.origin.plan);
    }
    case 'clock.started':
      return event.parts.clock === erased ? null : { stream: event.parts.clock.subject };
    case 'series.joined-plan':
      return event.parts['shared/plan'] === erased ? null : named(event.parts['shared/plan'].plan);
  }
}

function named(plan: string | null): { readonly plan: string } | null {
  return plan === null ? null : { plan };
}
