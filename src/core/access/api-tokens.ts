import { erased, type StreamType } from '../kernel/event.ts';
import type { TokenId } from '../kernel/id.ts';
import { tokenEvents } from './events.ts';

/** The API tokens of one person that were not revoked, expired ones included, and those that were. */
export interface ApiTokens {
  readonly kept: readonly TokenId[];
  readonly revoked: readonly TokenId[];
}

/** The part of a person's stream that is about their API tokens. */
export const apiTokensStream: StreamType<ApiTokens, typeof tokenEvents> = {
  kind: 'person',
  events: tokenEvents,
  initial: { kept: [], revoked: [] },
  shared: true,
  evolve: (tokens, event) => {
    const { token } = event.parts;
    // Which one was revoked cannot be told any more, so none is kept: better one too many than one too few.
    if (token === erased) return event.type === 'token.created' ? tokens : { kept: [], revoked: [...tokens.revoked, ...tokens.kept] };
    if (event.type === 'token.created') return { ...tokens, kept: [...tokens.kept, token.token] };
    return { kept: tokens.kept.filter((kept) => kept !== token.token), revoked: [...tokens.revoked, token.token] };
  },
};
