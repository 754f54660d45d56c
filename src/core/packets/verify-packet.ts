import { parseDecimal } from '../record/bytes.ts';
import type { Crypto } from '../record/crypto.ts';
import { parseTrustPolicy, type TrustPolicy } from '../record/trust-policy.ts';
import { decodeUtf8 } from '../record/utf8.ts';
import { checkAssertions } from './check-assertions.ts';
import { judgeCheckpoint, judgeWitnesses, type JudgedCheckpoint } from './check-checkpoint.ts';
import { checkExport } from './check-export.ts';
import { checkFiles } from './check-files.ts';
import { checkCarriedReceipts, checkKeptEntry, checkKeptReceipts } from './check-receipts.ts';
import { checkRefs, checkStreams } from './check-streams.ts';
import { checkTimes } from './check-times.ts';
import { Findings, type Finding, type Report, type Verdict } from './finding.ts';
import { parseManifest } from './manifest.ts';
import type { PacketFiles } from './packet-file.ts';
import type { PacketView, SeenState } from './packet-view.ts';
import { readEntries } from './read-entries.ts';
import { checkCriteria } from './rules-criteria.ts';
import { checkAfterClose, checkEvidence, checkHidden, checkRecaps } from './rules-record.ts';

/** What a reader kept from before: it is what makes a rewrite visible. */
export interface KeptByReader {
  /** Older checkpoints, or one-entry receipts (`*.tlog-proof`), as text. */
  readonly receipts?: readonly string[];
  /** Leaf bytes of entries, from an earlier packet. */
  readonly have?: readonly Uint8Array[];
}

export interface PacketVerdict {
  readonly verdict: Verdict;
  /** Worst first. */
  readonly findings: readonly Finding[];
}

/**
 * Judges a packet against a trust policy from outside it (a key inside a packet is never used). Proves every entry and
 * then compares every field of what was proved with what is shown (RECORD.md 5.6, 5.8). Never throws on hostile files.
 */
export function verifyPacket(files: PacketFiles, policyText: string, kept: KeptByReader, crypto: Crypto): PacketVerdict {
  const findings = new Findings();
  const policy = parseTrustPolicy(policyText, crypto);
  if (policy.ok) judge(files, policy.value, kept, crypto, findings.report);
  else findings.report('E_FORMAT', `the policy file cannot be used: ${policy.failure.reason} in line ${policy.failure.line}`);
  return { verdict: findings.verdict(), findings: findings.sorted() };
}

function judge(files: PacketFiles, policy: TrustPolicy, kept: KeptByReader, crypto: Crypto, report: Report): void {
  if (!files.has('checkpoint') && !files.has('manifest.json') && !files.has('EXPORT')) {
    report('E_FORMAT', 'this holds neither a checkpoint nor a manifest: it is not a packet');
    return;
  }
  const checkpointText = decodeUtf8(files.get('checkpoint') ?? new Uint8Array(0)) ?? '';
  const own = readOwnState(files, checkpointText, policy, crypto, report);
  const checkpoint = own?.checkpoint ?? null;
  const entries = readEntries({ files, crypto, checkpoint, checkpointText }, report);
  const view: PacketView = {
    files,
    policy,
    crypto,
    checkpoint,
    checkpointText,
    exportSeq: readExportSeq(files),
    manifest: parseManifest(files.get('manifest.json') ?? new Uint8Array(0)),
    entries,
    bySeq: new Map(entries.map((entry) => [entry.seq, entry])),
  };
  checkExport(view, report);
  checkFiles(view, report);
  checkStreams(view, report);
  checkRefs(view, report);
  const states: SeenState[] = own === null || own.faults.length > 0 ? [] : [own];
  states.push(...checkCarriedReceipts(view, report), ...checkKeptReceipts(view, kept.receipts ?? [], report));
  for (const [index, leaf] of (kept.have ?? []).entries()) checkKeptEntry(view, leaf, `your kept entry ${index + 1}`, report);
  checkTimes(view, states, report);
  checkAssertions(view, report);
  checkHidden(view, report);
  checkCriteria(view, report);
  checkAfterClose(view, report);
  checkRecaps(view, report);
  checkEvidence(view, report);
}

function readOwnState(
  files: PacketFiles,
  text: string,
  policy: TrustPolicy,
  crypto: Crypto,
  report: Report,
): JudgedCheckpoint | null {
  if (!files.has('checkpoint')) {
    report('E_FILE_MISSING', 'checkpoint is not in the packet');
    return null;
  }
  const judged = judgeCheckpoint(text, policy, crypto);
  if (!judged.ok) {
    report('E_NOTE_SIGNATURE', 'checkpoint is malformed');
    return null;
  }
  for (const fault of judged.value.faults) report(fault, 'checkpoint');
  const witnesses = judgeWitnesses(judged.value, policy);
  if (witnesses !== null) report(witnesses, 'checkpoint');
  return judged.value;
}

function readExportSeq(files: PacketFiles): number | null {
  const text = decodeUtf8(files.get('EXPORT') ?? new Uint8Array(0)) ?? '';
  return text.endsWith('\n') ? parseDecimal(text.slice(0, -1)) : null;
}
