import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import { isId, type PersonId } from '../kernel/id.ts';
import { ok, refuse, type Decision } from '../kernel/result.ts';
import { admit, type TriggerCode } from '../signals/admit.ts';
import { answerTriggers, type OpenTrigger } from '../signals/answer-trigger.ts';
import { triggerPutOnAgenda } from '../signals/events.ts';
import { watchRules } from '../signals/rules/watch-rules.ts';
import { admitTo } from './admit.ts';
import { agendaAdded } from './events.ts';
import type { MeetingState, MeetingTerms } from './meeting.ts';
import { itemName } from './schedule-meeting.ts';

export type PutOnAgendaCode = TriggerCode | 'MEETING_NOT_SCHEDULED' | 'ON_AGENDA';

/** Where signals are talked about, by preset: the section on figures, obstacles or blockers; else the first one. */
const sectionsForSignals = ['metric-review', 'blockers', 'obstacle-removal', 'verification'];

/**
 * Puts a signal on the agenda of the next 1on1 of the two, in the words of the manager. A time to talk about it is fixed with
 * that, so it answers a rule that asks for a talk; and one that asks for a loop of 1on1s, where that 1on1 belongs to a loop already
 * (R7, R8, S12). Else the signal stays open, and its clock runs on.
 */
export function putTriggerOnAgenda(
  held: OpenTrigger & { readonly manager: PersonId | null },
  meeting: Loaded<MeetingState>,
  text: string,
  context: DecisionContext,
): Decision<{ readonly events: readonly NewEvent[]; readonly item: string; readonly answered: boolean }, PutOnAgendaCode> {
  const admitted = admit(held.trigger, 'agenda', held.manager, context);
  if (!admitted.ok) return admitted;
  if (held.trigger.state.agenda === meeting.id) return refuse({ code: 'ON_AGENDA' });
  const entered = admitTo('write', 'MEETING_NOT_SCHEDULED', meeting, context);
  if (!entered.ok) return entered;
  const { terms } = entered.value;
  if (!isId('meeting', meeting.id) || !isId('trigger', held.trigger.id) || terms.report !== admitted.value.subject) return refuse({ code: 'NOT_FOUND' });
  const item = itemName(meeting.state.agendaCount);
  const section = sectionFor(terms);
  const answered = watchRules[admitted.value.rule].asks === 'talk' || terms.preset === 'turnaround';
  const events = [
    newEvent(agendaAdded, meeting.id, { 'shared/item': { item, section, text, origin: 'signal', trigger: held.trigger.id } }, [{ rel: 'trigger', stream: held.trigger.id, n: 0 }]),
    newEvent(triggerPutOnAgenda, held.trigger.id, { 'shared/agenda': { meeting: meeting.id, item } }),
    ...(answered ? answerTriggers([held], { series: terms.series, meeting: meeting.id }, context) : []),
  ];
  return ok({ events, item, answered });
}

/** The section of a meeting in which a signal is talked about. */
export function sectionFor({ sections }: Pick<MeetingTerms, 'sections'>): string {
  const found = sectionsForSignals.find((key) => sections.some((section) => section.key === key));
  return found ?? sections[0]?.key ?? '';
}
