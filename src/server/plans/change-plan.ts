import type { DecisionContext, Viewer } from '../../core/kernel/context.ts';
import type { Loaded, NewEvent } from '../../core/kernel/event.ts';
import type { PlanId } from '../../core/kernel/id.ts';
import { ok, type Decision } from '../../core/kernel/result.ts';
import { planStream, type PlanState } from '../../core/plans/plan.ts';
import type { Services } from '../app/services.ts';
import type { Once } from '../http/handler.ts';
import type { ExecutionCode } from '../record/execute.ts';

/** Runs a decision that needs nothing but the plan itself, and records what it decided. */
export async function changePlan<Code extends string>(
  services: Services,
  call: { readonly viewer: Viewer; readonly once: Once; readonly params: { readonly plan: PlanId } },
  decide: (plan: Loaded<PlanState>, context: DecisionContext) => Decision<readonly NewEvent[], Code>,
): Promise<Decision<Record<never, never>, Code | ExecutionCode>> {
  return await services.execute({ viewer: call.viewer, once: call.once }, async (unit) => {
    const decision = decide(await unit.load(planStream, call.params.plan), unit.context);
    return decision.ok ? ok({ events: decision.value, value: {} }) : decision;
  });
}
