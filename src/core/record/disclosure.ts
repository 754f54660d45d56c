import type { Json } from '../kernel/json.ts';
import { fromBase64Url, toBase64Url } from './base64.ts';
import { canonicalBytes, isJsonList, normaliseTexts, parseCanonical } from './canonical-json.ts';
import type { Crypto } from './crypto.ts';
import { utf8 } from './utf8.ts';

/** One part of an event, opened: its salt, its name and its content (RFC 9901 disclosure of an object property). */
export interface Disclosure {
  readonly salt: string;
  readonly name: string;
  readonly value: Json;
}

/** Shortest salt that hides a short answer such as "met" from guessing, in bytes (RECORD.md 4). The product uses 32. */
export const shortestSalt = 16;

/** Writes a part as a disclosure: base64url of the canonical JSON `[salt, name, value]`, texts in Unicode NFC. */
export function makeDisclosure(salt: Uint8Array, name: string, value: Json): string {
  if (salt.length < shortestSalt) throw new RangeError(`a salt has at least ${shortestSalt} bytes`);
  return toBase64Url(canonicalBytes([toBase64Url(salt), name, normaliseTexts(value)], 'finite'));
}

/** What the leaf commits to: base64url SHA-256 of the disclosure's own ASCII text. */
export function disclosureDigest(disclosure: string, crypto: Crypto): string {
  return toBase64Url(crypto.sha256(utf8(disclosure)));
}

/** Reads a disclosure, or null when it is not exactly one. */
export function parseDisclosure(text: string): Disclosure | null {
  const bytes = fromBase64Url(text);
  const parsed = bytes && parseCanonical(bytes, 'finite');
  if (parsed?.ok !== true || !isJsonList(parsed.value) || parsed.value.length !== 3) return null;
  const [salt, name, value] = parsed.value;
  if (typeof salt !== 'string' || typeof name !== 'string' || value === undefined) return null;
  return { salt, name, value };
}

/** Tells whether a disclosure's salt is long enough to hide its content from guessing. */
export function hasStrongSalt(disclosure: Disclosure): boolean {
  return (fromBase64Url(disclosure.salt)?.length ?? 0) >= shortestSalt;
}
