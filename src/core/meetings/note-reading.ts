import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import { accessRead } from '../record/events.ts';
import type { MeetingState } from './meeting.ts';
import { isParty } from './policy.ts';

/** Notes that someone who was not in the room read a performance or verification record: both who were can see it (DESIGN 8). */
export function noteReading(meeting: Loaded<MeetingState>, context: Pick<DecisionContext, 'viewer'>): readonly NewEvent[] {
  const { terms } = meeting.state;
  if (terms === null || terms.recordType === 'coaching') return [];
  if (context.viewer === 'system' || isParty(context.viewer.person, terms)) return [];
  return [newEvent(accessRead, meeting.id, { access: { purpose: 'review' } })];
}
