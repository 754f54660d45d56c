import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import { ok, refuse, type Decision } from '../kernel/result.ts';
import { actOnPlan } from './acting-on-plan.ts';
import { trackerUpdated } from './events.ts';
import { criteriaInForce, type PlanState } from './plan.ts';

/** Says what blocks a criterion in force, or with an empty text that nothing does (R84). */
export function updateTracker(
  plan: Loaded<PlanState>,
  command: { readonly criterion: string; readonly blocker: string },
  context: DecisionContext,
): Decision<readonly NewEvent[], 'NOT_FOUND' | 'FORBIDDEN' | 'PLAN_CLOSED' | 'CRITERIA_MISSING' | 'INVALID_INPUT'> {
  const acting = actOnPlan(plan, 'track', context);
  if (!acting.ok) return acting;
  const inForce = criteriaInForce(plan.state);
  if (inForce === null) return refuse({ code: 'CRITERIA_MISSING' });
  if (inForce.criteria?.some((criterion) => criterion.key === command.criterion) !== true) {
    return refuse({ code: 'INVALID_INPUT', path: 'criterion', facts: { reason: 'no criterion in force has this key' } });
  }
  return ok([newEvent(trackerUpdated, plan.id, { 'shared/tracker': { criterion: command.criterion, blocker: command.blocker.trim() } })]);
}
