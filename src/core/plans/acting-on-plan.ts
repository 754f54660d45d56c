import type { DecisionContext } from '../kernel/context.ts';
import type { Loaded } from '../kernel/event.ts';
import type { PersonId } from '../kernel/id.ts';
import { ok, refuse, type Decision } from '../kernel/result.ts';
import type { PlanState, PlanTerms } from './plan.ts';
import { mayInPlan, placeOf, type PlanAction } from './policy.ts';

/** An open plan that its actor may act on. */
export interface ActingOnPlan {
  readonly terms: PlanTerms;
  readonly person: PersonId;
}

/**
 * The three questions before every action on a plan, in an order that tells a stranger nothing: does it exist for this person
 * (NOT_FOUND), may they do this (FORBIDDEN), is it open (PLAN_CLOSED).
 */
export function actOnPlan(
  plan: Loaded<PlanState>,
  action: PlanAction,
  context: DecisionContext,
): Decision<ActingOnPlan, 'NOT_FOUND' | 'FORBIDDEN' | 'PLAN_CLOSED'> {
  const { terms, closed } = plan.state;
  if (terms === null || context.viewer === 'system') return refuse({ code: 'NOT_FOUND' });
  const person = context.viewer.person;
  if (placeOf(terms, person) === null) return refuse({ code: 'NOT_FOUND' });
  if (!mayInPlan(terms, person, action)) return refuse({ code: 'FORBIDDEN' });
  return closed ? refuse({ code: 'PLAN_CLOSED' }) : ok({ terms, person });
}
