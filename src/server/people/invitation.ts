import type { Temporal } from 'temporal-polyfill';
import { isId, type OrganisationId, type PersonId } from '../../core/kernel/id.ts';
import { formatInstant } from '../../core/kernel/schema.ts';
import type { Database, Writer } from '../db/database.ts';
import { newToken, tokenDigest } from '../auth/one-time-token.ts';

/** How long an invitation may be taken up, in hours: a week. */
const invitationHours = 7 * 24;

/** An invitation as its link finds it. */
export interface OpenInvitation {
  readonly organisation: OrganisationId;
  readonly person: PersonId;
}

/** Makes the invitation of a person and gives its token; an earlier one stops working. */
export async function makeInvitation(write: Writer, organisation: OrganisationId, person: PersonId, now: Temporal.Instant): Promise<string> {
  const token = newToken();
  const fresh = {
    token_hash: tokenDigest(token),
    made_at: formatInstant(now),
    expires_at: formatInstant(now.add({ hours: invitationHours })),
    used_at: null,
  };
  await write
    .insertInto('invitation')
    .values({ org_id: organisation, person, ...fresh })
    .onConflict((conflict) => conflict.columns(['org_id', 'person']).doUpdateSet(fresh))
    .execute();
  return token;
}

/** Whose invitation a token is, across organisations; null when it is nobody's. Says nothing about whether it still works. */
export async function findInvitation(database: Database, token: string): Promise<OpenInvitation | null> {
  const found = await database.inTransaction({ org: null, person: 'system' }, async (write) =>
    await write.selectFrom('invitation').select(['org_id', 'person']).where('token_hash', '=', tokenDigest(token)).executeTakeFirst(),
  );
  if (found === undefined || !isId('organisation', found.org_id) || !isId('person', found.person)) return null;
  return { organisation: found.org_id, person: found.person };
}

/** Uses an invitation up, in the transaction that lets the person in. Of two at the same moment one gets false. */
export async function spendInvitation(write: Writer, organisation: OrganisationId, token: string, now: Temporal.Instant): Promise<boolean> {
  const spent = await write
    .updateTable('invitation')
    .set({ used_at: formatInstant(now) })
    .where('org_id', '=', organisation)
    .where('token_hash', '=', tokenDigest(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', formatInstant(now))
    .returning('person')
    .executeTakeFirst();
  return spent !== undefined;
}
