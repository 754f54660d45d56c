import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import type { TokenId } from '../kernel/id.ts';
import { ok, refuse, type Decision } from '../kernel/result.ts';
import type { ApiTokens } from './api-tokens.ts';
import { tokenRevoked } from './events.ts';

/** Takes a token of the person back whose stream is given. Nothing is recorded when that was done already. */
export function revokeToken(tokens: Loaded<ApiTokens>, token: TokenId): Decision<readonly NewEvent[], 'NOT_FOUND'> {
  const { kept, revoked } = tokens.state;
  if (revoked.includes(token)) return ok([]);
  return kept.includes(token) ? ok([newEvent(tokenRevoked, tokens.id, { token: { token } })]) : refuse({ code: 'NOT_FOUND' });
}
