import { fromBase64, toBase64 } from './base64.ts';
import { concatBytes, equalBytes, hasControlCharacter, toHex } from './bytes.ts';
import type { Crypto } from './crypto.ts';
import { utf8 } from './utf8.ts';

/** Signature types of C2SP signed-note: a log's own line, and a witness's timestamped cosignature. */
export const ed25519Type = 0x01;
export const cosignatureType = 0x04;
export type KeyType = typeof ed25519Type | typeof cosignatureType;

/** A public key that may sign notes. Name and id together name it; the id covers the type, so one key has one use. */
export interface NoteKey {
  readonly name: string;
  readonly type: KeyType;
  /** First four bytes of SHA-256(name || 0x0A || type || public key). */
  readonly id: Uint8Array;
  /** 32 bytes (RFC 8032). */
  readonly publicKey: Uint8Array;
}

/** Tells whether a text may name a key: not empty, no Unicode space, no plus, no control character. */
export function isKeyName(name: string): boolean {
  return name !== '' && !/[\s+\u0085]/u.test(name) && !hasControlCharacter(name, '\u007f');
}

/** Makes a key out of its name, its type and its 32 public bytes. */
export function noteKey(name: string, type: KeyType, publicKey: Uint8Array, crypto: Crypto): NoteKey {
  const hashed = crypto.sha256(concatBytes(utf8(name), Uint8Array.of(0x0a, type), publicKey));
  return { name, type, id: hashed.slice(0, 4), publicKey };
}

/** Writes a verifier key: `name+id+base64(type || key)`. This is the fingerprint that people get to keep. */
export function formatVkey(key: NoteKey): string {
  return `${key.name}+${toHex(key.id)}+${toBase64(concatBytes(Uint8Array.of(key.type), key.publicKey))}`;
}

interface KeyText {
  readonly name: string;
  readonly type: KeyType;
  readonly id: string;
  readonly material: Uint8Array;
}

function parseKeyText(text: string): KeyText | null {
  const [, name, id, encoded] = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text) ?? [];
  if (name === undefined || id === undefined || encoded === undefined || !isKeyName(name)) return null;
  const bytes = fromBase64(encoded);
  const type = bytes?.[0];
  if (bytes?.length !== 33 || (type !== ed25519Type && type !== cosignatureType)) return null;
  return { name, id, type, material: bytes.slice(1) };
}

/** Reads a verifier key. Null when malformed, of an unknown type, or when its id is not the one its content gives. */
export function parseVkey(text: string, crypto: Crypto): NoteKey | null {
  const parts = parseKeyText(text);
  if (parts === null) return null;
  const key = noteKey(parts.name, parts.type, parts.material, crypto);
  return toHex(key.id) === parts.id ? key : null;
}

/** A signing key as it is stored: the 32-byte Ed25519 seed beside the name, type and id. Never leaves the signer. */
export interface SigningKeyText {
  readonly name: string;
  readonly type: KeyType;
  readonly id: string;
  readonly seed: Uint8Array;
}

/** Writes a signing key in the form `PRIVATE+KEY+name+id+base64(type || seed)` that other note tools read. */
export function formatSkey(key: NoteKey, seed: Uint8Array): string {
  const material = toBase64(concatBytes(Uint8Array.of(key.type), seed));
  return `PRIVATE+KEY+${key.name}+${toHex(key.id)}+${material}`;
}

/** Reads a signing key. Its id is checked by whoever derives the public key from the seed. */
export function parseSkey(text: string): SigningKeyText | null {
  if (!text.startsWith('PRIVATE+KEY+')) return null;
  const parts = parseKeyText(text.slice('PRIVATE+KEY+'.length));
  return parts && { name: parts.name, type: parts.type, id: parts.id, seed: parts.material };
}

/** Tells whether two keys wrap the same public key, whatever their names. */
export function sameKeyMaterial(a: NoteKey, b: NoteKey): boolean {
  return equalBytes(a.publicKey, b.publicKey);
}
