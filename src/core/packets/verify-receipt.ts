import type { Crypto } from '../record/crypto.ts';
import { verifyInclusion } from '../record/inclusion.ts';
import { parseLeaf, type Leaf } from '../record/leaf.ts';
import { parseTlogProof } from '../record/tlog-proof.ts';
import { hashLeaf } from '../record/tree-hash.ts';
import { parseTrustPolicy } from '../record/trust-policy.ts';
import { judgeCheckpoint, judgeWitnesses } from './check-checkpoint.ts';
import { Findings, type Finding, type Verdict } from './finding.ts';

/** What a receipt shows by itself: an entry that stood in the signed record of so many entries. */
export interface ReceiptVerdict {
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  /** The entry that stood in the signed record; null when the receipt does not hold. */
  readonly entry: Leaf | null;
}

/** Tells whether a text claims to be a receipt, before it is judged. */
export function isReceipt(text: string): boolean {
  return text.startsWith('c2sp.org/tlog-proof@');
}

/**
 * Judges one receipt (`*.tlog-proof`) against a trust policy, without a packet: the checkpoint's signature, the entry's
 * place and path, and that the leaf in it is that very entry. Never throws on hostile text.
 */
export function verifyReceipt(text: string, policyText: string, crypto: Crypto): ReceiptVerdict {
  const findings = new Findings();
  const entry = judge(text, policyText, crypto, findings);
  return { verdict: findings.verdict(), findings: findings.sorted(), entry: findings.verdict() === 'ok' ? entry : null };
}

function judge(text: string, policyText: string, crypto: Crypto, findings: Findings): Leaf | null {
  const { report } = findings;
  const policy = parseTrustPolicy(policyText, crypto);
  if (!policy.ok) {
    report('E_FORMAT', `the policy file cannot be used: ${policy.failure.reason} in line ${policy.failure.line}`);
    return null;
  }
  const proof = parseTlogProof(text);
  if (!proof.ok || proof.value.extra === null) {
    report('E_FORMAT', 'this is not a receipt: it is no tlog-proof with an entry in it');
    return null;
  }
  const judged = judgeCheckpoint(proof.value.checkpoint, policy.value, crypto);
  if (!judged.ok) {
    report('E_NOTE_SIGNATURE', 'the receipt holds no readable signed state');
    return null;
  }
  for (const fault of judged.value.faults) report(fault, 'the signed state in the receipt');
  const witnesses = judgeWitnesses(judged.value, policy.value);
  if (witnesses !== null) report(witnesses, 'the signed state in the receipt');
  const { extra, index, hashes } = proof.value;
  const { size, root } = judged.value.checkpoint;
  // First of all: changed bytes are a change to be named, whether or not they still read as an entry.
  const proven = verifyInclusion(hashLeaf(extra, crypto), index, size, hashes, root, crypto);
  if (!proven) report('E_INCLUSION', `entry ${index} is not in the signed record at that place`, index);
  const leaf = parseLeaf(extra);
  if (!leaf.ok) {
    if (proven) report('E_FORMAT', `the entry in the receipt cannot be read (${leaf.failure})`);
    return null;
  }
  if (leaf.value.seq !== index) report('E_INDEX', `the receipt names entry ${index} and shows entry ${leaf.value.seq}`, index);
  return leaf.value;
}
