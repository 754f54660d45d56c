import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import type { PersonId } from '../kernel/id.ts';
import { ok, refuse, type Decision, type Refusal } from '../kernel/result.ts';
import type { KpiDefinition } from '../kpis/events.ts';
import type { ObjectivesPolicy } from '../policy/policy.ts';
import { admitToShape, liveKeyResult, type AdmitCode } from './admit.ts';
import { keyResultAdded, keyResultAmended, keyResultDropped } from './events.ts';
import type { KeyResultTerms, ObjectiveState } from './objective.ts';
import { directionOf, isApart } from './standing.ts';

/** What is known about the owner of a key result and the KPI that it reads. */
export interface KeyResultFacts {
  /** Whom the owner of the objective reports to today. */
  readonly manager: PersonId | null;
  readonly ownerKnown: boolean;
  /** The KPI that it names, as far as the viewer may see it; null where it names none. */
  readonly kpi: Pick<KpiDefinition, 'owner' | 'direction'> | null;
}

type TermsCode = 'NOT_FOUND' | 'KEY_RESULT_SAME' | 'KPI_UNKNOWN' | 'KPI_OF_ANOTHER' | 'KEY_RESULT_DIRECTION';
export type SetKeyResultCode = AdmitCode | TermsCode | 'KEY_RESULT_UNKNOWN' | 'KEY_RESULTS_TOO_MANY';

/** Adds a key result to an objective that is not closed. */
export function addKeyResult(
  objective: Loaded<ObjectiveState>,
  terms: KeyResultTerms,
  facts: KeyResultFacts,
  policy: ObjectivesPolicy,
  context: DecisionContext,
): Decision<{ readonly key: string; readonly events: readonly NewEvent[] }, SetKeyResultCode> {
  const admitted = admitToShape(objective, 'amend', facts.manager, context);
  if (!admitted.ok) return admitted;
  const most = policy.keyResultsAtMost.value;
  if (objective.state.keyResults.filter(({ dropped }) => !dropped).length >= most) return refuse({ code: 'KEY_RESULTS_TOO_MANY', facts: { most } });
  const fault = faultOf(terms, facts);
  if (fault !== null) return refuse(fault);
  const key = `kr-${objective.state.added + 1}`;
  return ok({ key, events: [newEvent(keyResultAdded, objective.id, { 'shared/key-result': { key, terms } })] });
}

/** Corrects a key result, with a reason; what it said before stays in the record. */
export function amendKeyResult(
  objective: Loaded<ObjectiveState>,
  amended: { readonly key: string; readonly terms: KeyResultTerms; readonly reason: string },
  facts: KeyResultFacts,
  context: DecisionContext,
): Decision<{ readonly events: readonly NewEvent[] }, SetKeyResultCode> {
  const admitted = admitToShape(objective, 'amend', facts.manager, context);
  if (!admitted.ok) return admitted;
  const { key, terms, reason } = amended;
  if (liveKeyResult(objective.state, key) === null) return refuse({ code: 'KEY_RESULT_UNKNOWN', path: 'key' });
  const fault = faultOf(terms, facts);
  if (fault !== null) return refuse(fault);
  return ok({ events: [newEvent(keyResultAmended, objective.id, { 'shared/key-result': { key, terms }, reason: { reason } })] });
}

/** Drops a key result, with a reason. It stays visible as dropped and counts no more. */
export function dropKeyResult(
  objective: Loaded<ObjectiveState>,
  { key, reason }: { readonly key: string; readonly reason: string },
  manager: PersonId | null,
  context: DecisionContext,
): Decision<{ readonly events: readonly NewEvent[] }, SetKeyResultCode> {
  const admitted = admitToShape(objective, 'amend', manager, context);
  if (!admitted.ok) return admitted;
  if (liveKeyResult(objective.state, key) === null) return refuse({ code: 'KEY_RESULT_UNKNOWN', path: 'key' });
  return ok({ events: [newEvent(keyResultDropped, objective.id, { 'shared/key-result': { key }, reason: { reason } })] });
}

/**
 * A KPI is read for the key result of its own owner alone: whoever may see the KPI is that owner and their manager, and those are
 * the two who would talk about a slip.
 */
function faultOf(terms: KeyResultTerms, { ownerKnown, kpi }: KeyResultFacts): Refusal<TermsCode> | null {
  if (!ownerKnown) return { code: 'NOT_FOUND', path: 'owner' };
  if (!isApart(terms.start, terms.target)) return { code: 'KEY_RESULT_SAME', path: 'target' };
  if (terms.kpi === null) return null;
  if (kpi === null) return { code: 'KPI_UNKNOWN', path: 'kpi' };
  if (kpi.owner !== terms.owner) return { code: 'KPI_OF_ANOTHER', path: 'kpi' };
  return kpi.direction === directionOf(terms) ? null : { code: 'KEY_RESULT_DIRECTION', path: 'target', facts: { direction: kpi.direction } };
}
