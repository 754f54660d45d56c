import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newId } from '../../server/app/new-id.ts';
import { ed25519Type } from '../record/note-key.ts';
import { generateNoteKey, nodeCrypto, openSigner } from '../../server/record/crypto.ts';
import { signCheckpoint } from '../record/checkpoint.ts';
import { inclusionProof } from '../record/inclusion.ts';
import { buildLeaf } from '../record/leaf.ts';
import { formatReceipt } from '../record/tlog-proof.ts';
import { hashLeaf } from '../record/tree-hash.ts';
import { treeOf, treeRoot } from '../record/tree-nodes.ts';
import { isUtcInstant, type UtcInstant } from '../kernel/schema.ts';
import { verifyReceipt } from './verify-receipt.ts';

const key = generateNoteKey('test.example/ledger/one', ed25519Type);
const policy = `log ${key.vkey}\nquorum none\n`;
const leaves = Array.from({ length: 7 }, (_, seq) =>
  buildLeaf({ actor: 'system', at: instant('2026-03-04T10:11:12.345Z'), n: 0, parts: [], prev: '', refs: [], seq, stream: newId('meeting'), type: 'meeting.held', via: 'system' }),
);
const nodes = treeOf(leaves.map((leaf) => hashLeaf(leaf, nodeCrypto)), nodeCrypto);

function instant(text: string): UtcInstant {
  if (!isUtcInstant(text)) throw new TypeError('not an instant');
  return text;
}

function receiptOf(shown: number, proved: number, skey = key.skey): string {
  const signer = openSigner(skey);
  const leaf = leaves[shown];
  if (signer === null || leaf === undefined) throw new Error('no signer');
  const note = signCheckpoint(signer, { size: leaves.length, root: treeRoot(nodes, leaves.length, nodeCrypto) });
  return formatReceipt(leaf, proved, inclusionProof(nodes, proved, leaves.length, nodeCrypto), note);
}

const codes = (text: string, policyText = policy): readonly string[] => verifyReceipt(text, policyText, nodeCrypto).findings.filter((finding) => finding.severity === 'error').map((finding) => finding.code);

describe('a receipt by itself', () => {
  test('shows the entry that it proves', () => {
    const { verdict, entry } = verifyReceipt(receiptOf(3, 3), policy, nodeCrypto);
    expect(verdict).toBe('ok');
    expect(entry).toMatchObject({ seq: 3, type: 'meeting.held' });
  });

  test('the proof of another entry proves nothing about this one', () => {
    expect(codes(receiptOf(3, 4))).toEqual(expect.arrayContaining(['E_INDEX', 'E_INCLUSION']));
  });

  test('a stranger’s key is not trusted, whatever it signs', () => {
    expect(codes(receiptOf(3, 3, generateNoteKey('test.example/ledger/one', ed25519Type).skey))).toEqual(['E_NOTE_UNTRUSTED']);
  });

  test('what is no receipt is said to be none', () => {
    expect(codes('hello')).toEqual(['E_FORMAT']);
    expect(codes(receiptOf(3, 3), 'nonsense')).toEqual(['E_FORMAT']);
  });

  test('no changed character is accepted', () => {
    const text = receiptOf(5, 5);
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom('A', 'Z', 'a', 'z', '0', '9', '+', '/', '=', ' ', '\n'), (at, letter) => {
        fc.pre(text[at] !== letter);
        return verifyReceipt(text.slice(0, at) + letter + text.slice(at + 1), policy, nodeCrypto).verdict !== 'ok';
      }),
      { numRuns: 400 },
    );
  });
});
