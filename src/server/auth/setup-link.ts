import { formatInstant } from '../../core/kernel/schema.ts';
import type { Temporal } from 'temporal-polyfill';
import type { Database, Writer } from '../db/database.ts';
import { newToken, tokenDigest } from './one-time-token.ts';

/** Makes the one-time link that founds the organisation, and ends earlier ones. Null when there is an organisation. */
export async function ensureSetupLink(database: Database, now: Temporal.Instant, origin: string): Promise<string | null> {
  const token = newToken();
  const made = await database.inTransaction({ org: null, person: 'system' }, async (write) => {
    const founded = await write.selectFrom('organisation').select('org_id').limit(1).executeTakeFirst();
    if (founded !== undefined) return false;
    await write.deleteFrom('setup_token').execute();
    await write.insertInto('setup_token').values({ token_hash: tokenDigest(token), made_at: formatInstant(now) }).execute();
    return true;
  });
  return made ? `${origin}/welcome?token=${token}` : null;
}

/** Uses a set-up link up, inside the transaction that founds the organisation. Of two at the same moment one gets false. */
export async function spendSetupToken(write: Writer, token: string): Promise<boolean> {
  const spent = await write.deleteFrom('setup_token').where('token_hash', '=', tokenDigest(token)).returning('token_hash').executeTakeFirst();
  return spent !== undefined;
}
