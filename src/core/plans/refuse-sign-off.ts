import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import { ok, refuse, type Decision } from '../kernel/result.ts';
import { actOnPlan } from './acting-on-plan.ts';
import { signoffRefused } from './events.ts';
import { standings } from './formal-effect.ts';
import { criteriaInForce, type PlanState, type SignOffRole } from './plan.ts';

/** Refuses one's own sign-off, with a reason (S23). What was given for the version in force cannot be taken back. */
export function refuseSignOff(
  plan: Loaded<PlanState>,
  command: { readonly role: SignOffRole; readonly reason: string },
  context: DecisionContext,
): Decision<readonly NewEvent[], 'NOT_FOUND' | 'FORBIDDEN' | 'NOT_YOUR_SIGNATURE' | 'PLAN_CLOSED' | 'ALREADY_SIGNED'> {
  const acting = actOnPlan(plan, 'read', context);
  if (!acting.ok) return acting;
  if (acting.value.terms.signers[command.role] !== acting.value.person) return refuse({ code: 'NOT_YOUR_SIGNATURE' });
  if (standings(plan.state)[command.role] === 'given') return refuse({ code: 'ALREADY_SIGNED' });
  const inForce = criteriaInForce(plan.state);
  const refs = inForce === null ? [] : [{ rel: 'criteria', stream: plan.id, n: inForce.n }];
  const parts = { 'shared/signoff': { role: command.role }, reason: { reason: command.reason } };
  return ok([newEvent(signoffRefused, plan.id, parts, refs)]);
}
