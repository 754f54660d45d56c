import { createHash, randomBytes } from 'node:crypto';

/** A secret that travels in a link: 256 bits, safe in a URL. Only its digest is ever kept. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token. It needs no salt: there is nothing to guess in 256 random bits. */
export function tokenDigest(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
