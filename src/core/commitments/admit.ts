import type { DecisionContext } from '../kernel/context.ts';
import type { Loaded } from '../kernel/event.ts';
import { ok, refuse, type Decision } from '../kernel/result.ts';
import { isPastDueDay, type CommitmentOrigin, type CommitmentState, type CommitmentTerms } from './commitment.ts';
import { commitmentAbilities, commitmentRights, type CommitmentAbilities } from './policy.ts';

/** A commitment whose content is there to act on. */
export interface ReadableCommitment {
  readonly terms: CommitmentTerms;
  readonly origin: CommitmentOrigin;
}

/** Lets a person act on a commitment, or says why not. One that is erased or does not exist is not found. */
export function admit(
  commitment: Loaded<CommitmentState>,
  act: keyof CommitmentAbilities,
  context: DecisionContext,
): Decision<ReadableCommitment, 'NOT_FOUND' | 'FORBIDDEN' | 'COMMITMENT_SETTLED'> {
  const { status, terms, origin } = commitment.state;
  if (terms === null || origin === null) return refuse({ code: 'NOT_FOUND' });
  if (context.viewer === 'system') return refuse({ code: 'FORBIDDEN' });
  const viewer = context.viewer.person;
  const facts = { owner: terms.owner, manager: origin.manager, report: origin.report, status, pastDue: isPastDueDay(commitment.state, context.now) };
  if (!commitmentRights(viewer, facts)[act]) return refuse({ code: 'FORBIDDEN' });
  if (commitmentAbilities(viewer, facts)[act]) return ok({ terms, origin });
  return refuse({ code: 'COMMITMENT_SETTLED', facts: { state: status === 'open' ? 'missed' : status } });
}
