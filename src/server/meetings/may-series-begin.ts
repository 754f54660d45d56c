import { civilDay } from '../../core/clocks/civil-day.ts';
import type { Viewer } from '../../core/kernel/context.ts';
import type { PersonId, PlanId } from '../../core/kernel/id.ts';
import { managerOf, timeZoneOf } from '../people/queries.ts';
import { planPeople } from '../plans/queries.ts';
import type { Unit } from '../record/execute.ts';

/**
 * A standing 1on1 is started by the manager whom the other reports to today; one for a plan, by the plan's manager. Says
 * why not, or null. A series with oneself is the decision's to refuse.
 */
export async function maySeriesBegin(unit: Unit, viewer: Viewer, report: PersonId, plan: PlanId | null): Promise<'FORBIDDEN' | 'NOT_FOUND' | null> {
  if (report === viewer.person) return null;
  if (plan !== null) {
    const people = await planPeople(unit.write, unit.organisation, plan);
    if (people === null || people.manager !== viewer.person || people.subject !== report) return 'NOT_FOUND';
    return null;
  }
  const today = civilDay(unit.context.now, await timeZoneOf(unit.write, unit.organisation, report));
  const manager = await managerOf(unit.write, unit.organisation, report, today);
  return manager === viewer.person ? null : 'FORBIDDEN';
}
