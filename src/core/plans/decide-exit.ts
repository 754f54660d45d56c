import type { z } from 'zod';
import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import { ok, refuse, type Decision } from '../kernel/result.ts';
import { actOnPlan } from './acting-on-plan.ts';
import { assessmentRecorded, planClosed, type exitConditionSchema, type exitProposalSchema } from './events.ts';
import { criteriaInForce, type PlanOutcome, type PlanState } from './plan.ts';

/** The computed exit as it goes into the record. */
export interface Assessment {
  readonly onDay: number;
  readonly proposal: z.infer<typeof exitProposalSchema>;
  readonly conditions: readonly z.infer<typeof exitConditionSchema>[];
  readonly policyVersion: number;
}

export interface DecideExitCommand {
  readonly outcome: PlanOutcome;
  readonly reason: string;
  readonly nextMilestone: string;
}

/**
 * Decides the plan: records the assessment against the criteria in force, then closes the plan for good (S28, R64).
 * Nobody is judged by a bar they did not acknowledge, and whoever decides otherwise than computed says why. A plan may be
 * withdrawn at any time with a reason: nobody is judged then.
 */
export function decideExit(
  plan: Loaded<PlanState>,
  command: DecideExitCommand,
  assessment: Assessment,
  context: DecisionContext,
): Decision<
  readonly NewEvent[],
  'NOT_FOUND' | 'FORBIDDEN' | 'PLAN_CLOSED' | 'CRITERIA_MISSING' | 'CRITERIA_UNACKNOWLEDGED' | 'DECISION_NEEDS_REASON'
> {
  const acting = actOnPlan(plan, 'decide', context);
  if (!acting.ok) return acting;
  const { outcome, nextMilestone } = command;
  const reason = command.reason.trim();
  if (outcome !== assessment.proposal && reason === '') return refuse({ code: 'DECISION_NEEDS_REASON', path: 'reason' });
  const closing = { 'shared/decision': { outcome, proposal: assessment.proposal, nextMilestone: nextMilestone.trim() }, reason: { reason } };
  const inForce = criteriaInForce(plan.state);
  const acknowledged = inForce?.acknowledgedBy.includes(acting.value.terms.subject) === true;
  if (outcome === 'withdrawn' && !acknowledged) return ok([newEvent(planClosed, plan.id, closing)]);
  if (inForce === null) return refuse({ code: 'CRITERIA_MISSING' });
  if (!acknowledged) return refuse({ code: 'CRITERIA_UNACKNOWLEDGED' });
  const assessed = {
    'shared/assessment': { ...assessment, conditions: [...assessment.conditions], criteriaVersion: inForce.version },
  };
  return ok([
    newEvent(assessmentRecorded, plan.id, assessed, [{ rel: 'criteria', stream: plan.id, n: inForce.n }]),
    newEvent(planClosed, plan.id, closing, [{ rel: 'assessment', sibling: 0 }]),
  ]);
}
