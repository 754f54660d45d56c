import { z } from 'zod';
import { eventType, part } from '../kernel/event.ts';
import { idSchema, textSchema, utcInstantSchema } from '../kernel/schema.ts';
import { tokenScopeSchema } from './token-scope.ts';

/**
 * A member made an API token for themselves; it stands in their own stream. Everyone may know that such a way in exists, what it
 * opens and until when. How they call it is their own business. Of its value only the digest is kept.
 */
export const tokenCreated = eventType('token.created', 1, {
  token: part('organisation', z.object({ token: idSchema('token'), scopes: z.array(tokenScopeSchema).min(1), expiresAt: utcInstantSchema })),
  name: part('author', z.object({ name: textSchema(60) })),
  /** SHA-256 of the value in base64url. It needs no salt: there is nothing to guess in 256 random bits. */
  digest: part('system', z.object({ sha256: z.string().regex(/^[\w-]{43}$/) })),
});

/** The member took it back before its time. */
export const tokenRevoked = eventType('token.revoked', 1, {
  token: part('organisation', z.object({ token: idSchema('token') })),
});

export const tokenEvents = [tokenCreated, tokenRevoked] as const;
