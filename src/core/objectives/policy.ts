import type { Viewer } from '../kernel/context.ts';
import type { PersonId } from '../kernel/id.ts';

/** Who is who around an objective on the day that somebody acts. */
export interface ObjectivePeople {
  readonly owner: PersonId;
  /** Whom the owner reports to, if anyone. */
  readonly manager: PersonId | null;
}

/** Who drafts, amends, starts and closes an objective: the one who answers for it, their manager, or an owner of the organisation. */
export function mayShape(viewer: Viewer, people: ObjectivePeople): boolean {
  return viewer.person === people.owner || viewer.person === people.manager || viewer.roles.includes('owner');
}

/** Who checks in on a key result: its owner, or whoever shapes the objective. */
export function mayCheckIn(viewer: Viewer, keyResultOwner: PersonId, people: ObjectivePeople): boolean {
  return viewer.person === keyResultOwner || mayShape(viewer, people);
}

/** What a person may do with an objective as it stands. A closed one can only have its score corrected. */
export interface ObjectiveAbilities {
  readonly amend: boolean;
  readonly activate: boolean;
  readonly close: boolean;
  readonly rescore: boolean;
}

/** What a person may do with an objective in a state. */
export function objectiveAbilities(viewer: Viewer, people: ObjectivePeople, status: 'drafted' | 'active' | 'closed'): ObjectiveAbilities {
  const shapes = mayShape(viewer, people);
  return { amend: shapes && status !== 'closed', activate: shapes && status === 'drafted', close: shapes && status === 'active', rescore: shapes && status === 'closed' };
}
