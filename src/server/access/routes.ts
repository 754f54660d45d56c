import { tokensApi } from '../../contract/tokens.ts';
import { apiTokensStream } from '../../core/access/api-tokens.ts';
import { createToken, type TokenLimits } from '../../core/access/create-token.ts';
import { revokeToken } from '../../core/access/revoke-token.ts';
import { tokenScopes } from '../../core/access/token-scope.ts';
import { ok, refuse } from '../../core/kernel/result.ts';
import { formatInstant } from '../../core/kernel/schema.ts';
import { defaultPolicy } from '../../core/policy/default-policy.ts';
import type { Area } from '../app/area.ts';
import { newApiTokenValue } from '../auth/api-token-value.ts';
import { tokenDigest } from '../auth/one-time-token.ts';
import { ownTokens } from './own-tokens.ts';
import { tokenProjector } from './project-tokens.ts';

const limits: TokenLimits = { days: defaultPolicy.apiTokens.days.map(({ value }) => value), atMost: defaultPolicy.apiTokens.atMost.value };

/** Access by API token: each member makes and revokes their own. */
export const accessArea: Area<typeof tokensApi> = {
  endpoints: tokensApi,
  projectors: [tokenProjector],
  jobs: [],
  handlers: (services) => ({
    'GET /api/tokens': async ({ viewer }) => {
      const tokens = await services.read(viewer, async (read) => await ownTokens(read, viewer, formatInstant(services.now())));
      return ok({ tokens, scopes: [...tokenScopes], days: [...limits.days] });
    },
    'POST /api/tokens': async ({ viewer, once, body }) => {
      const value = newApiTokenValue();
      const digest = tokenDigest(value);
      // The answer that is kept for a repeated request holds the digest only: the value is written down nowhere.
      const made = await services.execute({ viewer, once }, async (unit) => {
        const decision = createToken(await unit.load(apiTokensStream, viewer.person), { ...body, digest }, limits, unit.context);
        if (!decision.ok) return decision;
        const { events, token, expiresAt } = decision.value;
        return ok({ events, value: { token, expiresAt, digest } });
      });
      if (!made.ok) return made;
      const { token, expiresAt } = made.value;
      return made.value.digest === digest ? ok({ token, expiresAt, value }) : refuse({ code: 'TOKEN_SHOWN' });
    },
    'POST /api/tokens/:token/revoke': async ({ viewer, once, params }) =>
      await services.execute({ viewer, once }, async (unit) => {
        const decision = revokeToken(await unit.load(apiTokensStream, viewer.person), params.token);
        if (!decision.ok) return decision;
        await unit.write.deleteFrom('api_token_use').where('org_id', '=', unit.organisation).where('token', '=', params.token).execute();
        return ok({ events: decision.value, value: {} });
      }),
  }),
};
