import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import type { ObjectiveId, PersonId } from '../kernel/id.ts';
import { ok, refuse, type Decision } from '../kernel/result.ts';
import { admitToShape, type AdmitCode } from './admit.ts';
import { objectiveAmended, objectiveDrafted } from './events.ts';
import type { ObjectiveState, ObjectiveTerms } from './objective.ts';
import { mayShape } from './policy.ts';

/** What a person writes about an objective; the time zone follows from its owner. */
export type ObjectiveDraft = Omit<ObjectiveTerms, 'timeZone'>;

/** What is known about the one who is to answer for it. */
export interface OwnerFacts {
  /** They are a member of the organisation. */
  readonly known: boolean;
  readonly manager: PersonId | null;
  readonly timeZone: string;
}

/** Drafts an objective. */
export function draftObjective(
  draft: ObjectiveDraft,
  owner: OwnerFacts,
  context: DecisionContext,
): Decision<{ readonly objective: ObjectiveId; readonly events: readonly NewEvent[] }, 'NOT_FOUND' | 'FORBIDDEN'> {
  if (!owner.known) return refuse({ code: 'NOT_FOUND', path: 'owner' });
  if (context.viewer === 'system' || !mayShape(context.viewer, { owner: draft.owner, manager: owner.manager })) return refuse({ code: 'FORBIDDEN' });
  const objective = context.newId('objective');
  return ok({ objective, events: [newEvent(objectiveDrafted, objective, { 'shared/objective': { ...draft, timeZone: owner.timeZone } })] });
}

/** Corrects the words of an objective, its owner or its quarter, with a reason. `manager`: whom its present owner reports to. */
export function amendObjective(
  objective: Loaded<ObjectiveState>,
  amended: { readonly draft: ObjectiveDraft; readonly reason: string },
  facts: { readonly manager: PersonId | null; readonly owner: OwnerFacts },
  context: DecisionContext,
): Decision<{ readonly events: readonly NewEvent[] }, AdmitCode> {
  const admitted = admitToShape(objective, 'amend', facts.manager, context);
  if (!admitted.ok) return admitted;
  if (!facts.owner.known) return refuse({ code: 'NOT_FOUND', path: 'owner' });
  const terms = { ...amended.draft, timeZone: facts.owner.timeZone };
  return ok({ events: [newEvent(objectiveAmended, objective.id, { 'shared/objective': terms, reason: { reason: amended.reason } })] });
}
