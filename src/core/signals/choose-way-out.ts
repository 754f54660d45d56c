import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type NewEvent } from '../kernel/event.ts';
import { isId, type MeetingId, type PersonId, type SeriesId } from '../kernel/id.ts';
import { ok, refuse, type Decision } from '../kernel/result.ts';
import { admit, type TriggerCode } from './admit.ts';
import { answerTriggers, type OpenTrigger } from './answer-trigger.ts';
import { triggerWayChosen } from './events.ts';
import type { WayOut } from './way-out.ts';

export type ChooseWayOutCode = TriggerCode | 'WAY_NOT_PROPOSED' | 'WAY_CHOSEN';

/** What was chosen, and the series that it is to change. */
export interface ChosenWayOut {
  readonly events: readonly NewEvent[];
  readonly series: SeriesId;
  readonly way: WayOut;
}

/**
 * Chooses one of the ways out that a trigger proposed (R40, S18), once and with a reason. It is what the rule asks for, so it
 * answers the trigger where that is still open, with the 1on1 of the series that comes next; a trigger that was answered by a
 * talk can still lead to it.
 */
export function chooseWayOut(
  held: OpenTrigger & { readonly manager: PersonId | null },
  command: { readonly way: WayOut['way']; readonly reason: string },
  next: MeetingId | null,
  context: DecisionContext,
): Decision<ChosenWayOut, ChooseWayOutCode> {
  const { trigger } = held;
  const admitted = admit(trigger, 'choose', held.manager, context);
  if (!admitted.ok) return admitted;
  if (trigger.state.wayChosen) return refuse({ code: 'WAY_CHOSEN' });
  const { ways, about } = admitted.value;
  const way = ways.find((each) => each.way === command.way);
  const series = about?.id ?? '';
  if (way === undefined || !isId('series', series)) return refuse({ code: 'WAY_NOT_PROPOSED', path: 'way' });
  const chosen = newEvent(triggerWayChosen, trigger.id, { 'shared/choice': way, reason: { reason: command.reason } });
  return ok({ events: [chosen, ...(next === null ? [] : answerTriggers([held], { series, meeting: next }, context))], series, way });
}
