import { describe, expect, it } from 'vitest';
import { generateNoteKey, nodeCrypto as crypto } from '../../server/record/crypto.ts';
import { cosignatureType, type NoteKey } from './note-key.ts';
import { meetsQuorum, parseTrustPolicy } from './trust-policy.ts';

const log = `log ${generateNoteKey('manent.example/ledger/a').vkey}`;
const [w1, w2, w3] = ['w1', 'w2', 'w3'].map((name) => generateNoteKey(`${name}.example`, cosignatureType).vkey);
const witnesses = `witness w1 ${w1}\nwitness w2 ${w2} https://w2.example\n\twitness w3 ${w3}\n`;

function quorumOf(text: string, ...signed: readonly string[]): boolean | string {
  const policy = parseTrustPolicy(text, crypto);
  if (!policy.ok) return policy.failure.reason;
  const keys = signed.map((name): NoteKey | undefined => policy.value.witnesses.get(name));
  return meetsQuorum(policy.value.quorum, (key) => keys.includes(key));
}

describe('the trust policy', () => {
  it('counts groups of groups', () => {
    const text = `# who we trust\n${log}\n${witnesses}group pair 2 w1 w2\ngroup both all pair w3\nquorum both\n`;
    expect(quorumOf(text, 'w1', 'w2', 'w3')).toBe(true);
    expect(quorumOf(text, 'w1', 'w3')).toBe(false);
    expect(quorumOf(text, 'w1', 'w2')).toBe(false);
  });

  it('reads none, one name, and the shorthands over all witnesses', () => {
    expect(quorumOf(`${log}\nquorum none\n`)).toBe(true);
    expect(quorumOf(`${log}\n${witnesses}quorum w2\n`, 'w1')).toBe(false);
    expect(quorumOf(`${log}\n${witnesses}quorum any\n`, 'w3')).toBe(true);
    expect(quorumOf(`${log}\n${witnesses}quorum 2\n`, 'w3')).toBe(false);
    expect(quorumOf(`${log}\n${witnesses}quorum all\n`, 'w1', 'w2')).toBe(false);
  });

  it.each([
    [`${log}\n`, 'quorum-count'],
    [`quorum none\nquorum none\n`, 'quorum-count'],
    [`${log}\nquorum any\n`, 'unknown-name'],
    [`${log}\n${log}\nquorum none\n`, 'duplicate-key'],
    [`${witnesses}witness w1 ${generateNoteKey('x', cosignatureType).vkey}\nquorum w1\n`, 'duplicate-name'],
    [`witness none ${w1}\nquorum none\n`, 'duplicate-name'],
    [`${witnesses}group g any w1 w9\nquorum g\n`, 'unknown-name'],
    [`${witnesses}group g any w1\ngroup h any w1\nquorum g\n`, 'member-used-twice'],
    [`${witnesses}group g 3 w1 w2\nquorum g\n`, 'bad-threshold'],
    [`${witnesses}group g 0 w1\nquorum g\n`, 'bad-threshold'],
    [`quorum g\n${witnesses}group g any w1\n`, 'unknown-name'],
    [`${log}\r\nquorum none\n`, 'control-character'],
    [`trust ${w1}\nquorum none\n`, 'unknown-line'],
    [`log ${w1}\nquorum none\n`, 'bad-key'],
    [`witness w ${log.slice(4)}\nquorum none\n`, 'bad-key'],
    [`log ${log.slice(4, -4)}\nquorum none\n`, 'bad-key'],
  ])('refuses the policy %#', (text, reason) => {
    expect(quorumOf(text)).toBe(reason);
  });
});
