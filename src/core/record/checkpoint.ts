import { ok, type Result } from '../kernel/result.ts';
import { toBase64, parseHash } from './base64.ts';
import { parseDecimal } from './bytes.ts';
import type { TreeHead } from './consistency.ts';
import type { NoteKey } from './note-key.ts';
import { formatNote, parseNote, type Note } from './note.ts';
import { cosignatureBytes, cosignedMessage } from './verify-note.ts';
import { utf8 } from './utf8.ts';

/** A tree head as a log states it (C2SP tlog-checkpoint), with the note that carries its signatures. */
export interface Checkpoint extends TreeHead {
  readonly origin: string;
  readonly extensions: readonly string[];
  readonly note: Note;
}

/** The text that a log signs: origin, size, root, each on its line. */
export function checkpointText(origin: string, head: TreeHead): string {
  return `${origin}\n${head.size}\n${toBase64(head.root)}\n`;
}

/** Reads a checkpoint without judging its signatures. */
export function parseCheckpoint(text: string): Result<Checkpoint, 'malformed-note' | 'malformed-checkpoint'> {
  const note = parseNote(text);
  if (!note.ok) return note;
  const [origin, sizeLine, rootLine, ...rest] = note.value.text.split('\n');
  const extensions = rest.slice(0, -1);
  const size = parseDecimal(sizeLine ?? '');
  const root = parseHash(rootLine ?? '');
  if (origin === undefined || origin === '' || size === null || root === null || extensions.includes('')) {
    return { ok: false, failure: 'malformed-checkpoint' };
  }
  return ok({ origin, size, root, extensions, note: note.value });
}

/** Signs messages with one key. The private half stays with whoever implements this. */
export interface NoteSigner {
  readonly key: NoteKey;
  /** The 64-byte Ed25519 signature of the message. */
  sign(message: Uint8Array): Uint8Array;
}

/** Signs a tree head. The origin is the key's name, so that a policy's `log` line names both at once. */
export function signCheckpoint(signer: NoteSigner, head: TreeHead): string {
  const text = checkpointText(signer.key.name, head);
  const line = { name: signer.key.name, keyId: signer.key.id, signature: signer.sign(utf8(text)) };
  return formatNote({ text, signatures: [line] });
}

/** Adds a witness's cosignature line to a checkpoint, made at `time` (POSIX seconds). */
export function cosignCheckpoint(checkpoint: Checkpoint, witness: NoteSigner, time: number): string {
  const signature = witness.sign(cosignedMessage(checkpoint.note.text, time));
  const line = { name: witness.key.name, keyId: witness.key.id, signature: cosignatureBytes(time, signature) };
  return formatNote({ text: checkpoint.note.text, signatures: [...checkpoint.note.signatures, line] });
}
