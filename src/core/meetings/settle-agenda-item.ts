import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import { ok, refuse, type Decision } from '../kernel/result.ts';
import { admitTo } from './admit.ts';
import { agendaSettled } from './events.ts';
import type { MeetingState } from './meeting.ts';

export type SettleAgendaItemCode = 'NOT_FOUND' | 'FORBIDDEN' | 'MEETING_NOT_LIVE' | 'AGENDA_ITEM_UNKNOWN';

/** Says what became of an agenda item while the meeting runs. The last word counts; saying the same twice records nothing. */
export function settleAgendaItem(
  meeting: Loaded<MeetingState>,
  command: { readonly item: string; readonly outcome: 'discussed' | 'dropped' },
  context: DecisionContext,
): Decision<readonly NewEvent[], SettleAgendaItemCode> {
  const admitted = admitTo('write', 'MEETING_NOT_LIVE', meeting, context);
  if (!admitted.ok) return admitted;
  const { status, agenda } = meeting.state;
  if (status !== 'live') return refuse({ code: 'MEETING_NOT_LIVE', facts: { state: status } });
  const found = agenda.find(({ item }) => item === command.item);
  if (found === undefined) return refuse({ code: 'AGENDA_ITEM_UNKNOWN' });
  if (found.outcome === command.outcome) return ok([]);
  return ok([newEvent(agendaSettled, meeting.id, { 'shared/item': { item: command.item, outcome: command.outcome } })]);
}
