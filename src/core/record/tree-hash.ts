import type { Crypto } from './crypto.ts';

/** RFC 6962 leaf hash: SHA-256(0x00 || bytes). */
export function hashLeaf(bytes: Uint8Array, crypto: Crypto): Uint8Array {
  const prefixed = new Uint8Array(bytes.length + 1);
  prefixed.set(bytes, 1);
  return crypto.sha256(prefixed);
}

// One buffer for all nodes: hashing is synchronous, and a million nodes need no million buffers.
const pair = new Uint8Array(65);
pair[0] = 1;

/** RFC 6962 node hash: SHA-256(0x01 || left || right). Both are 32 bytes. */
export function hashNode(left: Uint8Array, right: Uint8Array, crypto: Crypto): Uint8Array {
  pair.set(left, 1);
  pair.set(right, 33);
  return crypto.sha256(pair);
}

/** The root of a tree without leaves: SHA-256 of nothing. */
export function emptyRoot(crypto: Crypto): Uint8Array {
  return crypto.sha256(new Uint8Array(0));
}

/** The largest power of two below `size` (which is at least 2): where RFC 6962 splits a tree. */
export function splitPoint(size: number): number {
  let half = 1;
  while (half * 2 < size) half *= 2;
  return half;
}
