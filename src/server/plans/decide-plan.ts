import type { z } from 'zod';
import type { Viewer } from '../../core/kernel/context.ts';
import type { PlanId } from '../../core/kernel/id.ts';
import { ok, refuse } from '../../core/kernel/result.ts';
import { civilDay } from '../../core/clocks/civil-day.ts';
import { decideExit, type DecideExitCommand } from '../../core/plans/decide-exit.ts';
import type { exitProposalSchema } from '../../core/plans/events.ts';
import { exitConditions } from '../../core/plans/exit-conditions.ts';
import { planStream } from '../../core/plans/plan.ts';
import { defaultPolicy } from '../../core/policy/default-policy.ts';
import type { Services } from '../app/services.ts';
import type { Once } from '../http/handler.ts';
import { kpiHistories } from '../kpis/kpi-histories.ts';
import { heldMeetings } from '../meetings/queries.ts';
import { exitOfPlan } from './exit-of-plan.ts';
import { answerPlanClock } from './plan-clock.ts';

/** Decides a plan: computes the exit from what is on record in the same transaction, records it, and closes the plan. */
export async function decidePlan(services: Services, call: { readonly viewer: Viewer; readonly once: Once }, id: PlanId, command: DecideExitCommand) {
  return await services.execute(call, async (unit) => {
    const plan = await unit.load(planStream, id);
    const { terms } = plan.state;
    if (terms === null) return refuse({ code: 'NOT_FOUND' as const });
    const { write, organisation } = unit;
    const asked = [...terms.kpis, ...(terms.stakeholderKpi === null ? [] : [terms.stakeholderKpi])];
    const kpis = await kpiHistories(write, organisation, asked);
    const sessionsHeld = await heldMeetings(write, organisation, id);
    const today = civilDay(unit.context.now, 'UTC');
    const exit = exitOfPlan({ ...terms, extensions: plan.state.extensions }, { kpis, sessionsHeld, today }, defaultPolicy);
    const assessment = {
      onDay: Math.max(0, exit.onDay),
      proposal: exit.proposal,
      conditions: exitConditions(exit.rows),
      policyVersion: exit.policyVersion,
    };
    const decision = decideExit(plan, command, assessment, unit.context);
    if (!decision.ok) return decision;
    const value: { readonly proposal: z.infer<typeof exitProposalSchema> } = { proposal: exit.proposal };
    return ok({ events: [...decision.value, ...(await answerPlanClock(unit, id))], value });
  });
}
