import { ok, refuse, type Decision } from '../../core/kernel/result.ts';
import type { OrganisationId, PersonId } from '../../core/kernel/id.ts';
import { foundOrganisation } from '../../core/people/found-organisation.ts';
import type { Services } from '../app/services.ts';
import type { HashedPassword } from '../auth/auth.ts';
import { spendSetupToken } from '../auth/setup-link.ts';
import type { ExecutionCode } from '../record/execute.ts';

/** Who founds which organisation. */
export interface Founding {
  readonly organisation: string;
  readonly name: string;
  readonly email: string;
  readonly timeZone: string;
  /** Undefined: the founder signs in by other means (the demo). */
  readonly password: HashedPassword | undefined;
}

/** A founded organisation and its owner. */
export interface Founded {
  readonly organisation: OrganisationId;
  readonly person: PersonId;
}

/**
 * Founds an organisation: the first entry of its record, its owner, and the owner's account, in one transaction.
 * `token` is the one-time link's; null where the operator acts directly (the demo, tests).
 */
export async function setUpOrganisation(
  services: Services,
  founding: Founding,
  token: string | null,
): Promise<Decision<Founded, 'SETUP_TOKEN_INVALID' | 'EMAIL_TAKEN' | 'INVALID_INPUT' | ExecutionCode>> {
  const organisation = services.newId('organisation');
  const owner = services.newId('person');
  const viewer = { organisation, person: owner, roles: ['owner'] as const };
  return await services.execute({ viewer }, async ({ write, context }) => {
    if (token !== null && !(await spendSetupToken(write, token))) return refuse({ code: 'SETUP_TOKEN_INVALID' });
    const { organisation: organisationName, name, email, timeZone, password } = founding;
    const origin = `${services.config.url.host}/ledger/${organisation}`;
    const decided = foundOrganisation({ organisation, owner, origin, organisationName, name, email, timeZone }, context);
    if (!decided.ok) return decided;
    const account = await services.auth.createAccount(write, { person: owner, name, email, ...(password === undefined ? {} : { password }) });
    if (!account.ok) return account;
    return ok({ events: decided.value, value: { organisation, person: owner } });
  });
}
