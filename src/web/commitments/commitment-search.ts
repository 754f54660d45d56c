import { isId, type PersonId } from '../../core/kernel/id.ts';
import type { CommitmentRow } from '../../contract/views.ts';

/** The states in the order of the tabs. */
export const commitmentStates = ['open', 'kept', 'late', 'missed', 'withdrawn'] as const satisfies readonly CommitmentRow['state'][];

export interface CommitmentSearch {
  readonly state?: CommitmentRow['state'];
  readonly owner?: PersonId;
}

/** What the address of the commitments page says: the tab and whose. Anything else in it is left out. */
export function commitmentSearch(search: Readonly<Record<string, unknown>>): CommitmentSearch {
  const state = commitmentStates.find((name) => name === search['state']);
  const owner = search['owner'];
  return {
    ...(state === undefined || state === 'open' ? {} : { state }),
    ...(typeof owner === 'string' && isId('person', owner) ? { owner } : {}),
  };
}
