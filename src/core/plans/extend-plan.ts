import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import { ok, refuse, type Decision } from '../kernel/result.ts';
import { formatInstant, type CivilDate } from '../kernel/schema.ts';
import type { Policy } from '../policy/policy.ts';
import { actOnPlan } from './acting-on-plan.ts';
import { planExtended } from './events.ts';
import type { PlanState } from './plan.ts';

/** Extends a plan, as often as the policy allows (once: S3, S28), to a later day that has not passed. */
export function extendPlan(
  plan: Loaded<PlanState>,
  command: { readonly endsOn: CivilDate; readonly reason: string },
  policy: Policy,
  context: DecisionContext,
): Decision<readonly NewEvent[], 'NOT_FOUND' | 'FORBIDDEN' | 'PLAN_CLOSED' | 'EXTENDED_ALREADY' | 'GATE_DATE_PAST'> {
  const acting = actOnPlan(plan, 'extend', context);
  if (!acting.ok) return acting;
  if (plan.state.extensions >= policy.turnaround.extensions.value) return refuse({ code: 'EXTENDED_ALREADY' });
  const today = formatInstant(context.now).slice(0, 10);
  const last = plan.state.endsOn ?? acting.value.terms.endsOn;
  if (command.endsOn <= last || command.endsOn < today) return refuse({ code: 'GATE_DATE_PAST', path: 'endsOn' });
  const parts = { 'shared/extension': { endsOn: command.endsOn }, reason: { reason: command.reason } };
  return ok([newEvent(planExtended, plan.id, parts)]);
}
