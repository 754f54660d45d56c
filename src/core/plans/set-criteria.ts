import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type Loaded } from '../kernel/event.ts';
import { ok, refuse, type Decision, type Refusal } from '../kernel/result.ts';
import { actOnPlan } from './acting-on-plan.ts';
import { amendCriteria } from './amend-criteria.ts';
import { checkCriteria } from './check-criteria.ts';
import type { CriteriaCommand, WrittenCriteria } from './criteria-command.ts';
import { criteriaSet } from './events.ts';
import { criteriaInForce, type PlanState } from './plan.ts';

export type CriteriaCode =
  | 'NOT_FOUND'
  | 'FORBIDDEN'
  | 'PLAN_CLOSED'
  | 'CRITERIA_SET'
  | 'CRITERIA_STALE'
  | 'CRITERIA_NO_REASON'
  | 'INVALID_INPUT';

/**
 * Writes the criteria: version 1 when there are none, else an amendment of the version in force (R25, R26, S31).
 * Refuses CRITERIA_SET when the writer did not know of the existing ones, CRITERIA_STALE when they knew another version.
 */
export function setCriteria(
  plan: Loaded<PlanState>,
  command: CriteriaCommand,
  context: DecisionContext,
): Decision<WrittenCriteria, CriteriaCode> {
  const acting = actOnPlan(plan, 'write-criteria', context);
  if (!acting.ok) return acting;
  const inForce = criteriaInForce(plan.state);
  if (inForce !== null && command.supersedes === 0) return refuse({ code: 'CRITERIA_SET' });
  if (command.supersedes !== (inForce?.version ?? 0)) return refuse({ code: 'CRITERIA_STALE' });
  const [fault, ...others]: readonly Refusal<'INVALID_INPUT'>[] = checkCriteria(command.criteria, acting.value.terms);
  if (fault !== undefined) return refuse(fault, ...others);
  if (inForce !== null) return amendCriteria(plan, inForce, command);
  const event = newEvent(criteriaSet, plan.id, { 'shared/criteria': { version: 1, criteria: [...command.criteria] } });
  return ok({ events: [event], version: 1 });
}
