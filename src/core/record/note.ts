import { ok, type Result } from '../kernel/result.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { concatBytes, hasControlCharacter } from './bytes.ts';
import { isKeyName } from './note-key.ts';

/** One signature line of a note. Its key may be unknown; it means nothing until it is verified. */
export interface NoteSignature {
  readonly name: string;
  readonly keyId: Uint8Array;
  readonly signature: Uint8Array;
}

/** A signed text (C2SP signed-note): `text` ends with a newline and is what the signatures cover. */
export interface Note {
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** C2SP asks for at least 16 signatures; more than this is refused. */
const mostSignatures = 64;
/** Longest note read, in UTF-16 units: far above 64 post-quantum signatures. */
const longestNote = 1_000_000;

function parseSignatureLine(line: string): NoteSignature | null {
  const [mark, name, encoded, ...rest] = line.split(' ');
  if (mark !== '\u2014' || name === undefined || encoded === undefined || rest.length > 0 || !isKeyName(name)) return null;
  const bytes = fromBase64(encoded);
  if (bytes === null || bytes.length < 5) return null;
  return { name, keyId: bytes.slice(0, 4), signature: bytes.slice(4) };
}

/** Reads a signed note without judging its signatures. Fails on anything that is not exactly the format. */
export function parseNote(note: string): Result<Note, 'malformed-note'> {
  const malformed = { ok: false, failure: 'malformed-note' } as const;
  if (note.length > longestNote || hasControlCharacter(note, '\n\u007f')) return malformed;
  const split = note.lastIndexOf('\n\n');
  if (split < 0 || !note.endsWith('\n')) return malformed;
  const text = note.slice(0, split + 1);
  const lines = note.slice(split + 2, -1).split('\n');
  if (lines.length > mostSignatures) return malformed;
  const signatures: NoteSignature[] = [];
  for (const line of lines) {
    const signature = parseSignatureLine(line);
    if (signature === null) return malformed;
    signatures.push(signature);
  }
  return ok({ text, signatures });
}

/** Writes one signature line, with its newline. */
export function formatSignatureLine(signature: NoteSignature): string {
  return `\u2014 ${signature.name} ${toBase64(concatBytes(signature.keyId, signature.signature))}\n`;
}

/** Writes a note. The text must end with a newline. */
export function formatNote(note: Note): string {
  if (!note.text.endsWith('\n')) throw new TypeError('a note text ends with a newline');
  return `${note.text}\n${note.signatures.map(formatSignatureLine).join('')}`;
}
