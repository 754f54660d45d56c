import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import { ok, refuse, type Decision } from '../kernel/result.ts';
import { admitTo } from './admit.ts';
import { agendaAdded } from './events.ts';
import type { MeetingState } from './meeting.ts';
import { itemName } from './schedule-meeting.ts';

export type AddAgendaItemCode = 'NOT_FOUND' | 'FORBIDDEN' | 'MEETING_NOT_SCHEDULED' | 'SECTION_UNKNOWN';

/** Puts something on the agenda, before the meeting or while it runs. */
export function addAgendaItem(
  meeting: Loaded<MeetingState>,
  command: { readonly section: string; readonly text: string; readonly topic?: string | undefined },
  context: DecisionContext,
): Decision<{ readonly events: readonly NewEvent[]; readonly item: string }, AddAgendaItemCode> {
  const admitted = admitTo('write', 'MEETING_NOT_SCHEDULED', meeting, context);
  if (!admitted.ok) return admitted;
  const { section, text, topic } = command;
  if (!admitted.value.terms.sections.some(({ key }) => key === section)) return refuse({ code: 'SECTION_UNKNOWN', path: 'section' });
  const item = itemName(meeting.state.agendaCount);
  return ok({ item, events: [newEvent(agendaAdded, meeting.id, { 'shared/item': { item, section, text, origin: 'person', topic } })] });
}
