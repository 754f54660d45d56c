import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import { isId } from '../kernel/id.ts';
import { answerTriggers, type OpenTrigger } from '../signals/answer-trigger.ts';
import { triggerPutOnAgenda } from '../signals/events.ts';
import { agendaAdded } from './events.ts';
import type { MeetingState } from './meeting.ts';
import { sectionFor } from './put-trigger-on-agenda.ts';
import { itemName } from './schedule-meeting.ts';

/**
 * Puts a key result that slips on the agenda of the owner's next 1on1 with their manager (R17). With that a time to talk about it is
 * fixed, so its signal is answered in the moment in which it fires and alarms nobody. Nothing where the meeting cannot take it any more.
 */
export function putSlipOnAgenda(
  held: OpenTrigger,
  meeting: Loaded<MeetingState>,
  text: string,
  context: Pick<DecisionContext, 'now'>,
): readonly NewEvent[] {
  const { terms, status, agendaCount } = meeting.state;
  if (terms === null || (status !== 'scheduled' && status !== 'live')) return [];
  if (!isId('meeting', meeting.id) || !isId('trigger', held.trigger.id)) return [];
  const item = itemName(agendaCount);
  const added = { item, section: sectionFor(terms), text, origin: 'key-result-slip', trigger: held.trigger.id } as const;
  return [
    newEvent(agendaAdded, meeting.id, { 'shared/item': added }, [{ rel: 'trigger', stream: held.trigger.id, n: 0 }]),
    newEvent(triggerPutOnAgenda, held.trigger.id, { 'shared/agenda': { meeting: meeting.id, item } }),
    ...answerTriggers([held], { series: terms.series, meeting: meeting.id }, context),
  ];
}
