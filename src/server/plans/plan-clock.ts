import { endOfDay } from '../../core/clocks/civil-day.ts';
import { answerClock, clockStream, startClock, stopClock } from '../../core/clocks/clock.ts';
import type { NewEvent } from '../../core/kernel/event.ts';
import type { CivilDate } from '../../core/kernel/schema.ts';
import type { PlanPeople } from '../../core/plans/policy.ts';
import { findClock } from '../clocks/queries.ts';
import { timeZoneOf } from '../people/queries.ts';
import type { Unit } from '../record/execute.ts';

/** Starts the deadline of a plan's decision: the end of its last day where the manager is. */
export async function startPlanClock(unit: Unit, plan: string, people: PlanPeople, endsOn: CivilDate): Promise<NewEvent> {
  const zone = await timeZoneOf(unit.write, unit.organisation, people.manager);
  const told = [people.manager, people.signers.director, people.signers['hr-partner']];
  return startClock(unit.context, { name: 'plan-end', subject: plan, dueAt: endOfDay(endsOn, zone), told });
}

/** The plan was decided: its deadline is met, or was missed and is answered late. */
export async function answerPlanClock(unit: Unit, plan: string): Promise<readonly NewEvent[]> {
  const clock = await findClock(unit.write, unit.organisation, plan, 'plan-end');
  return clock === null ? [] : answerClock(await unit.load(clockStream, clock), unit.context);
}

/** The plan was extended: its deadline stops, recorded as missed if it had passed, and a new one runs. */
export async function movePlanClock(unit: Unit, plan: string, people: PlanPeople, endsOn: CivilDate): Promise<readonly NewEvent[]> {
  const clock = await findClock(unit.write, unit.organisation, plan, 'plan-end');
  const stopped = clock === null ? [] : stopClock(await unit.load(clockStream, clock), 'moved', unit.context);
  return [...stopped, await startPlanClock(unit, plan, people, endsOn)];
}
