import { describe, expect, it } from 'vitest';
import { generateNoteKey, nodeCrypto as crypto, openSigner } from '../../server/record/crypto.ts';
import { cosignCheckpoint, parseCheckpoint, signCheckpoint, type NoteSigner } from './checkpoint.ts';
import { formatConsistency, parseConsistency } from './consistency-file.ts';
import { cosignatureType, formatVkey, parseVkey } from './note-key.ts';
import { formatNote, parseNote } from './note.ts';
import { formatReceipt, formatTlogProof, parseTlogProof } from './tlog-proof.ts';
import { verifyNote } from './verify-note.ts';

// The example key and note of C2SP signed-note.
const exampleVkey = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';
const exampleNote =
  'This is an example message.\n\n\u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n';

function signer(name: string, type?: typeof cosignatureType): NoteSigner {
  const opened = openSigner(generateNoteKey(name, type).skey);
  if (opened === null) throw new Error('a fresh key opens');
  return opened;
}

function noteOf(text: string): ReturnType<typeof parseNote> & { ok: true } {
  const note = parseNote(text);
  if (!note.ok) throw new Error(note.failure);
  return note;
}

describe('signed notes', () => {
  it('reads and verifies the example of the specification', () => {
    const key = parseVkey(exampleVkey, crypto);
    const note = noteOf(exampleNote).value;
    expect(key && formatVkey(key)).toBe(exampleVkey);
    expect(verifyNote(note, key ? [key] : [], crypto).verified).toHaveLength(1);
    expect(formatNote(note)).toBe(exampleNote);
    const altered = { ...note, text: note.text.replace('an', 'no') };
    expect(verifyNote(altered, key ? [key] : [], crypto)).toMatchObject({ verified: [], broken: [{ name: key?.name }] });
  });

  it('ignores a line that shares only its id, or only its name, with a known key', () => {
    const key = parseVkey(exampleVkey, crypto);
    for (const note of [exampleNote.replace('example.com/foo', 'example.com/bar'), exampleNote.replace('foo Uw2Q', 'foo Vw2Q')]) {
      const judged = verifyNote(noteOf(note).value, key ? [key] : [], crypto);
      expect(judged).toEqual({ verified: [], broken: [] });
    }
  });

  it.each([
    ['no signature', 'text\n'],
    ['no final newline', exampleNote.slice(0, -1)],
    ['a carriage return', exampleNote.replace('\n', '\r\n')],
    ['a tab', exampleNote.replace(' ', '\t')],
    ['a hyphen for the dash', exampleNote.replace('\u2014', '-')],
    ['two spaces', exampleNote.replace('foo ', 'foo  ')],
    ['a plus in the name', exampleNote.replace('foo ', 'f+o ')],
    ['stray base64 bits', exampleNote.replace('aQM=', 'aQN=')],
    ['a text after the signatures', `${exampleNote}more\n`],
    ['an empty line after the signatures', `${exampleNote}\n`],
    ['a signature without bytes', 'text\n\n\u2014 example.com/foo Uw2QOg==\n'],
  ])('refuses %s', (_, text) => {
    expect(parseNote(text).ok).toBe(false);
  });

  it.each([
    exampleVkey.replace('530d903a', '530d903b'),
    exampleVkey.replace('530d903a', '530D903A'),
    exampleVkey.replace('+Aek', '+Bek'),
    exampleVkey.replace('example.com/foo', 'example.com/fo o'),
    exampleVkey.slice(0, -1),
  ])('refuses the key %s', (vkey) => {
    expect(parseVkey(vkey, crypto)).toBeNull();
  });

  it('refuses a signing key whose id does not fit its seed', () => {
    const { skey } = generateNoteKey('manent.example/ledger/a');
    expect(openSigner(skey)?.key.name).toBe('manent.example/ledger/a');
    expect(openSigner(skey.replace('/ledger/a', '/ledger/b'))).toBeNull();
  });
});

describe('checkpoints', () => {
  const root = new Uint8Array(32).fill(7);
  const log = signer('manent.example/ledger/a');

  it('carries log and witness lines, and ignores lines of unknown keys', () => {
    const witness = signer('witness.example/w1', cosignatureType);
    const signed = parseCheckpoint(signCheckpoint(log, { size: 12, root }));
    if (!signed.ok) throw new Error(signed.failure);
    const text = cosignCheckpoint(signed.value, witness, 1_772_000_000);
    const cosigned = parseCheckpoint(text);
    if (!cosigned.ok) throw new Error(cosigned.failure);
    expect(cosigned.value).toMatchObject({ origin: log.key.name, size: 12, root, extensions: [] });
    const known = verifyNote(cosigned.value.note, [log.key, witness.key], crypto);
    expect(known.verified.map(({ time }) => time)).toEqual([null, 1_772_000_000]);
    expect(verifyNote(cosigned.value.note, [log.key], crypto)).toMatchObject({ broken: [] });
    const later = text.replace(/(witness\.example\/w1 .{6})./, '$1/');
    const moved = parseCheckpoint(later);
    if (!moved.ok) throw new Error(moved.failure);
    expect(verifyNote(moved.value.note, [log.key, witness.key], crypto).verified).toHaveLength(1);
  });

  it.each([
    ['a leading zero', (text: string) => text.replace('\n12\n', '\n012\n')],
    ['a sign', (text: string) => text.replace('\n12\n', '\n+12\n')],
    ['a size above 2^53', (text: string) => text.replace('\n12\n', '\n9007199254740993\n')],
    ['a short root', (text: string) => text.replace('BwcHBwcHB', 'BwcHB')],
    ['no origin', (text: string) => text.replace('manent.example/ledger/a\n12', '\n12')],
    ['an empty extension line', (text: string) => text.replace('=\n\n', '=\n\n\n')],
  ])('refuses %s', (_, edit) => {
    expect(parseCheckpoint(edit(signCheckpoint(log, { size: 12, root }))).ok).toBe(false);
  });
});

describe('proof files', () => {
  const hash = new Uint8Array(32).fill(9);
  const leaf = Uint8Array.of(123, 125);

  it('are read back as they were written', () => {
    const receipt = formatReceipt(leaf, 5, [hash, hash], exampleNote);
    expect(parseTlogProof(receipt)).toEqual({ ok: true, value: { extra: leaf, index: 5, hashes: [hash, hash], checkpoint: exampleNote } });
    const alone = formatTlogProof({ extra: null, index: 0, hashes: [], checkpoint: exampleNote });
    expect(alone).toBe(`c2sp.org/tlog-proof@v1\nindex 0\n\n${exampleNote}`);
    expect(parseTlogProof(alone).ok).toBe(true);
    const growth = formatConsistency({ oldSize: 3, hashes: [hash], checkpoint: exampleNote });
    expect(parseConsistency(growth)).toEqual({ ok: true, value: { oldSize: 3, hashes: [hash], checkpoint: exampleNote } });
  });

  it.each([
    ['a carriage return', (text: string) => text.replace('\n', '\r\n')],
    ['a leading zero', (text: string) => text.replace('index 5', 'index 05')],
    ['another version', (text: string) => text.replace('@v1', '@v2')],
    ['stray base64 bits', (text: string) => text.replace('CQk=', 'CQl=')],
    ['two extra lines', (text: string) => text.replace('extra', 'extra e30=\nextra')],
    ['a space before a hash', (text: string) => text.replace('\nCQ', '\n CQ')],
  ])('are refused with %s', (_, edit) => {
    expect(parseTlogProof(edit(formatReceipt(leaf, 5, [hash], exampleNote))).ok).toBe(false);
  });
});
