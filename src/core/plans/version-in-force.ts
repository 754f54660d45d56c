import { ok, refuse, type Decision } from '../kernel/result.ts';
import { criteriaInForce, type CriteriaVersion, type PlanState } from './plan.ts';

/** The version in force, if it is the one that the actor read: nobody answers for criteria that they did not see. */
export function versionInForce(plan: PlanState, read: number): Decision<CriteriaVersion, 'CRITERIA_MISSING' | 'CRITERIA_STALE'> {
  const inForce = criteriaInForce(plan);
  if (inForce === null) return refuse({ code: 'CRITERIA_MISSING' });
  return inForce.version === read ? ok(inForce) : refuse({ code: 'CRITERIA_STALE' });
}
