import type { Json } from '../kernel/json.ts';
import { toBase64 } from '../record/base64.ts';
import { isJsonList, parseCanonical } from '../record/canonical-json.ts';
import type { Checkpoint } from '../record/checkpoint.ts';
import type { Crypto } from '../record/crypto.ts';
import { disclosureDigest, hasStrongSalt, parseDisclosure } from '../record/disclosure.ts';
import { verifyInclusion } from '../record/inclusion.ts';
import { parseLeaf, type Leaf } from '../record/leaf.ts';
import { parseTlogProof } from '../record/tlog-proof.ts';
import { hashLeaf } from '../record/tree-hash.ts';
import { decodeUtf8 } from '../record/utf8.ts';
import type { Report } from './finding.ts';
import { entryPath, parsePacketPath, type PacketFiles } from './packet-file.ts';
import type { Entry } from './packet-view.ts';

/** What entries are read against. */
export interface EntrySource {
  readonly files: PacketFiles;
  readonly crypto: Crypto;
  readonly checkpoint: Checkpoint | null;
  readonly checkpointText: string;
}

/** Reads every entry, proves its place in the record and opens the parts that the packet shows. */
export function readEntries(source: EntrySource, report: Report): readonly Entry[] {
  const entries: Entry[] = [];
  for (const [path, bytes] of source.files) {
    const place = parsePacketPath(path);
    if (place?.kind !== 'leaf') continue;
    const { seq } = place;
    const hash = hashLeaf(bytes, source.crypto);
    const proven = proveEntry(source, seq, bytes, hash, report);
    const leaf = parseLeaf(bytes);
    if (!leaf.ok) {
      if (proven) report('E_FORMAT', `${path} is no entry of a version this verifier knows (${leaf.failure})`, seq);
      continue;
    }
    if (leaf.value.seq !== seq) {
      report('E_INDEX', `${path} holds entry ${leaf.value.seq}`, seq);
      continue;
    }
    const parts = openParts(source, seq, leaf.value, report);
    entries.push({ seq, leaf: leaf.value, bytes, hash, parts, hidden: leaf.value.parts.length - parts.size });
  }
  return entries.toSorted((a, b) => a.seq - b.seq);
}

/** Checks the proof file against everything it claims: the place, the leaf, the path and the very checkpoint. */
function proveEntry(source: EntrySource, seq: number, bytes: Uint8Array, hash: Uint8Array, report: Report): boolean {
  const path = entryPath.proof(seq);
  const file = source.files.get(path);
  if (file === undefined) {
    report('E_FILE_MISSING', `${path} is not in the packet`, seq);
    return false;
  }
  const proof = parseTlogProof(decodeUtf8(file) ?? '');
  if (!proof.ok) {
    report('E_INCLUSION', `${path} is malformed`, seq);
    return false;
  }
  const { index, hashes, extra, checkpoint } = proof.value;
  if (index !== seq) {
    report('E_INDEX', `${path} proves entry ${index}`, seq);
    return false;
  }
  if (extra !== null && toBase64(extra) !== toBase64(bytes)) {
    report('E_INCLUSION', `${path} was made for another entry`, seq);
    return false;
  }
  if (checkpoint !== source.checkpointText) {
    report('E_INCLUSION', `${path} leads to another signed state than the packet's`, seq);
    return false;
  }
  const head = source.checkpoint;
  if (head === null || !verifyInclusion(hash, seq, head.size, hashes, head.root, source.crypto)) {
    report('E_INCLUSION', `${entryPath.leaf(seq)} is not what the record holds as entry ${seq}`, seq);
    return false;
  }
  return true;
}

function openParts(source: EntrySource, seq: number, leaf: Leaf, report: Report): ReadonlyMap<string, Json> {
  const path = entryPath.parts(seq);
  const opened = new Map<string, Json>();
  const file = source.files.get(path);
  if (file === undefined) return opened;
  const listed = parseCanonical(file);
  if (!listed.ok || !isJsonList(listed.value)) {
    report('E_PART_UNCOMMITTED', `${path} is malformed`, seq);
    return opened;
  }
  const shown = new Set<string>();
  for (const item of listed.value) {
    const fault = typeof item === 'string' ? openPart(source, item, leaf, shown, opened) : 'holds something else than parts';
    if (fault !== null) report('E_PART_UNCOMMITTED', `${path} ${fault}`, seq);
  }
  return opened;
}

/** Opens one part into `opened`; returns what is wrong with it, or null. */
function openPart(
  source: EntrySource,
  text: string,
  leaf: Leaf,
  shown: Set<string>,
  opened: Map<string, Json>,
): string | null {
  const disclosure = parseDisclosure(text);
  if (disclosure === null) return 'holds a malformed part';
  const digest = disclosureDigest(text, source.crypto);
  if (!leaf.parts.includes(digest)) return 'shows a part that the entry does not hold';
  if (shown.has(digest) || opened.has(disclosure.name)) return 'shows a part twice';
  shown.add(digest);
  opened.set(disclosure.name, disclosure.value);
  return hasStrongSalt(disclosure) ? null : 'shows a part whose salt is short enough to guess';
}
