import { answerClock, isPastDue, type ClockState } from '../clocks/clock.ts';
import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import { ok, refuse, type Decision } from '../kernel/result.ts';
import { formatInstant } from '../kernel/schema.ts';
import { admitTo } from './admit.ts';
import { meetingStarted, sectionEntered } from './events.ts';
import type { MeetingState } from './meeting.ts';

export type StartMeetingCode = 'NOT_FOUND' | 'FORBIDDEN' | 'MEETING_NOT_SCHEDULED';

/** Starts a meeting and the clock of its first section. One whose time ran out is missed, whether or not that is on record yet. */
export function startMeeting(
  meeting: Loaded<MeetingState>,
  clock: Loaded<ClockState> | null,
  context: DecisionContext,
): Decision<readonly NewEvent[], StartMeetingCode> {
  const admitted = admitTo('start', 'MEETING_NOT_SCHEDULED', meeting, context);
  if (!admitted.ok) return admitted;
  if (clock !== null && isPastDue(clock.state, context.now)) return refuse({ code: 'MEETING_NOT_SCHEDULED', facts: { state: 'missed' } });
  const at = formatInstant(context.now);
  const first = admitted.value.terms.sections[0];
  return ok([
    newEvent(meetingStarted, meeting.id, { 'shared/start': { at } }),
    ...(first === undefined ? [] : [newEvent(sectionEntered, meeting.id, { 'shared/section': { section: first.key, at } })]),
    ...(clock === null ? [] : answerClock(clock, context)),
  ]);
}
