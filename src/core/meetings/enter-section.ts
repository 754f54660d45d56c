import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import { ok, refuse, type Decision } from '../kernel/result.ts';
import { formatInstant } from '../kernel/schema.ts';
import { admitTo } from './admit.ts';
import { sectionEntered } from './events.ts';
import type { MeetingState } from './meeting.ts';

export type EnterSectionCode = 'NOT_FOUND' | 'FORBIDDEN' | 'MEETING_NOT_LIVE' | 'SECTION_UNKNOWN';

/** Moves the section clock on, or back. */
export function enterSection(
  meeting: Loaded<MeetingState>,
  section: string,
  context: DecisionContext,
): Decision<readonly NewEvent[], EnterSectionCode> {
  const admitted = admitTo('write', 'MEETING_NOT_LIVE', meeting, context);
  if (!admitted.ok) return admitted;
  if (meeting.state.status !== 'live') return refuse({ code: 'MEETING_NOT_LIVE', facts: { state: meeting.state.status } });
  if (!admitted.value.terms.sections.some(({ key }) => key === section)) return refuse({ code: 'SECTION_UNKNOWN', path: 'section' });
  return ok([newEvent(sectionEntered, meeting.id, { 'shared/section': { section, at: formatInstant(context.now) } })]);
}
