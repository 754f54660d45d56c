import type { Viewer } from '../kernel/context.ts';
import type { PersonId } from '../kernel/id.ts';

/** What a viewer may do about a person. */
export interface PersonAbilities {
  readonly startSeries: boolean;
  readonly openPlan: boolean;
  readonly edit: boolean;
}

/** The rule (DESIGN 8): whoever leads a person holds their 1on1s and plans; an owner keeps roles and reporting lines. */
export function personAbilities(viewer: Viewer, person: { readonly id: PersonId; readonly manager: PersonId | null }): PersonAbilities {
  const leads = person.manager === viewer.person && person.id !== viewer.person;
  return { startSeries: leads, openPlan: leads, edit: viewer.roles.includes('owner') };
}
