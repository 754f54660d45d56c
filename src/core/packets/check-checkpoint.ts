import { ok, type Result } from '../kernel/result.ts';
import { parseCheckpoint } from '../record/checkpoint.ts';
import type { Crypto } from '../record/crypto.ts';
import type { NoteKey } from '../record/note-key.ts';
import { meetsQuorum, type TrustPolicy } from '../record/trust-policy.ts';
import { verifyNote } from '../record/verify-note.ts';
import type { FindingCode } from './finding.ts';
import type { SeenState } from './packet-view.ts';

/** A checkpoint that could be read, the faults found in it, and whom it was seen by. */
export interface JudgedCheckpoint extends SeenState {
  readonly faults: readonly FindingCode[];
  /** Trusted keys whose line verifies. */
  readonly signedBy: readonly NoteKey[];
}

/** Judges a checkpoint's log signature and cosignatures, without asking for a quorum. */
export function judgeCheckpoint(
  text: string,
  policy: TrustPolicy,
  crypto: Crypto,
): Result<JudgedCheckpoint, 'malformed-note' | 'malformed-checkpoint'> {
  const parsed = parseCheckpoint(text);
  if (!parsed.ok) return parsed;
  const checkpoint = parsed.value;
  const { verified, broken } = verifyNote(checkpoint.note, [...policy.logs, ...policy.witnesses.values()], crypto);
  const faults: FindingCode[] = [];
  const logs = verified.filter(({ key }) => policy.logs.includes(key));
  if (broken.length > 0) faults.push('E_NOTE_SIGNATURE');
  else if (logs.length === 0) faults.push('E_NOTE_UNTRUSTED');
  if (logs.length > 0 && logs.every(({ key }) => key.name !== checkpoint.origin)) faults.push('E_ORIGIN');
  const witnessedAt = verified.flatMap(({ time }) => (time === null ? [] : [time * 1000]));
  const signedBy = verified.map(({ key }) => key);
  return ok({ checkpoint, faults, signedBy, witnessedAt: witnessedAt.toSorted((a, b) => a - b) });
}

/** What the policy's witnesses make of a checkpoint: enough of them, none at all where none is needed, or too few. */
export function judgeWitnesses(judged: JudgedCheckpoint, policy: TrustPolicy): FindingCode | null {
  if (!meetsQuorum(policy.quorum, (key) => judged.signedBy.includes(key))) return 'E_WITNESS_QUORUM';
  return judged.witnessedAt.length === 0 ? 'W_NO_WITNESS' : null;
}
