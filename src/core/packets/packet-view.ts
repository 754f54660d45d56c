import type { Json } from '../kernel/json.ts';
import type { Checkpoint } from '../record/checkpoint.ts';
import type { Crypto } from '../record/crypto.ts';
import type { Leaf } from '../record/leaf.ts';
import type { TrustPolicy } from '../record/trust-policy.ts';
import type { Manifest } from './manifest.ts';
import type { PacketFiles } from './packet-file.ts';

/** An entry of a packet whose leaf could be read. */
export interface Entry {
  readonly seq: number;
  readonly leaf: Leaf;
  readonly bytes: Uint8Array;
  readonly hash: Uint8Array;
  /** The parts shown, by name. Only those that the leaf commits to. */
  readonly parts: ReadonlyMap<string, Json>;
  /** How many parts the leaf commits to and the packet does not show. */
  readonly hidden: number;
}

/** A signed state that a trusted key vouched for, and when witnesses say they saw it (ms since the epoch, ascending). */
export interface SeenState {
  readonly checkpoint: Checkpoint;
  readonly witnessedAt: readonly number[];
}

/** All that the checks look at. Read once; checks only judge. */
export interface PacketView {
  readonly files: PacketFiles;
  readonly policy: TrustPolicy;
  readonly crypto: Crypto;
  /** The packet's own checkpoint; null when there is none that can be read. */
  readonly checkpoint: Checkpoint | null;
  readonly checkpointText: string;
  readonly exportSeq: number | null;
  readonly manifest: Manifest | null;
  /** In the order of the record. */
  readonly entries: readonly Entry[];
  readonly bySeq: ReadonlyMap<number, Entry>;
}

/** The entry that a relation of an entry leads to, when the packet holds it. */
export function related(view: PacketView, entry: Entry, rel: string): Entry | null {
  const ref = entry.leaf.refs.find((candidate) => candidate.rel === rel);
  return (ref && view.bySeq.get(ref.seq)) ?? null;
}

/** Groups entries by stream, each group in the order of the record. */
export function byStream(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const streams = new Map<string, Entry[]>();
  for (const entry of entries) {
    const stream = streams.get(entry.leaf.stream);
    if (stream === undefined) streams.set(entry.leaf.stream, [entry]);
    else stream.push(entry);
  }
  return streams;
}
