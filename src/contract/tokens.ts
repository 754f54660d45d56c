import { z } from 'zod';
import { tokenScopeSchema } from '../core/access/token-scope.ts';
import { civilDateSchema, idSchema, textSchema, utcInstantSchema } from '../core/kernel/schema.ts';
import { endpoint } from './endpoint.ts';

/** One of the viewer's own API tokens. Its value is nowhere. */
export const tokenView = z.object({
  id: idSchema('token'),
  name: z.string(),
  scopes: z.array(tokenScopeSchema),
  createdAt: utcInstantSchema,
  expiresAt: utcInstantSchema,
  expired: z.boolean(),
  /** The last day (UTC) on which it was used; null: never. The hour would say more about a person than anyone needs. */
  lastUsedOn: civilDateSchema.nullable(),
});
export type TokenView = z.infer<typeof tokenView>;

/** Most tokens that any policy lets one member keep: a bound of the list. */
const mostTokens = 100;

export const tokensApi = {
  'GET /api/tokens': endpoint({
    summary: 'One’s own API tokens, newest first, without their values',
    access: 'person',
    output: z.object({
      tokens: z.array(tokenView).max(mostTokens),
      /** What may be chosen for a new one. */
      scopes: z.array(tokenScopeSchema),
      days: z.array(z.number().int()),
    }),
    refusals: ['NOT_SIGNED_IN'],
  }),
  'POST /api/tokens': endpoint({
    summary: 'Create an API token for oneself; its value is in this answer and nowhere else',
    access: 'person',
    body: z.object({ name: textSchema(60), scopes: z.array(tokenScopeSchema).min(1), days: z.number().int() }),
    output: z.object({ token: idSchema('token'), value: z.string(), expiresAt: utcInstantSchema }),
    refusals: ['NOT_SIGNED_IN', 'INVALID_INPUT', 'TOKENS_TOO_MANY', 'TOKEN_SHOWN', 'CHANGED_MEANWHILE'],
  }),
  'POST /api/tokens/:token/revoke': endpoint({
    summary: 'Revoke one of one’s own API tokens, at once and for good',
    access: 'person',
    params: z.object({ token: idSchema('token') }),
    body: z.object({}),
    output: z.object({}),
    refusals: ['NOT_SIGNED_IN', 'NOT_FOUND', 'CHANGED_MEANWHILE'],
  }),
} as const;
