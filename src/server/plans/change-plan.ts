import type { DecisionContext, Viewer } from '../../core/kernel/context.ts';
import type { Loaded, NewEvent } from '../../core/kernel/event.ts';
import type { PlanId } from '../../core/kernel/id.ts';
import { ok, type Decision } from '../../core/kernel/result.ts';
import type { Judging } from '../../core/plans/judge-criteria.ts';
import { planStream, type PlanState } from '../../core/plans/plan.ts';
import type { Services } from '../app/services.ts';
import type { Once } from '../http/handler.ts';
import type { ExecutionCode } from '../record/execute.ts';
import { judgingOf } from './judge-plan.ts';

interface PlanCall {
  readonly viewer: Viewer;
  readonly once: Once;
  readonly params: { readonly plan: PlanId };
}

/** Runs a decision that needs nothing but the plan itself, and records what it decided. */
export async function changePlan<Code extends string>(
  services: Services,
  call: PlanCall,
  decide: (plan: Loaded<PlanState>, context: DecisionContext) => Decision<readonly NewEvent[], Code>,
): Promise<Decision<Record<never, never>, Code | ExecutionCode>> {
  return await services.execute({ viewer: call.viewer, once: call.once }, async (unit) => {
    const decision = decide(await unit.load(planStream, call.params.plan), unit.context);
    return decision.ok ? ok({ events: decision.value, value: {} }) : decision;
  });
}

/** Runs a decision that must know what the linter finds in the criteria as well. */
export async function signPlan<Code extends string>(
  services: Services,
  call: PlanCall,
  decide: (plan: Loaded<PlanState>, judging: Judging, context: DecisionContext) => Decision<readonly NewEvent[], Code>,
): Promise<Decision<Record<never, never>, Code | ExecutionCode>> {
  return await services.execute({ viewer: call.viewer, once: call.once }, async (unit) => {
    const plan = await unit.load(planStream, call.params.plan);
    const decision = decide(plan, await judgingOf(unit, plan.state), unit.context);
    return decision.ok ? ok({ events: decision.value, value: {} }) : decision;
  });
}
