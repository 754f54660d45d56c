import { newEvent, type Loaded } from '../kernel/event.ts';
import { ok, refuse, type Decision } from '../kernel/result.ts';
import type { CriteriaCommand, WrittenCriteria } from './criteria-command.ts';
import { criteriaAmended } from './events.ts';
import type { CriteriaVersion, PlanState } from './plan.ts';

/**
 * Moves the bar in the open: a new version that names the one it supersedes, with a reason (S31). Sign-offs and
 * acknowledgements stay with the version they were given for.
 */
export function amendCriteria(
  plan: Loaded<PlanState>,
  inForce: CriteriaVersion,
  command: CriteriaCommand,
): Decision<WrittenCriteria, 'CRITERIA_NO_REASON'> {
  const reason = command.reason.trim();
  if (reason === '') return refuse({ code: 'CRITERIA_NO_REASON', path: 'reason' });
  const version = inForce.version + 1;
  const event = newEvent(
    criteriaAmended,
    plan.id,
    { 'shared/criteria': { version, criteria: [...command.criteria] }, reason: { reason } },
    [{ rel: 'supersedes', stream: plan.id, n: inForce.n }],
  );
  return ok({ events: [event], version });
}
