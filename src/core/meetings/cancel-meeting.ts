import { isPastDue, stopClock, type ClockState } from '../clocks/clock.ts';
import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import type { MeetingId } from '../kernel/id.ts';
import { ok, refuse, type Decision } from '../kernel/result.ts';
import type { Policy } from '../policy/policy.ts';
import { admitTo } from './admit.ts';
import { meetingCancelled } from './events.ts';
import type { MeetingState } from './meeting.ts';
import { scheduleNext, type OpenCommitment } from './schedule-next.ts';
import type { SeriesState } from './series.ts';

export type CancelMeetingCode = 'NOT_FOUND' | 'FORBIDDEN' | 'MEETING_NOT_SCHEDULED';

/** Cancels a scheduled meeting, with a reason. The series goes on: the next place takes over its agenda. */
export function cancelMeeting(
  meeting: Loaded<MeetingState>,
  clock: Loaded<ClockState> | null,
  series: Loaded<SeriesState>,
  command: { readonly reason: string; readonly open: readonly OpenCommitment[] },
  policy: Policy,
  context: DecisionContext,
): Decision<{ readonly events: readonly NewEvent[]; readonly next: MeetingId | null }, CancelMeetingCode> {
  const admitted = admitTo('cancel', 'MEETING_NOT_SCHEDULED', meeting, context);
  if (!admitted.ok) return admitted;
  if (clock !== null && isPastDue(clock.state, context.now)) return refuse({ code: 'MEETING_NOT_SCHEDULED', facts: { state: 'missed' } });
  const after = scheduleNext(meeting, series, 'not-held', command.open, policy, context);
  const cancelled = newEvent(meetingCancelled, meeting.id, { 'shared/cancel': { next: after.next }, reason: { reason: command.reason } });
  return ok({ next: after.next, events: [cancelled, ...(clock === null ? [] : stopClock(clock, 'cancelled', context)), ...after.events] });
}
