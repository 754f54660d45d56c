import * as node from 'node:crypto';
import type { Crypto } from '../../core/record/crypto.ts';
import type { NoteSigner } from '../../core/record/checkpoint.ts';
import { ed25519Type, formatSkey, formatVkey, noteKey, parseSkey, type KeyType } from '../../core/record/note-key.ts';
import { toHex } from '../../core/record/bytes.ts';

// DER wrappings (RFC 8410, RFC 5480) around the raw keys that notes and passkeys carry.
const ed25519Spki = Buffer.from('302a300506032b6570032100', 'hex');
const ed25519Pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const p256Spki = Buffer.from('3059301306072a8648ce3d020106082a8648ce3d030107034200', 'hex');

// A Buffer's `slice` shares memory where a Uint8Array's copies; pure code must meet the latter only.
const plain = (buffer: Buffer): Uint8Array => new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);

/** The one-shot form costs 1.1 us a node; the other, for a Node without it, three times that. */
const sha256: (bytes: Uint8Array) => Uint8Array =
  typeof node.hash === 'function'
    ? (bytes) => plain(node.hash('sha256', bytes, 'buffer'))
    : (bytes) => plain(node.createHash('sha256').update(bytes).digest());

// Reading a key costs as much as using it, and a packet has few keys and many signatures.
const readKeys = new Map<string, node.KeyObject>();
const mostReadKeys = 1000;

function publicKeyOf(prefix: Buffer, raw: Uint8Array): node.KeyObject | null {
  const der = Buffer.concat([prefix, raw]);
  const name = der.toString('latin1');
  const known = readKeys.get(name);
  if (known !== undefined) return known;
  try {
    const key = node.createPublicKey({ key: der, format: 'der', type: 'spki' });
    if (readKeys.size >= mostReadKeys) readKeys.clear();
    readKeys.set(name, key);
    return key;
  } catch {
    return null;
  }
}

/** The record's cryptography on Node. Malformed keys and signatures verify as false; nothing throws. */
export const nodeCrypto: Crypto = {
  sha256,
  verifyEd25519(publicKey, message, signature) {
    if (publicKey.length !== 32 || signature.length !== 64) return false;
    const key = publicKeyOf(ed25519Spki, publicKey);
    return key !== null && node.verify(null, message, key, signature);
  },
  verifyP256(publicKey, message, signature) {
    if (publicKey.length !== 65 || publicKey[0] !== 4) return false;
    const key = publicKeyOf(p256Spki, publicKey);
    return key !== null && node.verify('sha256', message, key, signature);
  },
};

function privateKeyOf(seed: Uint8Array): node.KeyObject {
  return node.createPrivateKey({ key: Buffer.concat([ed25519Pkcs8, seed]), format: 'der', type: 'pkcs8' });
}

function publicBytes(key: node.KeyObject): Uint8Array {
  return new Uint8Array(node.createPublicKey(key).export({ format: 'der', type: 'spki' })).slice(ed25519Spki.length);
}

/** A new signing key for a log (`ed25519Type`) or a witness (`cosignatureType`), as the two texts that are kept. */
export function generateNoteKey(name: string, type: KeyType = ed25519Type): { readonly skey: string; readonly vkey: string } {
  const seed = randomBytes(32);
  const key = noteKey(name, type, publicBytes(privateKeyOf(seed)), nodeCrypto);
  return { skey: formatSkey(key, seed), vkey: formatVkey(key) };
}

/** Opens a stored signing key. Null when the text is malformed or its id does not fit its seed. */
export function openSigner(skey: string): NoteSigner | null {
  const parsed = parseSkey(skey.trim());
  if (parsed === null) return null;
  const privateKey = privateKeyOf(parsed.seed);
  const key = noteKey(parsed.name, parsed.type, publicBytes(privateKey), nodeCrypto);
  if (toHex(key.id) !== parsed.id) return null;
  return { key, sign: (message) => plain(node.sign(null, message, privateKey)) };
}

/** Fresh random bytes: salts (32), seeds (32). */
export function randomBytes(length: number): Uint8Array {
  return plain(node.randomBytes(length));
}
