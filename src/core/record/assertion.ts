import type { Json } from '../kernel/json.ts';
import { fromBase64Url, parseHash, toBase64Url } from './base64.ts';
import { canonicalBytes, isJsonObject, memberOf, parseCanonical } from './canonical-json.ts';
import type { TreeHead } from './consistency.ts';
import type { Crypto } from './crypto.ts';
import type { Leaf } from './leaf.ts';
import { decodeUtf8 } from './utf8.ts';

export const intentVersion = '1on1.intent/1';

/** A passkey signature over an entry, as it is stored beside the leaf (RECORD.md 5.4). */
export interface Assertion {
  /** What was signed: the canonical JSON that the entry's own fields must match. */
  readonly intent: Json;
  readonly authenticatorData: Uint8Array;
  readonly clientDataJson: Uint8Array;
  /** DER-encoded ECDSA P-256 signature. */
  readonly signature: Uint8Array;
}

/** What a person signs: the entry's content, the passkey used, and the record's state that they had seen. */
export function intentOf(
  leaf: Pick<Leaf, 'type' | 'stream' | 'actor' | 'refs' | 'parts'>,
  credential: string,
  seen: { readonly size: number; readonly root: string },
): Json {
  return {
    v: intentVersion,
    type: leaf.type,
    stream: leaf.stream,
    actor: leaf.actor,
    refs: leaf.refs.map(({ leaf: hash, rel, seq }) => ({ leaf: hash, rel, seq })),
    parts: leaf.parts.toSorted(),
    cred: credential,
    seen: { size: seen.size, root: seen.root },
  };
}

/** The WebAuthn challenge of an intent: SHA-256 of its canonical bytes, as the browser writes it (base64url). */
export function challengeOf(intent: Json, crypto: Crypto): string {
  return toBase64Url(crypto.sha256(canonicalBytes(intent)));
}

/** Writes an assertion file. Its SHA-256 is what the leaf commits to. */
export function formatAssertion(assertion: Assertion): Uint8Array {
  return canonicalBytes({
    intent: assertion.intent,
    authenticatorData: toBase64Url(assertion.authenticatorData),
    clientDataJSON: toBase64Url(assertion.clientDataJson),
    signature: toBase64Url(assertion.signature),
  });
}

/** Reads an assertion file, or null when it is not exactly one. */
export function parseAssertion(bytes: Uint8Array): Assertion | null {
  const parsed = parseCanonical(bytes);
  if (!parsed.ok || !isJsonObject(parsed.value) || Object.keys(parsed.value).length !== 4) return null;
  const intent = memberOf(parsed.value, 'intent');
  const authenticatorData = bytesOf(memberOf(parsed.value, 'authenticatorData'));
  const clientDataJson = bytesOf(memberOf(parsed.value, 'clientDataJSON'));
  const signature = bytesOf(memberOf(parsed.value, 'signature'));
  if (!isJsonObject(intent) || authenticatorData === null || clientDataJson === null || signature === null) return null;
  return { intent, authenticatorData, clientDataJson, signature };
}

function bytesOf(value: Json | undefined): Uint8Array | null {
  return typeof value === 'string' ? fromBase64Url(value) : null;
}

/** The record's state that the signer had seen, or null when the intent names none. */
export function seenHead(intent: Json): TreeHead | null {
  const seen = memberOf(intent, 'seen');
  const size = memberOf(seen, 'size');
  const root = memberOf(seen, 'root');
  const hash = typeof root === 'string' ? parseHash(root) : null;
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0 || hash === null) return null;
  return { size, root: hash };
}

/** What the browser says it signed: the kind, the challenge and the site. Null when malformed. */
export function parseClientData(bytes: Uint8Array): { readonly type: string; readonly challenge: string; readonly origin: string } | null {
  let value: unknown;
  try {
    value = JSON.parse(decodeUtf8(bytes) ?? '');
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const type: unknown = Reflect.get(value, 'type');
  const challenge: unknown = Reflect.get(value, 'challenge');
  const origin: unknown = Reflect.get(value, 'origin');
  if (typeof type !== 'string' || typeof challenge !== 'string' || typeof origin !== 'string') return null;
  return { type, challenge, origin };
}
