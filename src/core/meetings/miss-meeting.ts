import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import type { Policy } from '../policy/policy.ts';
import { meetingMissed } from './events.ts';
import type { MeetingState } from './meeting.ts';
import { scheduleNext, type OpenCommitment } from './schedule-next.ts';
import type { SeriesState } from './series.ts';

/**
 * What the product does when the clock of a meeting that nobody began has run out: the meeting is missed for good, and the
 * next place takes over its agenda.
 */
export function missMeeting(
  meeting: Loaded<MeetingState>,
  series: Loaded<SeriesState>,
  open: readonly OpenCommitment[],
  policy: Policy,
  context: Pick<DecisionContext, 'now' | 'newId'>,
): readonly NewEvent[] {
  const { status, startsAt } = meeting.state;
  if (status !== 'scheduled' || startsAt === null) return [];
  const after = scheduleNext(meeting, series, 'not-held', open, policy, context);
  return [newEvent(meetingMissed, meeting.id, { 'shared/miss': { startsAt, next: after.next } }), ...after.events];
}
