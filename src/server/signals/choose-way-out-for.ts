import { isId, type TriggerId } from '../../core/kernel/id.ts';
import { ok, type Decision } from '../../core/kernel/result.ts';
import { changeCadence, type ChangeCadenceCode } from '../../core/meetings/change-cadence.ts';
import { seriesStream } from '../../core/meetings/series.ts';
import { isInTime } from '../../core/signals/answer-trigger.ts';
import { chooseWayOut, type ChooseWayOutCode } from '../../core/signals/choose-way-out.ts';
import type { WayOut } from '../../core/signals/way-out.ts';
import type { Services } from '../app/services.ts';
import { tellMissed } from '../clocks/tell-missed.ts';
import { nextMeetingOfSeries } from '../meetings/next-meetings.ts';
import type { ExecutionCode } from '../record/execute.ts';
import { actOnTrigger, type Acting } from './act-on-trigger.ts';

/** Whether the choice answered the trigger, within its time. */
export interface WayOutChosen {
  readonly answered: boolean;
  readonly inTime: boolean;
}

/** Chooses a way out of R40: the choice and the changed cadence are recorded together. */
export async function chooseWayOutFor(
  services: Pick<Services, 'execute'>,
  acting: Acting,
  id: TriggerId,
  command: { readonly way: WayOut['way']; readonly reason: string },
): Promise<Decision<WayOutChosen, ChooseWayOutCode | ChangeCadenceCode | ExecutionCode>> {
  return await actOnTrigger<WayOutChosen, ChooseWayOutCode | ChangeCadenceCode>(services, acting, id, async (unit, held) => {
    const next = await nextMeetingOfSeries(unit.write, unit.organisation, held.trigger.state.facts?.about?.id ?? '');
    const chosen = chooseWayOut(held, command, next !== null && isId('meeting', next) ? next : null, unit.context);
    if (!chosen.ok) return chosen;
    const { events, series, way } = chosen.value;
    const changed = changeCadence(await unit.load(seriesStream, series), { way, because: id, reason: command.reason }, unit.context);
    if (!changed.ok) return changed;
    const answered = held.trigger.state.status === 'open' && next !== null;
    return ok({ events: [...events, ...changed.value], value: { answered, inTime: isInTime(held.clock, unit.context) }, jobs: tellMissed(events) });
  });
}
