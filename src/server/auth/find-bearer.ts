import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { tokenScopeSchema } from '../../core/access/token-scope.ts';
import { ok, refuse } from '../../core/kernel/result.ts';
import { formatInstant, idSchema } from '../../core/kernel/schema.ts';
import { organisationRoleSchema } from '../../core/people/events.ts';
import type { DriverPool } from '../db/connect.ts';
import { isApiTokenValue } from './api-token-value.ts';
import type { Auth } from './auth.ts';
import { tokenDigest } from './one-time-token.ts';
import { takeAttempt } from './take-attempt.ts';

const rowsSchema = z.array(
  z.object({
    organisation: idSchema('organisation'),
    person: idSchema('person'),
    roles: z.array(organisationRoleSchema),
    token: idSchema('token'),
    scopes: z.array(tokenScopeSchema),
    used_today: z.boolean(),
  }),
);

/**
 * Makes the finder of those for whom an API token asks. An unknown, an expired and a revoked one get the same answer: whoever
 * holds a text that opens nothing has not shown that it was ever theirs to hear of.
 */
export function makeFindBearer(pool: DriverPool, now: () => Temporal.Instant): Auth['findBearer'] {
  return async (value, scope) => {
    if (!isApiTokenValue(value)) return refuse({ code: 'TOKEN_INVALID' });
    const moment = formatInstant(now());
    const { rows } = await pool.query({
      name: 'bearer_of_digest',
      text: 'select organisation, person, roles, token, scopes, used_today from bearer_of_digest($1, $2)',
      values: [tokenDigest(value), moment],
    });
    const found = rowsSchema.parse(rows)[0];
    if (found === undefined) return refuse({ code: 'TOKEN_INVALID' });
    const taken = await takeAttempt(pool, 'token', found.token);
    if (!taken.ok) return taken;
    if (scope === null || !found.scopes.includes(scope)) return refuse({ code: 'TOKEN_SCOPE' });
    const { organisation, person, roles, token } = found;
    // One write a day, not one a call.
    if (!found.used_today) await pool.query('select note_token_use($1, $2)', [token, moment]);
    return ok({ organisation, person, roles, token });
  };
}
