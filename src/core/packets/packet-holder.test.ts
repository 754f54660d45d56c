import { describe, expect, it } from 'vitest';
import { cosignatureType, formatVkey } from '../record/note-key.ts';
import { cosignCheckpoint, parseCheckpoint, signCheckpoint } from '../record/checkpoint.ts';
import { hashLeaf } from '../record/tree-hash.ts';
import { nodeCrypto as crypto } from '../../server/record/crypto.ts';
import { logSigner, makeSigner, origin, policyText, witnessSigner } from '../../../test/record/sample-ledger.ts';
import { packetOf, tell } from '../../../test/record/sample-story.ts';
import type { FindingCode } from './finding.ts';
import { verifyPacket } from './verify-packet.ts';

// RECORD.md 5.10, F01-F37: what someone who holds a packet, and no key, can do to its files.

const story = tell();
const base = packetOf(story);
const { seq } = story;
const exportSeq = story.ledger.size - 1;

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'));
const textOf = (files: ReadonlyMap<string, Uint8Array>, path: string): string => {
  const bytes = files.get(path);
  if (bytes === undefined) throw new Error(`the sample has no ${path}`);
  return Buffer.from(bytes).toString('utf8');
};

type Edit = (files: Map<string, Uint8Array>) => void;

/** The codes found after an edit. */
function after(edit: Edit, policy: string = policyText, receipts: readonly string[] = []): readonly FindingCode[] {
  const files = new Map(base);
  edit(files);
  const { verdict, findings } = verifyPacket(files, policy, { receipts }, crypto);
  return verdict === 'ok' ? [] : findings.map(({ code }) => code);
}

/** Replaces in one file, and fails when there was nothing to replace. */
function replace(path: string, from: string | RegExp, to: string | ((...groups: string[]) => string)): Edit {
  return (files) => {
    const before = textOf(files, path);
    const edited = typeof to === 'string' ? before.replace(from, to) : before.replace(from, to);
    if (edited === before) throw new Error(`nothing to replace in ${path}`);
    files.set(path, bytesOf(edited));
  };
}

/** Replaces the checkpoint in every file that holds it, as a careful holder would. */
function withCheckpoint(change: (checkpoint: string) => string): Edit {
  return (files) => {
    const old = textOf(files, 'checkpoint');
    const edited = change(old);
    if (edited === old) throw new Error('the checkpoint did not change');
    for (const [path, bytes] of files) {
      const text = Buffer.from(bytes).toString('utf8');
      if (text.endsWith(old)) files.set(path, bytesOf(text.slice(0, -old.length) + edited));
    }
  };
}

function swap(a: string, b: string): Edit {
  return (files) => {
    const [first, second] = [bytesOf(textOf(files, a)), bytesOf(textOf(files, b))];
    files.set(a, second).set(b, first);
  };
}

const drop = (...paths: readonly string[]): Edit => (files) => {
  for (const path of paths) if (!files.delete(path)) throw new Error(`the sample has no ${path}`);
};
const put = (path: string, text: string): Edit => (files) => void files.set(path, bytesOf(text));

const leaf = (step: Parameters<typeof seq>[0]): string => `entries/${seq(step)}.leaf`;
const proof = (step: Parameters<typeof seq>[0]): string => `entries/${seq(step)}.tlog-proof`;
const signedAnew = (signer: typeof logSigner, head: { size: number; root: Uint8Array }): string => {
  const parsed = parseCheckpoint(signCheckpoint(signer, head));
  if (!parsed.ok) throw new Error(parsed.failure);
  return cosignCheckpoint(parsed.value, witnessSigner, 1_775_900_000);
};
const head = { size: story.ledger.size, root: story.ledger.root() };
const stranger = makeSigner(origin);
const otherLog = makeSigner('other.example/ledger/org_0b');
const artifactPath = [...base.keys()].find((path) => path.startsWith('artifacts/')) ?? '';
const leadingZero = (): string => {
  const text = `${origin}\n0${head.size}\n${Buffer.from(head.root).toString('base64')}\n`;
  const line = Buffer.concat([logSigner.key.id, logSigner.sign(bytesOf(text))]).toString('base64');
  return `${text}\n\u2014 ${origin} ${line}\n`;
};

const cases: readonly (readonly [string, Edit, FindingCode])[] = [
  ['F01 a leaf byte', replace(leaf('recap'), 'usr_m', 'usr_n'), 'E_INCLUSION'],
  ['F02 the recap text', replace(`parts/${seq('recap')}.json`, /"(.{60}).(.)/, '"$1Z$2'), 'E_PART_UNCOMMITTED'],
  ['F03 an artifact byte', replace(artifactPath, 'build 412', 'build 413'), 'E_ARTIFACT_HASH'],
  ['F04 a middle entry dropped', drop(leaf('amended'), proof('amended'), `parts/${seq('amended')}.json`), 'E_STREAM_GAP'],
  ['F05 the tail dropped', drop(leaf('closed'), proof('closed'), `parts/${seq('closed')}.json`), 'E_STREAM_TRUNCATED'],
  ['F06 two entries swapped', swap(leaf('set'), leaf('amended')), 'E_INDEX'],
  ["F07 another entry's proof", swap(proof('set'), proof('amended')), 'E_INDEX'],
  ['F08 the checkpoint size', withCheckpoint((text) => text.replace(`\n${head.size}\n`, `\n${head.size + 1}\n`)), 'E_NOTE_SIGNATURE'],
  ['F09 the checkpoint root', withCheckpoint((text) => text.replace(/\n[A-Za-z0-9+/]{4}([A-Za-z0-9+/]{39}=)\n/, '\nAAAA$1\n')), 'E_NOTE_SIGNATURE'],
  ['F10 the log signature stripped', withCheckpoint((text) => text.replace(/\u2014 manent.*\n/, '')), 'E_NOTE_UNTRUSTED'],
  ['F11 the witness stripped', withCheckpoint((text) => text.replace(/\u2014 witness.*\n/, '')), 'E_WITNESS_QUORUM'],
  ['F12 the cosignature time', withCheckpoint((text) => text.replace(/(\u2014 witness\.example\/w1 .{13})./, '$1A')), 'E_NOTE_SIGNATURE'],
  ['F13 signed again by an unknown key', withCheckpoint(() => signedAnew(stranger, head)), 'E_NOTE_UNTRUSTED'],
  ['F15 an extension line', withCheckpoint((text) => text.replace('=\n\n', '=\nextension\n\n')), 'E_NOTE_SIGNATURE'],
  ['F16 a proof cut short', replace(proof('recap'), /(index \d+\n)[^\n]+\n/, '$1'), 'E_INCLUSION'],
  ['F17 a proof made longer', replace(proof('recap'), /(index \d+\n)([^\n]+\n)/, '$1$2$2'), 'E_INCLUSION'],
  ['F18 stray base64 bits', replace(proof('recap'), /(index \d+\n[^\n]{42})([^\n])=/, (_, start = '', last = '') => `${start}${String.fromCharCode(last.charCodeAt(0) + 1)}=`), 'E_INCLUSION'],
  ['F19 a JSON member twice', replace(leaf('recap'), '"seq"', '"seq":1,"seq"'), 'E_INCLUSION'],
  ['F20 an assertion of another entry', put(`assertions/${seq('closed')}.json`, textOf(base, `assertions/${seq('signed-off')}.json`)), 'E_ASSERTION_HASH'],
  ['F21 the report edited', replace('report.html', 'Entry by entry', 'All is well'), 'E_FILE_HASH'],
  ['F22 a file slipped in', put('artifacts/readme.txt', 'trust me'), 'E_FILE_EXTRA'],
  ['F22 an artifact slipped in under its true hash', (files) => void files.set(`artifacts/${Buffer.from(crypto.sha256(bytesOf('new'))).toString('hex')}`, bytesOf('new')), 'E_FILE_EXTRA'],
  ['F23 the manifest edited', replace('manifest.json', 'report.html', 'report.pdf'), 'E_FILE_HASH'],
  ['F24 the export statement removed', drop(`entries/${exportSeq}.leaf`, `entries/${exportSeq}.tlog-proof`, `parts/${exportSeq}.json`), 'E_FILE_MISSING'],
  ['F24 the export statement hidden', drop(`parts/${exportSeq}.json`), 'E_FILE_MISSING'],
  ['F24 another entry named as the export', put('EXPORT', `${seq('closed')}\n`), 'E_FILE_MISSING'],
  ['F25 an older checkpoint substituted', put('checkpoint', textOf(base, `receipts/${story.receipts[1]?.size}.checkpoint`)), 'E_INCLUSION'],
  ['F26 a part under another entry', swap(`parts/${seq('set')}.json`, `parts/${seq('amended')}.json`), 'E_PART_UNCOMMITTED'],
  ['F27 CRLF in the checkpoint', withCheckpoint((text) => text.replaceAll('\n', '\r\n')), 'E_NOTE_SIGNATURE'],
  ['F27 CRLF in a proof', replace(proof('recap'), 'v1\n', 'v1\r\n'), 'E_INCLUSION'],
  ['F29 an assertion removed', drop(`assertions/${seq('signed-off')}.json`, `seen/${seq('signed-off')}.consistency`), 'E_ASSERTION_MISSING'],
  ['F29 what the signer saw removed', drop(`seen/${seq('signed-off')}.consistency`), 'E_FILE_MISSING'],
  ['F30 a receipt edited', replace(`receipts/${story.receipts[0]?.size}.checkpoint`, '\n5\n', '\n4\n'), 'E_NOTE_SIGNATURE'],
  ['F30 the growth from a receipt edited', replace(`receipts/${story.receipts[0]?.size}.consistency`, /\n[^\n]{4}/, '\nAAAA'), 'E_CONSISTENCY'],
  ['F30 the growth of another receipt', replace(`receipts/${story.receipts[0]?.size}.consistency`, /^old \d+/, 'old 4'), 'E_CONSISTENCY'],
  ['F11 the witness stripped from one growth proof', replace(`receipts/${story.receipts[0]?.size}.consistency`, /\u2014 witness.*\n/, ''), 'E_CONSISTENCY'],
  ['F11 the witness stripped from one entry proof', replace(proof('recap'), /\u2014 witness.*\n/, ''), 'E_INCLUSION'],
  ['F11 the witness stripped from what a signer saw', replace(`seen/${seq('signed-off')}.consistency`, /\u2014 witness.*\n/, ''), 'E_SEEN_FORK'],
  ['F30 another size in what a signer saw', replace(`seen/${seq('signed-off')}.consistency`, /^old \d+/, 'old 4'), 'E_SEEN_FORK'],
  ['F33 a receipt under another size', put('receipts/7.checkpoint', textOf(base, `receipts/${story.receipts[0]?.size}.checkpoint`)), 'E_INDEX'],
  ['F32 a file smuggled into receipts/', put('receipts/note.txt', 'hello'), 'E_FILE_EXTRA'],
  ['F32 growth from no receipt', put('receipts/7.consistency', textOf(base, `receipts/${story.receipts[0]?.size}.consistency`)), 'E_FILE_EXTRA'],
  ['F33 a second name for an entry', (files) => void files.set(`entries/0${seq('set')}.leaf`, bytesOf(textOf(files, leaf('set')))), 'E_FILE_EXTRA'],
  ['F34 a proof file missing', drop(proof('recap')), 'E_FILE_MISSING'],
  ['F35 a part shown twice', replace(`parts/${exportSeq}.json`, /^\[("[^"]+")/, '[$1,$1'), 'E_PART_UNCOMMITTED'],
  ['F37 a leading zero, even signed', withCheckpoint(leadingZero), 'E_NOTE_SIGNATURE'],
];

describe('a packet in the hands of someone without keys', () => {
  it('verifies as it was exported', () => {
    const { verdict, findings } = verifyPacket(base, policyText, {}, crypto);
    expect({ verdict, codes: [...new Set(findings.map(({ code }) => code))] }).toEqual({ verdict: 'ok', codes: ['W_SESSION_ONLY'] });
  });

  it.each(cases)('is refused: %s', (_, edit, code) => {
    expect(after(edit)).toContain(code);
  });

  it('is refused: F14 origin A signed by log B, both trusted', () => {
    const foreign = { ...otherLog, key: otherLog.key };
    const text = (): string => {
      const body = signCheckpoint(logSigner, head).split('\n\n')[0];
      const line = Buffer.concat([foreign.key.id, foreign.sign(bytesOf(`${body}\n`))]).toString('base64');
      return `${body}\n\n\u2014 ${foreign.key.name} ${line}\n`;
    };
    const both = `log ${formatVkey(logSigner.key)}\nlog ${formatVkey(otherLog.key)}\nquorum none\n`;
    expect(after(withCheckpoint(text), both)).toContain('E_ORIGIN');
  });

  it('is refused: F28 an interior node shown as a leaf', () => {
    const node = Buffer.concat([story.ledger.hash(0), story.ledger.hash(1)]);
    // The tree over pairs has this node's hash as its "leaf 0" only if leaves and nodes were hashed alike.
    expect(hashLeaf(node, crypto)).not.toEqual(story.ledger.root(2));
    const path = textOf(base, proof('credential'));
    const shorter = path.replace(/index 1\n[^\n]+\n/, 'index 0\n');
    const codes = after((files) => {
      files.set('entries/0.leaf', node).set('entries/0.tlog-proof', bytesOf(shorter));
    });
    expect(codes).toContain('E_INCLUSION');
  });

  it('is refused: F31 a policy with another key', () => {
    const policy = policyText.replace(formatVkey(logSigner.key), formatVkey(stranger.key));
    expect(after(() => undefined, policy)).toContain('E_NOTE_UNTRUSTED');
    const witness = policyText.replace(formatVkey(witnessSigner.key), formatVkey(makeSigner('witness.example/w1', cosignatureType).key));
    expect(after(() => undefined, witness)).toContain('E_WITNESS_QUORUM');
  });

  it('is refused: F36 a receipt without its entry', () => {
    const receipt = story.ledger.receipt(seq('recap'), story.receipts[1]?.size ?? 0);
    expect(after(() => undefined, policyText, [receipt])).toEqual([]);
    expect(after(() => undefined, policyText, [receipt.replace(/extra .*\n/, '')])).toContain('E_INCLUSION');
  });

  it('cannot be read without a usable policy, or when it is no packet', () => {
    expect(verifyPacket(base, 'log nonsense\n', {}, crypto).verdict).toBe('unreadable');
    expect(verifyPacket(new Map([['photo.jpg', bytesOf('x')]]), policyText, {}, crypto).verdict).toBe('unreadable');
  });
});

describe('random edits of a packet', () => {
  // A cosignature line in a carried receipt whose key name or id is damaged becomes a line of an unknown key, which
  // C2SP signed-note demands to be ignored; the log's own line in that file still verifies.
  const ignored = (path: string, at: number): boolean => {
    if (!path.startsWith('receipts/') || !path.endsWith('.checkpoint')) return false;
    const line = Buffer.from(textOf(base, path)).indexOf('\u2014 witness.example/w1 ');
    return at >= line && at < line + Buffer.byteLength('\u2014 witness.example/w1 ') + 6;
  };

  it('2,000 single-byte edits anywhere: none is accepted', () => {
    const places = [...base].flatMap(([path, bytes]) => Array.from(bytes, (_, at) => ({ path, at })));
    let state = 412;
    const random = (below: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    const accepted: string[] = [];
    for (let count = 0; count < 2000; count += 1) {
      const { path, at } = places[random(places.length)] ?? { path: '', at: 0 };
      const bytes = new Uint8Array(base.get(path) ?? []);
      bytes[at] = (bytes[at] ?? 0) ^ (1 + random(255));
      const files = new Map(base).set(path, bytes);
      if (verifyPacket(files, policyText, {}, crypto).verdict === 'ok' && !ignored(path, at)) accepted.push(`${path}:${at}`);
    }
    expect(accepted).toEqual([]);
  }, 40_000);
});
