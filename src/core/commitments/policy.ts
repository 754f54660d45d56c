import type { PersonId } from '../kernel/id.ts';
import type { CommitmentStatus } from './commitment.ts';

/** What the policy of a commitment looks at: who is who in it, and where it stands. */
export interface CommitmentFacts {
  readonly owner: PersonId;
  readonly manager: PersonId;
  readonly report: PersonId;
  readonly status: CommitmentStatus;
  /** The due day in force has ended. */
  readonly pastDue: boolean;
}

/** What a person may do with a commitment. */
export interface CommitmentAbilities {
  readonly meet: boolean;
  readonly move: boolean;
  readonly withdraw: boolean;
}

/** Who a person is to a commitment, before its state is looked at: the owner meets it, owner or manager move it, the manager withdraws it. */
export function commitmentRights(viewer: PersonId, facts: Pick<CommitmentFacts, 'owner' | 'manager' | 'report'>): CommitmentAbilities {
  const owner = viewer === facts.owner;
  const manager = viewer === facts.manager;
  return { meet: owner, move: owner || manager, withdraw: manager };
}

/** What a person may do with a commitment as it stands. A missed one can only be met, late: nothing takes a miss back. */
export function commitmentAbilities(viewer: PersonId, facts: CommitmentFacts): CommitmentAbilities {
  const rights = commitmentRights(viewer, facts);
  const open = facts.status === 'open';
  return {
    meet: rights.meet && (open || facts.status === 'missed'),
    move: rights.move && open && !facts.pastDue,
    withdraw: rights.withdraw && open && !facts.pastDue,
  };
}
