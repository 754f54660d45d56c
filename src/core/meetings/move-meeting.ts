import { Temporal } from 'temporal-polyfill';
import { isPastDue, stopClock, type ClockState } from '../clocks/clock.ts';
import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import { ok, refuse, type Decision } from '../kernel/result.ts';
import type { UtcInstant } from '../kernel/schema.ts';
import type { Policy } from '../policy/policy.ts';
import { admitTo } from './admit.ts';
import { meetingMoved } from './events.ts';
import type { MeetingState } from './meeting.ts';
import { startHeldClock } from './schedule-meeting.ts';

export type MoveMeetingCode = 'NOT_FOUND' | 'FORBIDDEN' | 'MEETING_NOT_SCHEDULED' | 'START_IN_PAST';

/** Moves a scheduled meeting, with a reason. Its planned place in the series stays: the next one follows from that. */
export function moveMeeting(
  meeting: Loaded<MeetingState>,
  clock: Loaded<ClockState> | null,
  command: { readonly startsAt: UtcInstant; readonly reason: string },
  policy: Policy,
  context: DecisionContext,
): Decision<readonly NewEvent[], MoveMeetingCode> {
  const admitted = admitTo('move', 'MEETING_NOT_SCHEDULED', meeting, context);
  if (!admitted.ok) return admitted;
  if (clock !== null && isPastDue(clock.state, context.now)) return refuse({ code: 'MEETING_NOT_SCHEDULED', facts: { state: 'missed' } });
  const { startsAt, reason } = command;
  if (Temporal.Instant.compare(Temporal.Instant.from(startsAt), context.now) < 0) return refuse({ code: 'START_IN_PAST', path: 'startsAt' });
  const { manager, report } = admitted.value.terms;
  return ok([
    newEvent(meetingMoved, meeting.id, { 'shared/move': { startsAt }, reason: { reason } }),
    ...(clock === null ? [] : stopClock(clock, 'moved', context)),
    startHeldClock(meeting.id, startsAt, [manager, report], policy, context),
  ]);
}
