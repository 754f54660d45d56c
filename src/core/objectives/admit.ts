import type { DecisionContext, Viewer } from '../kernel/context.ts';
import type { Loaded } from '../kernel/event.ts';
import type { PersonId } from '../kernel/id.ts';
import { ok, refuse, type Decision } from '../kernel/result.ts';
import type { KeyResult, ObjectiveState, ObjectiveTerms } from './objective.ts';
import { mayShape, objectiveAbilities, type ObjectiveAbilities } from './policy.ts';

export type AdmitCode = 'NOT_FOUND' | 'FORBIDDEN' | 'OBJECTIVE_STATE';

/** An objective that a person may act on. */
export interface AdmittedObjective {
  readonly viewer: Viewer;
  readonly terms: ObjectiveTerms;
}

/**
 * Lets a person shape an objective, or says why not. `manager`: whom its owner reports to today. One in another state answers with
 * that state; everyone may see that it is there, so nothing is hidden by saying so.
 */
export function admitToShape(
  objective: Loaded<ObjectiveState>,
  act: keyof ObjectiveAbilities,
  manager: PersonId | null,
  context: Pick<DecisionContext, 'viewer'>,
): Decision<AdmittedObjective, AdmitCode> {
  const { status, terms } = objective.state;
  if (terms === null || status === 'none') return refuse({ code: 'NOT_FOUND' });
  if (context.viewer === 'system') return refuse({ code: 'FORBIDDEN' });
  const people = { owner: terms.owner, manager };
  if (!mayShape(context.viewer, people)) return refuse({ code: 'FORBIDDEN' });
  if (!objectiveAbilities(context.viewer, people, status)[act]) return refuse({ code: 'OBJECTIVE_STATE', facts: { state: status } });
  return ok({ viewer: context.viewer, terms });
}

/** A key result that is there and was not dropped; null otherwise. */
export function liveKeyResult(state: ObjectiveState, key: string): KeyResult | null {
  return state.keyResults.find((each) => each.key === key && !each.dropped) ?? null;
}
