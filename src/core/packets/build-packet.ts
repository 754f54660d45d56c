import { toBase64 } from '../record/base64.ts';
import { toHex } from '../record/bytes.ts';
import { canonicalBytes } from '../record/canonical-json.ts';
import { formatConsistency } from '../record/consistency-file.ts';
import type { Crypto } from '../record/crypto.ts';
import { parseLeaf, type Leaf } from '../record/leaf.ts';
import { formatTlogProof } from '../record/tlog-proof.ts';
import { hashLeaf } from '../record/tree-hash.ts';
import { utf8 } from '../record/utf8.ts';
import { formatManifest, type StreamHead } from './manifest.ts';
import { entryPath, receiptPath, type PacketFiles } from './packet-file.ts';

/** An entry to be put into a packet: its exact leaf bytes, the parts to show, and its signature if it has one. */
export interface PackedEntry {
  readonly leaf: Uint8Array;
  /** Disclosure strings of the parts that the reader may see. */
  readonly disclosures: readonly string[];
  /** The stored assertion file. */
  readonly assertion?: Uint8Array;
}

/** What a packet is made of, before its export is recorded. */
export interface PacketContent {
  readonly origin: string;
  /** Whole streams: every event of each, from 0, and every entry that one of them refers to. */
  readonly entries: readonly PackedEntry[];
  /** Evidence files. They are stored under their hash. */
  readonly artifacts: readonly Uint8Array[];
  readonly reportHtml?: Uint8Array;
  readonly reportPdf?: Uint8Array;
}

/** A packet that waits for its export to be recorded: the event `packet.exported` commits to `manifest` and `streams`. */
export interface PreparedPacket {
  readonly files: PacketFiles;
  /** SHA-256 of manifest.json, hex: the member `manifest` of the part `export`. */
  readonly manifest: string;
  /** The member `streams` of the part `export`. */
  readonly streams: readonly StreamHead[];
}

interface ReadEntry extends PackedEntry {
  readonly fields: Leaf;
}

function readLeaf(entry: PackedEntry): ReadEntry {
  const fields = parseLeaf(entry.leaf);
  if (!fields.ok) throw new TypeError(`a stored leaf is not one: ${fields.failure}`);
  return { ...entry, fields: fields.value };
}

function putEntry(files: Map<string, Uint8Array>, entry: ReadEntry): void {
  const { seq } = entry.fields;
  files.set(entryPath.leaf(seq), entry.leaf);
  if (entry.disclosures.length > 0) files.set(entryPath.parts(seq), canonicalBytes([...entry.disclosures]));
  if (entry.assertion !== undefined) files.set(entryPath.assertion(seq), entry.assertion);
}

/** Lays out the content files and their manifest. The next step is to record `packet.exported`. */
export function preparePacket(content: PacketContent, crypto: Crypto): PreparedPacket {
  const files = new Map<string, Uint8Array>();
  const heads = new Map<string, StreamHead>();
  for (const entry of content.entries.map(readLeaf)) {
    putEntry(files, entry);
    const { stream, n } = entry.fields;
    if ((heads.get(stream)?.n ?? -1) < n) heads.set(stream, { stream, n, head: toBase64(hashLeaf(entry.leaf, crypto)) });
  }
  for (const artifact of content.artifacts) files.set(`artifacts/${toHex(crypto.sha256(artifact))}`, artifact);
  if (content.reportHtml !== undefined) files.set('report.html', content.reportHtml);
  if (content.reportPdf !== undefined) files.set('report.pdf', content.reportPdf);
  const hashes = new Map([...files].map(([path, bytes]) => [path, toHex(crypto.sha256(bytes))]));
  const streams = [...heads.values()].toSorted((a, b) => (a.stream < b.stream ? -1 : 1));
  const manifest = formatManifest({ origin: content.origin, streams, files: hashes });
  files.set('manifest.json', manifest);
  return { files, manifest: toHex(crypto.sha256(manifest)), streams };
}

/** The proof that the record of a packet grew out of an older state of it. */
export interface Growth {
  readonly oldSize: number;
  readonly hashes: readonly Uint8Array[];
}

/** The proofs of a packet, all of them to one checkpoint that covers the recorded export. */
export interface PacketProofs {
  /** The recorded `packet.exported`, with its part `export` disclosed. */
  readonly exported: PackedEntry;
  /** The signed and cosigned checkpoint, as text. */
  readonly checkpoint: string;
  /** The inclusion path of every entry, the export included, by number. */
  readonly inclusion: ReadonlyMap<number, readonly Uint8Array[]>;
  /** For every entry with an assertion: growth from the state that its signer saw, by the entry's number. */
  readonly seen: ReadonlyMap<number, Growth>;
  /** Older checkpoints that participants hold, with growth from each. */
  readonly receipts: readonly { readonly checkpoint: string; readonly growth: Growth }[];
}

/** Completes a packet with the recorded export and all proofs. */
export function sealPacket(prepared: PreparedPacket, proofs: PacketProofs): PacketFiles {
  const files = new Map(prepared.files);
  const exported = readLeaf(proofs.exported);
  putEntry(files, exported);
  files.set('checkpoint', utf8(proofs.checkpoint));
  files.set('EXPORT', utf8(`${exported.fields.seq}\n`));
  const { checkpoint } = proofs;
  for (const [seq, hashes] of proofs.inclusion) {
    files.set(entryPath.proof(seq), utf8(formatTlogProof({ extra: null, index: seq, hashes, checkpoint })));
  }
  for (const [seq, growth] of proofs.seen) files.set(entryPath.seen(seq), utf8(formatConsistency({ ...growth, checkpoint })));
  for (const receipt of proofs.receipts) {
    const size = receipt.growth.oldSize;
    files.set(receiptPath.checkpoint(size), utf8(receipt.checkpoint));
    files.set(receiptPath.growth(size), utf8(formatConsistency({ ...receipt.growth, checkpoint })));
  }
  return files;
}

/** An entry that a packet needs and does not hold: an event of a stream it shows, or one that another refers to. */
export type Omission =
  | { readonly kind: 'event'; readonly stream: string; readonly n: number }
  | { readonly kind: 'ref'; readonly seq: number };

/** Finds what is still missing for a packet to be whole. An exporter adds it and asks again, until nothing is. */
export function findOmissions(leaves: readonly Uint8Array[]): readonly Omission[] {
  const read = leaves.map((leaf) => readLeaf({ leaf, disclosures: [] }).fields);
  const present = new Set(read.map(({ seq }) => seq));
  const events = new Set(read.map(({ stream, n }) => `${stream} ${n}`));
  const last = new Map<string, number>();
  for (const { stream, n } of read) last.set(stream, Math.max(n, last.get(stream) ?? 0));
  const missing = new Map<string, Omission>();
  for (const [stream, end] of last) {
    for (let n = 0; n < end; n += 1) {
      if (!events.has(`${stream} ${n}`)) missing.set(`${stream} ${n}`, { kind: 'event', stream, n });
    }
  }
  for (const { seq } of read.flatMap(({ refs }) => refs)) {
    if (!present.has(seq)) missing.set(`${seq}`, { kind: 'ref', seq });
  }
  return [...missing.values()];
}
