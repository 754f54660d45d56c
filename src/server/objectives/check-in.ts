import { civilDay } from '../../core/clocks/civil-day.ts';
import type { Loaded } from '../../core/kernel/event.ts';
import type { ObjectiveId } from '../../core/kernel/id.ts';
import { ok, type Decision } from '../../core/kernel/result.ts';
import { checkIn, correctCheckIn, type CheckInCode, type CheckInGiven } from '../../core/objectives/check-in.ts';
import type { ObjectiveState } from '../../core/objectives/objective.ts';
import { defaultPolicy } from '../../core/policy/default-policy.ts';
import type { Services } from '../app/services.ts';
import type { ExecutionCode, Unit } from '../record/execute.ts';
import { holdObjective, type Acting } from './act-on-objective.ts';
import { watchAfterCheckIn } from './watch-objectives.ts';

/** Somebody who fills in earlier weeks, the oldest first, has not slipped meanwhile: what is no news waits for Monday. */
function isOfToday({ state }: Loaded<ObjectiveState>, { on }: CheckInGiven, { context }: Unit): boolean {
  return state.terms !== null && on === civilDay(context.now, state.terms.timeZone);
}

type Answer = Promise<Decision<Record<string, never>, CheckInCode | ExecutionCode>>;

/** Records a check-in. One of today is looked at at once: the key result slips, or has caught up. */
export async function recordCheckIn(
  services: Pick<Services, 'execute'>,
  { viewer, once }: Acting,
  id: ObjectiveId,
  given: CheckInGiven & { readonly key: string; readonly note: string | null },
): Answer {
  return await services.execute({ viewer, once }, async (unit) => {
    const { objective, manager } = await holdObjective(unit, id);
    const decided = checkIn(objective, given, manager, defaultPolicy.objectives, unit.context);
    if (!decided.ok) return decided;
    await unit.append(decided.value.events);
    if (isOfToday(objective, given, unit)) await watchAfterCheckIn(unit, id, given.key);
    return ok({ events: [], value: {} });
  });
}

/** Corrects a check-in, and looks again where it is of today. */
export async function correctCheckInOf(
  services: Pick<Services, 'execute'>,
  { viewer, once }: Acting,
  id: ObjectiveId,
  given: CheckInGiven & { readonly n: number; readonly reason: string },
): Answer {
  return await services.execute({ viewer, once }, async (unit) => {
    const { objective, manager } = await holdObjective(unit, id);
    const decided = correctCheckIn(objective, given, manager, defaultPolicy.objectives, unit.context);
    if (!decided.ok) return decided;
    await unit.append(decided.value.events);
    if (isOfToday(objective, given, unit)) await watchAfterCheckIn(unit, id, decided.value.key);
    return ok({ events: [], value: {} });
  });
}
