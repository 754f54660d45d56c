import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import type { PersonId } from '../kernel/id.ts';
import { ok, refuse, type Decision } from '../kernel/result.ts';
import { admitToShape, type AdmitCode } from './admit.ts';
import { objectiveClosed, objectiveRescored } from './events.ts';
import type { ObjectiveState } from './objective.ts';
import { meanScore } from './standing.ts';

/** The final score of one key result, 0 to 100. */
export interface KeyResultScore {
  readonly key: string;
  readonly score: number;
}

export type CloseCode = AdmitCode | 'SCORES_INCOMPLETE';

/**
 * Closes an objective with a score for each key result, as the one who closes it states it: what the numbers give stands beside it,
 * and a key result that reads a KPI is scored by a person, so that no KPI is shown to everyone by itself.
 */
export function closeObjective(
  objective: Loaded<ObjectiveState>,
  given: { readonly scores: readonly KeyResultScore[]; readonly note: string | null },
  manager: PersonId | null,
  context: DecisionContext,
): Decision<{ readonly events: readonly NewEvent[] }, CloseCode> {
  const admitted = admitToShape(objective, 'close', manager, context);
  if (!admitted.ok) return admitted;
  const outcome = outcomeOf(objective.state, given.scores);
  if (outcome === null) return refuse({ code: 'SCORES_INCOMPLETE', path: 'scores' });
  return ok({ events: [newEvent(objectiveClosed, objective.id, { 'shared/outcome': outcome, 'shared/note': given.note === null ? undefined : { note: given.note } })] });
}

/** Corrects the score of a closed objective, with a reason; the first one stays in the record. */
export function rescoreObjective(
  objective: Loaded<ObjectiveState>,
  given: { readonly scores: readonly KeyResultScore[]; readonly reason: string },
  manager: PersonId | null,
  context: DecisionContext,
): Decision<{ readonly events: readonly NewEvent[] }, CloseCode> {
  const admitted = admitToShape(objective, 'rescore', manager, context);
  if (!admitted.ok) return admitted;
  const outcome = outcomeOf(objective.state, given.scores);
  if (outcome === null) return refuse({ code: 'SCORES_INCOMPLETE', path: 'scores' });
  return ok({ events: [newEvent(objectiveRescored, objective.id, { 'shared/outcome': outcome, reason: { reason: given.reason } })] });
}

/** The scores of every key result that was not dropped, each once; null where one is missing or too many are given. */
function outcomeOf({ keyResults }: ObjectiveState, given: readonly KeyResultScore[]): { readonly scores: KeyResultScore[]; readonly score: number } | null {
  const live = keyResults.filter(({ dropped }) => !dropped);
  const scores = live.flatMap(({ key }) => given.filter((each) => each.key === key).slice(0, 1));
  const score = meanScore(scores.map((each) => each.score));
  return scores.length === live.length && given.length === live.length ? { scores, score: score ?? 0 } : null;
}
