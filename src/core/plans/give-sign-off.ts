import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import { ok, refuse, type Decision } from '../kernel/result.ts';
import { actOnPlan } from './acting-on-plan.ts';
import { signoffGiven } from './events.ts';
import { standings } from './formal-effect.ts';
import type { Judging } from './judge-criteria.ts';
import type { PlanState, SignOffRole } from './plan.ts';
import { versionInForce } from './version-in-force.ts';
import { wordingGate } from './wording-gate.ts';

export interface GiveSignOffCommand {
  readonly role: SignOffRole;
  /** The signer's own words (S37: the product records them and asserts nothing about law). */
  readonly statement: string;
  readonly criteriaVersion: number;
}

/**
 * Gives one's own sign-off for the criteria in force (R109). An amendment outdates it; it can then be given again. Nobody signs what
 * a third person could not decide: CRITERION_UNVERIFIABLE for each such finding whose wording is not kept with a reason.
 */
export function giveSignOff(
  plan: Loaded<PlanState>,
  command: GiveSignOffCommand,
  judging: Judging,
  context: DecisionContext,
): Decision<
  readonly NewEvent[],
  'NOT_FOUND' | 'FORBIDDEN' | 'NOT_YOUR_SIGNATURE' | 'PLAN_CLOSED' | 'CRITERIA_MISSING' | 'CRITERIA_STALE' | 'CRITERION_UNVERIFIABLE' | 'ALREADY_SIGNED'
> {
  const acting = actOnPlan(plan, 'read', context);
  if (!acting.ok) return acting;
  if (acting.value.terms.signers[command.role] !== acting.value.person) return refuse({ code: 'NOT_YOUR_SIGNATURE' });
  const found = versionInForce(plan.state, command.criteriaVersion);
  if (!found.ok) return found;
  if (standings(plan.state)[command.role] === 'given') return refuse({ code: 'ALREADY_SIGNED' });
  const [fault, ...others] = wordingGate(plan.state, judging);
  if (fault !== undefined) return refuse(fault, ...others);
  const parts = { 'shared/signoff': { role: command.role, statement: command.statement, criteriaVersion: found.value.version } };
  return ok([newEvent(signoffGiven, plan.id, parts, [{ rel: 'criteria', stream: plan.id, n: found.value.n }])]);
}
