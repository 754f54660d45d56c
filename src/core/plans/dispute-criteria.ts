import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import { ok, type Decision } from '../kernel/result.ts';
import { actOnPlan } from './acting-on-plan.ts';
import { criteriaDisputed } from './events.ts';
import type { PlanState } from './plan.ts';
import { versionInForce } from './version-in-force.ts';

/** Disputes the bar, in the disputer's own words, on the record (R115, S22). It stops nothing by itself. */
export function disputeCriteria(
  plan: Loaded<PlanState>,
  command: { readonly version: number; readonly statement: string },
  context: DecisionContext,
): Decision<readonly NewEvent[], 'NOT_FOUND' | 'FORBIDDEN' | 'PLAN_CLOSED' | 'CRITERIA_MISSING' | 'CRITERIA_STALE'> {
  const acting = actOnPlan(plan, 'dispute', context);
  if (!acting.ok) return acting;
  const found = versionInForce(plan.state, command.version);
  if (!found.ok) return found;
  const { version, n } = found.value;
  const parts = { 'shared/dispute': { version, statement: command.statement } };
  return ok([newEvent(criteriaDisputed, plan.id, parts, [{ rel: 'criteria', stream: plan.id, n }])]);
}
