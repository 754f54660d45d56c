import { z } from 'zod';
import type { TokenView } from '../../contract/tokens.ts';
import { tokenScopeSchema } from '../../core/access/token-scope.ts';
import type { Viewer } from '../../core/kernel/context.ts';
import { idSchema, type UtcInstant } from '../../core/kernel/schema.ts';
import type { Reader } from '../db/database.ts';

/** What stands in place of a name that was erased. */
const erasedName = 'Name erased';

/** The viewer's API tokens that were not revoked, newest first; the policy bounds how many there are. */
export async function ownTokens(read: Reader, { organisation, person }: Viewer, now: UtcInstant): Promise<TokenView[]> {
  const rows = await read
    .selectFrom('api_token')
    .leftJoin('api_token_use', (join) => join.onRef('api_token_use.org_id', '=', 'api_token.org_id').onRef('api_token_use.token', '=', 'api_token.id'))
    .select(['api_token.id', 'api_token.name', 'api_token.scopes', 'api_token.made_at', 'api_token.expires_at', 'api_token_use.day'])
    .where('api_token.org_id', '=', organisation)
    .where('api_token.person', '=', person)
    .orderBy('api_token.made_at', 'desc')
    .orderBy('api_token.id')
    .execute();
  return rows.map(({ id, name, scopes, made_at: createdAt, expires_at: expiresAt, day }) => ({
    id: idSchema('token').parse(id),
    name: name ?? erasedName,
    scopes: z.array(tokenScopeSchema).parse(scopes),
    createdAt,
    expiresAt,
    expired: expiresAt <= now,
    lastUsedOn: day,
  }));
}
