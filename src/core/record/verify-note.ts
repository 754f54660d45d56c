import { concatBytes, equalBytes, fromBigEndian, toBigEndian } from './bytes.ts';
import type { Crypto } from './crypto.ts';
import { cosignatureType, type NoteKey } from './note-key.ts';
import type { Note, NoteSignature } from './note.ts';
import { encodeUtf8, utf8 } from './utf8.ts';

/** A key of ours that signed a note, and when it says it did (a witness's POSIX seconds; null for a log's line). */
export interface VerifiedSignature {
  readonly key: NoteKey;
  readonly time: number | null;
}

/** What the trusted keys say about a note. Lines of unknown keys are in neither list. */
export interface NoteVerdict {
  readonly verified: readonly VerifiedSignature[];
  /** Trusted keys whose line does not verify: the note must be refused. */
  readonly broken: readonly NoteKey[];
}

/** The bytes that a witness signs over a checkpoint text (C2SP tlog-cosignature, Ed25519 form). */
export function cosignedMessage(checkpointText: string, time: number): Uint8Array {
  return utf8(`cosignature/v1\ntime ${time}\n${checkpointText}`);
}

/** The signature field of a cosignature line: eight bytes of time, then the Ed25519 signature. */
export function cosignatureBytes(time: number, signature: Uint8Array): Uint8Array {
  return concatBytes(toBigEndian(time, 8), signature);
}

function verifyLine(note: Note, line: NoteSignature, key: NoteKey, crypto: Crypto): VerifiedSignature | null {
  if (key.type === cosignatureType) {
    const time = fromBigEndian(line.signature.slice(0, 8));
    if (line.signature.length !== 72 || time === null) return null;
    const message = cosignedMessage(note.text, time);
    return crypto.verifyEd25519(key.publicKey, message, line.signature.slice(8)) ? { key, time } : null;
  }
  const message = encodeUtf8(note.text);
  if (message === null || line.signature.length !== 64) return null;
  return crypto.verifyEd25519(key.publicKey, message, line.signature) ? { key, time: null } : null;
}

/** Checks every line of a note whose key is one of `keys`; other lines are ignored, as C2SP demands. */
export function verifyNote(note: Note, keys: readonly NoteKey[], crypto: Crypto): NoteVerdict {
  const verified: VerifiedSignature[] = [];
  const broken: NoteKey[] = [];
  for (const line of note.signatures) {
    const key = keys.find((known) => known.name === line.name && equalBytes(known.id, line.keyId));
    if (key === undefined) continue;
    const signature = verifyLine(note, line, key, crypto);
    if (signature === null) broken.push(key);
    else verified.push(signature);
  }
  return { verified, broken };
}
