import { sql, type RawBuilder } from 'kysely';
import type { CommitmentRow, PersonView } from '../../contract/views.ts';
import type { CommitmentProof, CommitmentStatus } from '../../core/commitments/commitment.ts';
import { commitmentAbilities } from '../../core/commitments/policy.ts';
import type { CommitmentId, MeetingId, PersonId, PlanId } from '../../core/kernel/id.ts';
import type { CivilDate, UtcInstant } from '../../core/kernel/schema.ts';
import { personView } from '../people/person-view.ts';

/** What a row of commitments is made from. */
export interface CommitmentFacts {
  readonly id: CommitmentId;
  readonly owner: PersonId;
  readonly manager: PersonView;
  readonly report: PersonView;
  readonly action: string;
  readonly expectedOutput: string;
  readonly escalation: string;
  readonly due: CivilDate;
  readonly firstDue: CivilDate;
  readonly proofRequired: boolean;
  readonly proof: CommitmentProof | null;
  readonly status: Exclude<CommitmentStatus, 'none'>;
  /** The due day has ended where the two are. */
  readonly pastDue: boolean;
  readonly metOn: CivilDate | null;
  readonly meeting: MeetingId | null;
  readonly plan: PlanId | null;
}

/** The facts of a commitment at a moment, from the table `commitment` under an alias. */
export function commitmentJson(alias: string, now: UtcInstant): RawBuilder<CommitmentFacts> {
  const column = (name: string): RawBuilder<unknown> => sql.ref(`${alias}.${name}`);
  return sql<CommitmentFacts>`json_build_object('id', ${column('id')}, 'owner', ${column('owner')},
    'manager', ${personView(`${alias}.manager`)}, 'report', ${personView(`${alias}.report`)},
    'action', ${column('action')}, 'expectedOutput', ${column('expected_output')}, 'escalation', ${column('escalation')},
    'due', ${column('due')}, 'firstDue', ${column('first_due')}, 'proofRequired', ${column('proof_required')}, 'proof', ${column('proof')},
    'status', ${column('state')}, 'pastDue', (${now}::timestamptz at time zone ${column('time_zone')})::date > ${column('due')},
    'metOn', ${column('met_on')}, 'meeting', ${column('meeting')}, 'plan', ${column('plan')})`;
}

/** A commitment as the API shows it to one person. */
export function toCommitmentRow(facts: CommitmentFacts, viewer: PersonId): CommitmentRow {
  const { manager, report, status, owner, pastDue, ...shown } = facts;
  const managerOwns = owner === manager.id;
  return {
    ...shown,
    owner: managerOwns ? manager : report,
    other: managerOwns ? report : manager,
    state: status,
    overdue: status === 'open' && pastDue,
    can: { ...commitmentAbilities(viewer, { owner, manager: manager.id, report: report.id, status, pastDue }) },
  };
}
