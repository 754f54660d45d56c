import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import { ok, refuse, type Decision } from '../kernel/result.ts';
import { actOnPlan } from './acting-on-plan.ts';
import { criteriaAcknowledged } from './events.ts';
import type { Judging } from './judge-criteria.ts';
import type { PlanState } from './plan.ts';
import { versionInForce } from './version-in-force.ts';
import { wordingGate } from './wording-gate.ts';

/**
 * Says "I have read this bar". Whoever wrote it cannot acknowledge it: that would prove nothing. Under a formal plan an
 * acknowledgement binds like a signature, so what a third person could not decide stops it as well.
 */
export function acknowledgeCriteria(
  plan: Loaded<PlanState>,
  command: { readonly version: number },
  judging: Judging,
  context: DecisionContext,
): Decision<
  readonly NewEvent[],
  'NOT_FOUND' | 'FORBIDDEN' | 'PLAN_CLOSED' | 'CRITERIA_MISSING' | 'CRITERIA_STALE' | 'CRITERION_UNVERIFIABLE' | 'ALREADY_ACKNOWLEDGED'
> {
  const acting = actOnPlan(plan, 'acknowledge', context);
  if (!acting.ok) return acting;
  const found = versionInForce(plan.state, command.version);
  if (!found.ok) return found;
  const { setter, acknowledgedBy, version, n } = found.value;
  if (setter === acting.value.person) return refuse({ code: 'FORBIDDEN' });
  if (acknowledgedBy.includes(acting.value.person)) return refuse({ code: 'ALREADY_ACKNOWLEDGED' });
  const [fault, ...others] = acting.value.terms.kind === 'formal' ? wordingGate(plan.state, judging) : [];
  if (fault !== undefined) return refuse(fault, ...others);
  const parts = { 'shared/acknowledgement': { version } };
  return ok([newEvent(criteriaAcknowledged, plan.id, parts, [{ rel: 'criteria', stream: plan.id, n }])]);
}
