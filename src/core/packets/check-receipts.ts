import { equalBytes } from '../record/bytes.ts';
import { verifyConsistency } from '../record/consistency.ts';
import { parseConsistency } from '../record/consistency-file.ts';
import { verifyInclusion } from '../record/inclusion.ts';
import { parseLeaf } from '../record/leaf.ts';
import { parseTlogProof, type TlogProof } from '../record/tlog-proof.ts';
import { hashLeaf } from '../record/tree-hash.ts';
import { decodeUtf8 } from '../record/utf8.ts';
import { judgeCheckpoint } from './check-checkpoint.ts';
import type { Report } from './finding.ts';
import { parsePacketPath, receiptPath } from './packet-file.ts';
import type { PacketView, SeenState } from './packet-view.ts';

/** Checks the older checkpoints that the packet carries. Returns those that can be trusted. */
export function checkCarriedReceipts(view: PacketView, report: Report): readonly SeenState[] {
  const trusted: SeenState[] = [];
  for (const [path, bytes] of view.files) {
    const place = parsePacketPath(path);
    if (place?.kind !== 'receipt') continue;
    const state = readState(view, decodeUtf8(bytes) ?? '', path, report);
    if (state === null) continue;
    if (state.checkpoint.size !== place.size) report('E_INDEX', `${path} states ${state.checkpoint.size} entries`);
    else compareStates(view, state, path, report);
    trusted.push(state);
  }
  return trusted;
}

/** Checks the receipts that the reader kept: older checkpoints, or one-entry proofs. Returns those that can be trusted. */
export function checkKeptReceipts(view: PacketView, receipts: readonly string[], report: Report): readonly SeenState[] {
  const trusted: SeenState[] = [];
  for (const [index, text] of receipts.entries()) {
    const name = `your receipt ${index + 1}`;
    const proof = text.startsWith('c2sp.org/tlog-proof@') ? parseTlogProof(text) : null;
    if (proof?.ok === false) {
      report('E_INCLUSION', `${name} is malformed`);
      continue;
    }
    const state = readState(view, proof === null ? text : proof.value.checkpoint, name, report);
    if (state === null) continue;
    trusted.push(state);
    compareStates(view, state, name, report);
    if (proof !== null) checkKeptProof(view, proof.value, state, name, report);
  }
  return trusted;
}

function readState(view: PacketView, text: string, name: string, report: Report): SeenState | null {
  const judged = judgeCheckpoint(text, view.policy, view.crypto);
  if (!judged.ok) {
    report('E_NOTE_SIGNATURE', `${name} holds no readable signed state`);
    return null;
  }
  for (const fault of judged.value.faults) report(fault, `the signed state in ${name}`);
  return judged.value.faults.length > 0 ? null : judged.value;
}

/** Holds an older signed state against the packet's: it must be its beginning. */
function compareStates(view: PacketView, older: SeenState, name: string, report: Report): void {
  const newer = view.checkpoint;
  const { size, root, origin } = older.checkpoint;
  if (newer === null) return;
  if (origin !== newer.origin) report('E_ORIGIN', `${name} is about another record than the packet`);
  else if (size > newer.size) report('E_REWOUND', `${name} states ${size} entries; the packet's record has ${newer.size}`);
  else if (size === newer.size && !equalBytes(root, newer.root)) {
    report('E_SPLIT_VIEW', `${name} and the packet state different records of ${size} entries`);
  } else if (size < newer.size || view.files.has(receiptPath.growth(size))) compareGrowth(view, older, name, report);
}

function compareGrowth(view: PacketView, older: SeenState, name: string, report: Report): void {
  const { size, root } = older.checkpoint;
  const path = receiptPath.growth(size);
  const file = view.files.get(path);
  if (file === undefined) {
    report('E_CONSISTENCY', `the packet holds no proof that its record grew out of the ${size} entries of ${name}`);
    return;
  }
  const growth = parseConsistency(decodeUtf8(file) ?? '');
  const proven =
    view.checkpoint !== null &&
    growth.ok &&
    growth.value.oldSize === size &&
    growth.value.checkpoint === view.checkpointText &&
    verifyConsistency({ size, root }, view.checkpoint, growth.value.hashes, view.crypto);
  if (!proven) report('E_CONSISTENCY', `the packet's record did not grow out of the ${size} entries of ${name}`);
}

/** A one-entry receipt holds the entry itself: it must be proven there, and stand unchanged in the packet. */
function checkKeptProof(view: PacketView, proof: TlogProof, state: SeenState, name: string, report: Report): void {
  const { extra, index, hashes } = proof;
  if (extra === null) {
    report('E_INCLUSION', `${name} does not hold its entry`, index);
    return;
  }
  const { size, root } = state.checkpoint;
  if (!verifyInclusion(hashLeaf(extra, view.crypto), index, size, hashes, root, view.crypto)) {
    report('E_INCLUSION', `${name} does not prove its entry`, index);
    return;
  }
  checkKeptEntry(view, extra, name, report);
}

/** Looks for an entry that the reader kept: it must be in the packet unchanged, if its stream is. */
export function checkKeptEntry(view: PacketView, kept: Uint8Array, name: string, report: Report): void {
  const leaf = parseLeaf(kept);
  if (!leaf.ok) {
    report('E_FORMAT', `${name} is not an entry that this verifier can read`);
    return;
  }
  const { seq, stream } = leaf.value;
  const here = view.bySeq.get(seq);
  if (here !== undefined) {
    if (!equalBytes(here.bytes, kept)) report('E_ENTRY_REPLACED', `entry ${seq} is not the one in ${name}`, seq);
  } else if (view.manifest?.streams.some((head) => head.stream === stream) === true) {
    report('E_ENTRY_OMITTED', `entry ${seq} is in ${name} and not in the packet`, seq);
  }
}
