import type { Temporal } from 'temporal-polyfill';
import { isId, type AskId, type OrganisationId, type StakeholderId } from '../../core/kernel/id.ts';
import { formatInstant, type CivilDate } from '../../core/kernel/schema.ts';
import type { Policy } from '../../core/policy/policy.ts';
import { newToken, tokenDigest } from '../auth/one-time-token.ts';
import type { Database, Writer } from '../db/database.ts';

/** Whose link it is, and which week it asks about. */
export interface FollowedLink {
  readonly organisation: OrganisationId;
  readonly ask: AskId;
  readonly stakeholder: StakeholderId;
  readonly week: CivilDate;
}

/** Makes a link and gives its token; only the digest is kept. Links that are too old for anything go. */
export async function makeLink(write: Writer, link: FollowedLink, policy: Policy['stakeholders'], now: Temporal.Instant): Promise<string> {
  const { organisation, ask, stakeholder, week } = link;
  const token = newToken();
  await write.deleteFrom('stakeholder_link').where('org_id', '=', organisation).where('expires_at', '<', formatInstant(now)).execute();
  const expires = formatInstant(now.add({ hours: policy.leaveWithin.value * 24 }));
  await write.insertInto('stakeholder_link').values({ org_id: organisation, token_hash: tokenDigest(token), ask, stakeholder, week, expires_at: expires }).execute();
  return token;
}

/** Whose link a token is, across organisations; null when it is nobody's or too old. */
export async function followLink(database: Database, token: string, now: Temporal.Instant): Promise<FollowedLink | null> {
  const found = await database.inTransaction({ org: null, person: 'system' }, async (write) =>
    await write
      .selectFrom('stakeholder_link')
      .select(['org_id', 'ask', 'stakeholder', 'week'])
      .where('token_hash', '=', tokenDigest(token))
      .where('expires_at', '>', formatInstant(now))
      .executeTakeFirst(),
  );
  if (found === undefined) return null;
  const { org_id: organisation, ask, stakeholder, week } = found;
  return isId('organisation', organisation) && isId('ask', ask) && isId('stakeholder', stakeholder) ? { organisation, ask, stakeholder, week } : null;
}
