import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import type { TokenId } from '../kernel/id.ts';
import { ok, refuse, type Decision } from '../kernel/result.ts';
import { formatInstant, type UtcInstant } from '../kernel/schema.ts';
import type { ApiTokens } from './api-tokens.ts';
import { tokenCreated } from './events.ts';
import type { TokenScope } from './token-scope.ts';

/** The token that a member wants. `digest`: SHA-256 of its value in base64url; the value itself goes no further than the answer. */
export interface CreateToken {
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly days: number;
  readonly digest: string;
}

/** What the policy allows: for how many days a token may be made, and how many one member may keep. */
export interface TokenLimits {
  readonly days: readonly number[];
  readonly atMost: number;
}

/** Makes a token for the person whose stream is given. None is made without an end. */
export function createToken(
  tokens: Loaded<ApiTokens>,
  { name, scopes, days, digest }: CreateToken,
  limits: TokenLimits,
  { now, newId }: Pick<DecisionContext, 'now' | 'newId'>,
): Decision<{ readonly token: TokenId; readonly expiresAt: UtcInstant; readonly events: readonly NewEvent[] }, 'INVALID_INPUT' | 'TOKENS_TOO_MANY'> {
  if (!limits.days.includes(days)) return refuse({ code: 'INVALID_INPUT', path: 'days', facts: { reason: `expected one of ${limits.days.join(', ')}` } });
  if (tokens.state.kept.length >= limits.atMost) return refuse({ code: 'TOKENS_TOO_MANY', facts: { most: limits.atMost } });
  const token = newId('token');
  const expiresAt = formatInstant(now.add({ hours: 24 * days }));
  const parts = { token: { token, scopes: [...new Set(scopes)], expiresAt }, name: { name }, digest: { sha256: digest } };
  return ok({ token, expiresAt, events: [newEvent(tokenCreated, tokens.id, parts)] });
}
