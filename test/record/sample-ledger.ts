import type { Json } from '../../src/core/kernel/json.ts';
import { utcInstantSchema } from '../../src/core/kernel/schema.ts';
import { formatManifest, headsAsJson, parseManifest, type Manifest, type StreamHead } from '../../src/core/packets/manifest.ts';
import { findOmissions, preparePacket, sealPacket, type PackedEntry, type PreparedPacket } from '../../src/core/packets/build-packet.ts';
import type { PacketFiles } from '../../src/core/packets/packet-file.ts';
import { intentOf } from '../../src/core/record/assertion.ts';
import { toBase64 } from '../../src/core/record/base64.ts';
import { toHex } from '../../src/core/record/bytes.ts';
import { cosignCheckpoint, parseCheckpoint, signCheckpoint, type NoteSigner } from '../../src/core/record/checkpoint.ts';
import { consistencyProof } from '../../src/core/record/consistency.ts';
import { disclosureDigest, makeDisclosure } from '../../src/core/record/disclosure.ts';
import { inclusionProof } from '../../src/core/record/inclusion.ts';
import { buildLeaf, type Leaf } from '../../src/core/record/leaf.ts';
import { cosignatureType, formatVkey } from '../../src/core/record/note-key.ts';
import { formatReceipt } from '../../src/core/record/tlog-proof.ts';
import { hashLeaf } from '../../src/core/record/tree-hash.ts';
import { utf8 } from '../../src/core/record/utf8.ts';
import { treeOf, treeRoot, type TreeNodes } from '../../src/core/record/tree-nodes.ts';
import { generateNoteKey, nodeCrypto as crypto, openSigner } from '../../src/server/record/crypto.ts';
import type { TestPasskey } from './passkey.ts';

/** Makes a signing key for tests. */
export function makeSigner(name: string, type?: typeof cosignatureType): NoteSigner {
  const signer = openSigner(generateNoteKey(name, type).skey);
  if (signer === null) throw new Error('a fresh key opens');
  return signer;
}

export const origin = 'manent.example/ledger/org_0a';
export const logSigner = makeSigner(origin);
export const witnessSigner = makeSigner('witness.example/w1', cosignatureType);
export const policyText = `log ${formatVkey(logSigner.key)}\nwitness w1 ${formatVkey(witnessSigner.key)}\nquorum w1\n`;
export const policyWithoutWitness = `log ${formatVkey(logSigner.key)}\nquorum none\n`;

/** An event to be recorded. `at` is ISO 8601; refs name earlier entries by number. */
export interface SampleEvent {
  readonly type: string;
  readonly stream: string;
  readonly actor: string;
  readonly at: string;
  readonly parts?: Readonly<Record<string, Json>>;
  readonly refs?: readonly { readonly rel: string; readonly seq: number }[];
  /** Ready-made disclosures instead of `parts`. */
  readonly disclosures?: readonly string[];
  /** Signs the entry with a passkey that had seen the record at this size. */
  readonly signed?: { readonly passkey: TestPasskey; readonly seen: number };
  /** Writes the leaf otherwise than an honest sequencer would. */
  readonly forge?: (leaf: Leaf) => Leaf;
  /** Replaces the stored assertion after it was made. */
  readonly forgeAssertion?: (assertion: Uint8Array) => Uint8Array;
}

/** A record in memory, as an operator with every key could keep it. */
export class SampleLedger {
  readonly packed: PackedEntry[] = [];
  readonly leaves: Leaf[] = [];
  readonly hashes: Uint8Array[] = [];
  readonly seenSizes = new Map<number, number>();

  get size(): number {
    return this.hashes.length;
  }

  nodes(): TreeNodes {
    return treeOf(this.hashes, crypto);
  }

  root(size: number = this.size): Uint8Array {
    return treeRoot(treeOf(this.hashes.slice(0, size), crypto), size, crypto);
  }

  hash(seq: number): Uint8Array {
    const hash = this.hashes[seq];
    if (hash === undefined) throw new RangeError(`no entry ${seq}`);
    return hash;
  }

  add(event: SampleEvent): number {
    const seq = this.size;
    // The salts repeat from ledger to ledger, so that a retold story differs in nothing but what was bent.
    const saltOf = (name: string): Uint8Array => crypto.sha256(utf8(`${event.type} ${name}`));
    const disclosures =
      event.disclosures ?? Object.entries(event.parts ?? {}).map(([name, value]) => makeDisclosure(saltOf(name), name, value));
    const before = this.leaves.findLast((leaf) => leaf.stream === event.stream);
    const honest: Leaf = {
      actor: event.actor,
      at: utcInstantSchema.parse(event.at),
      n: before === undefined ? 0 : before.n + 1,
      parts: disclosures.map((text) => disclosureDigest(text, crypto)).toSorted(),
      prev: before === undefined ? '' : toBase64(this.hash(before.seq)),
      refs: (event.refs ?? []).map(({ rel, seq: target }) => ({ leaf: toBase64(this.hash(target)), rel, seq: target })),
      seq,
      stream: event.stream,
      type: event.type,
      via: event.actor === 'system' ? 'system' : 'session',
    };
    let leaf = event.forge?.(honest) ?? honest;
    let assertion: Uint8Array | undefined;
    if (event.signed !== undefined) {
      const { passkey, seen } = event.signed;
      const intent = intentOf(leaf, passkey.id, { size: seen, root: toBase64(this.root(seen)) });
      const made = passkey.sign(intent);
      assertion = event.forgeAssertion?.(made) ?? made;
      leaf = { ...leaf, via: 'passkey', assertion: toBase64(crypto.sha256(assertion)) };
      this.seenSizes.set(seq, seen);
    }
    const bytes = buildLeaf(leaf);
    this.packed.push({ leaf: bytes, disclosures, ...(assertion === undefined ? {} : { assertion }) });
    this.leaves.push(leaf);
    this.hashes.push(hashLeaf(bytes, crypto));
    return seq;
  }

  checkpoint(size: number = this.size): string {
    return signCheckpoint(logSigner, { size, root: this.root(size) });
  }

  cosigned(time: string, size: number = this.size): string {
    const parsed = parseCheckpoint(this.checkpoint(size));
    if (!parsed.ok) throw new Error(parsed.failure);
    return cosignCheckpoint(parsed.value, witnessSigner, Math.floor(Date.parse(time) / 1000));
  }

  receipt(seq: number, size: number): string {
    const nodes = treeOf(this.hashes.slice(0, size), crypto);
    const leaf = this.packed[seq]?.leaf ?? new Uint8Array(0);
    return formatReceipt(leaf, seq, inclusionProof(nodes, seq, size, crypto), this.checkpoint(size));
  }

  growth(oldSize: number): { oldSize: number; hashes: readonly Uint8Array[] } {
    return { oldSize, hashes: consistencyProof(this.nodes(), oldSize, this.size, crypto) };
  }
}

/** How a packet is exported from a sample ledger. */
export interface ExportOptions {
  readonly at: string;
  readonly streams: readonly string[];
  readonly artifacts?: readonly Uint8Array[];
  readonly receipts?: readonly { readonly size: number; readonly checkpoint: string }[];
  /** Hides parts, by entry number. */
  readonly withhold?: ReadonlySet<number>;
  /** Leaves entries out, or adds others. */
  readonly choose?: (seqs: readonly number[]) => readonly number[];
  readonly exportStream?: string;
  /** Bends the manifest before the export commits to it. */
  readonly bendManifest?: (manifest: Manifest) => Manifest;
  /** Bends the stream heads that the export states. */
  readonly bendHeads?: (heads: readonly StreamHead[]) => readonly StreamHead[];
  readonly cosign?: boolean;
}

function rewritten(prepared: PreparedPacket, bend: (manifest: Manifest) => Manifest): PreparedPacket {
  const manifest = parseManifest(prepared.files.get('manifest.json') ?? new Uint8Array(0));
  if (manifest === null) throw new Error('just written');
  const bent = bend(manifest);
  const bytes = formatManifest(bent);
  const files = new Map(prepared.files).set('manifest.json', bytes);
  return { files, manifest: toHex(crypto.sha256(bytes)), streams: bent.streams };
}

/** Records an export and builds its packet. */
export function exportPacket(ledger: SampleLedger, options: ExportOptions): PacketFiles {
  const inStreams = ledger.leaves.filter((leaf) => options.streams.includes(leaf.stream)).map(({ seq }) => seq);
  const chosen = options.choose?.(inStreams) ?? inStreams;
  const entries = chosen.flatMap((seq) => {
    const packed = ledger.packed[seq];
    return packed === undefined ? [] : [options.withhold?.has(seq) === true ? { ...packed, disclosures: [] } : packed];
  });
  if (options.choose === undefined && findOmissions(entries.map(({ leaf }) => leaf)).length > 0) throw new Error('not whole');
  const reportHtml = new Uint8Array(Buffer.from('<!doctype html><title>Report</title><p>Entry by entry.'));
  const honest = preparePacket({ origin, entries, artifacts: options.artifacts ?? [], reportHtml }, crypto);
  const prepared = options.bendManifest === undefined ? honest : rewritten(honest, options.bendManifest);
  const heads = options.bendHeads?.(prepared.streams) ?? prepared.streams;
  const exported = ledger.add({
    type: 'packet.exported',
    stream: options.exportStream ?? 'pkt_1',
    actor: 'usr_hr',
    at: options.at,
    parts: { export: { manifest: prepared.manifest, streams: headsAsJson(heads) }, subject: { plan: 'pln_1', audience: 'hr-partner' } },
  });
  const packed = ledger.packed[exported];
  if (packed === undefined) throw new Error('just recorded');
  const nodes = ledger.nodes();
  return sealPacket(prepared, {
    exported: packed,
    checkpoint: options.cosign === false ? ledger.checkpoint() : ledger.cosigned(options.at),
    inclusion: new Map([...chosen, exported].map((seq) => [seq, inclusionProof(nodes, seq, ledger.size, crypto)])),
    seen: new Map([...ledger.seenSizes].filter(([seq]) => chosen.includes(seq)).map(([seq, size]) => [seq, ledger.growth(size)])),
    receipts: (options.receipts ?? []).map(({ size, checkpoint }) => ({ checkpoint, growth: ledger.growth(size) })),
  });
}
