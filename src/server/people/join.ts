import type { PersonId } from '../../core/kernel/id.ts';
import { ok, refuse, type Decision } from '../../core/kernel/result.ts';
import { acceptInvitation } from '../../core/people/accept-invitation.ts';
import { personStream } from '../../core/people/person.ts';
import type { Services } from '../app/services.ts';
import type { HashedPassword } from '../auth/auth.ts';
import type { ExecutionCode } from '../record/execute.ts';
import { findInvitation, spendInvitation } from './invitation.ts';
import { mailAddressOf } from './queries.ts';

/** Lets an invited person in: uses the invitation up, records it, and makes their account, in one transaction. */
export async function joinByInvitation(
  services: Services,
  { token, password, timeZone }: { readonly token: string; readonly password: HashedPassword; readonly timeZone: string },
): Promise<Decision<{ readonly person: PersonId; readonly email: string }, 'INVITATION_INVALID' | 'EMAIL_TAKEN' | 'INVALID_INPUT' | ExecutionCode>> {
  const invitation = await findInvitation(services.database, token);
  if (invitation === null) return refuse({ code: 'INVITATION_INVALID' });
  const { organisation, person } = invitation;
  return await services.execute({ viewer: { organisation, person, roles: [] } }, async ({ write, load, context }) => {
    if (!(await spendInvitation(write, organisation, token, context.now))) return refuse({ code: 'INVITATION_INVALID' });
    const loaded = await load(personStream, person);
    const decided = acceptInvitation(person, loaded, { timeZone });
    if (!decided.ok) return decided;
    const email = await mailAddressOf(write, organisation, person);
    if (email === null) return refuse({ code: 'INVITATION_INVALID' });
    const account = await services.auth.createAccount(write, { person, name: loaded.state.name ?? '', email, password });
    return account.ok ? ok({ events: decided.value, value: { person, email } }) : account;
  });
}
