import { missClock, type ClockState } from '../clocks/clock.ts';
import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import type { Policy } from '../policy/policy.ts';
import { meetingMissed } from './events.ts';
import type { MeetingState } from './meeting.ts';
import { scheduleNext, type OpenCommitment } from './schedule-next.ts';
import type { SeriesState } from './series.ts';

/** What the product does when nobody began a meeting: it is missed for good, and the next place takes over its agenda. */
export function missMeeting(
  meeting: Loaded<MeetingState>,
  clock: Loaded<ClockState>,
  series: Loaded<SeriesState>,
  open: readonly OpenCommitment[],
  policy: Policy,
  context: Pick<DecisionContext, 'now' | 'newId'>,
): readonly NewEvent[] {
  const missed = missClock(clock, context);
  const { status, startsAt } = meeting.state;
  if (missed.length === 0 || status !== 'scheduled' || startsAt === null) return missed;
  const after = scheduleNext(meeting, series, 'not-held', open, policy, context);
  return [newEvent(meetingMissed, meeting.id, { 'shared/miss': { startsAt, next: after.next } }), ...missed, ...after.events];
}
