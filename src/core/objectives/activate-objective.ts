import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import type { PersonId } from '../kernel/id.ts';
import { ok, refuse, type Decision } from '../kernel/result.ts';
import type { ObjectivesPolicy } from '../policy/policy.ts';
import { admitToShape, type AdmitCode } from './admit.ts';
import { objectiveActivated } from './events.ts';
import type { ObjectiveState } from './objective.ts';
import { nextWatch } from './watch-time.ts';

/** Starts an objective that has at least one key result: from now on its quarter is held against it. */
export function activateObjective(
  objective: Loaded<ObjectiveState>,
  manager: PersonId | null,
  policy: ObjectivesPolicy,
  context: DecisionContext,
): Decision<{ readonly events: readonly NewEvent[] }, AdmitCode | 'OBJECTIVE_EMPTY'> {
  const admitted = admitToShape(objective, 'activate', manager, context);
  if (!admitted.ok) return admitted;
  if (!objective.state.keyResults.some(({ dropped }) => !dropped)) return refuse({ code: 'OBJECTIVE_EMPTY' });
  const nextAt = nextWatch(context.now, admitted.value.terms.timeZone, policy);
  return ok({ events: [newEvent(objectiveActivated, objective.id, { 'shared/start': { nextAt } })] });
}
