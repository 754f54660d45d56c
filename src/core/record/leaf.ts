import type { Via } from '../kernel/event.ts';
import type { Json } from '../kernel/json.ts';
import { ok, type Result } from '../kernel/result.ts';
import { isUtcInstant, type UtcInstant } from '../kernel/schema.ts';
import { fromBase64Url, parseHash } from './base64.ts';
import { canonicalBytes, isJsonList, isJsonObject, parseCanonical, type CanonicalFailure } from './canonical-json.ts';

/** A relation to an earlier entry, bound by that entry's leaf hash (base64) and not only by its number. */
export interface LeafRef {
  readonly leaf: string;
  readonly rel: string;
  readonly seq: number;
}

/**
 * One entry of the record: opaque ids and commitments, no content (RECORD.md 5.2). `n` counts from 0 in its stream and
 * `prev` is the leaf hash before it there (base64; empty for the first). `seq` is the tree index, from 0.
 */
export interface Leaf {
  readonly actor: string;
  /** Base64 SHA-256 of the assertion file; absent when nothing was signed. */
  readonly assertion?: string;
  readonly at: UtcInstant;
  readonly n: number;
  /** Digests of the parts, sorted. */
  readonly parts: readonly string[];
  readonly prev: string;
  readonly refs: readonly LeafRef[];
  readonly seq: number;
  readonly stream: string;
  readonly type: string;
  readonly via: Via;
}

export const leafVersion = '1on1.leaf/1';

/** Tiles carry a leaf's length in 16 bits (C2SP tlog-tiles). */
export const longestLeaf = 65_535;

/** Why bytes are not a leaf of this version. */
export type LeafFailure = CanonicalFailure | 'too-long' | 'version' | 'members' | `member-${keyof Leaf}`;

/** Writes a leaf. The bytes are what is hashed and stored; they are never written anew from the fields. */
export function buildLeaf(leaf: Leaf): Uint8Array {
  const refs = leaf.refs.map((ref) => ({ leaf: ref.leaf, rel: ref.rel, seq: ref.seq }));
  const members: Record<string, Json> = {
    actor: leaf.actor,
    at: leaf.at,
    n: leaf.n,
    parts: leaf.parts.toSorted(),
    prev: leaf.prev,
    refs,
    seq: leaf.seq,
    stream: leaf.stream,
    type: leaf.type,
    v: leafVersion,
    via: leaf.via,
  };
  if (leaf.assertion !== undefined) members['assertion'] = leaf.assertion;
  const bytes = canonicalBytes(members);
  const again = parseLeaf(bytes);
  if (!again.ok) throw new TypeError(`not a leaf: ${again.failure}`);
  return bytes;
}

const required = ['actor', 'at', 'n', 'parts', 'prev', 'refs', 'seq', 'stream', 'type', 'v', 'via'];
const isName = (value: Json | undefined): value is string =>
  typeof value === 'string' && /^[a-z][a-z0-9]*(?:[._-][a-z0-9]+)*$/.test(value);
const isStreamId = (value: Json | undefined): value is string =>
  typeof value === 'string' && /^[a-z]{3}_[0-9a-z]{1,64}$/.test(value);
const isCount = (value: Json | undefined): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
const isHash = (value: Json | undefined): value is string => typeof value === 'string' && parseHash(value) !== null;
const isVia = (value: Json | undefined): value is Via => value === 'passkey' || value === 'session' || value === 'system';
const isInstant = (value: Json | undefined): value is UtcInstant => typeof value === 'string' && isUtcInstant(value);

function readDigests(value: Json | undefined): readonly string[] | null {
  if (!isJsonList(value)) return null;
  const digests: string[] = [];
  for (const item of value) {
    const previous = digests.at(-1);
    if (typeof item !== 'string' || fromBase64Url(item)?.length !== 32) return null;
    if (previous !== undefined && previous >= item) return null;
    digests.push(item);
  }
  return digests;
}

function readRefs(value: Json | undefined, before: number): readonly LeafRef[] | null {
  if (!isJsonList(value)) return null;
  const refs: LeafRef[] = [];
  for (const item of value) {
    if (!isJsonObject(item) || Object.keys(item).length !== 3) return null;
    const { leaf, rel, seq } = item;
    // A ref binds by hash, and nobody knows the hash of an entry that is still to come.
    if (!isHash(leaf) || !isName(rel) || !isCount(seq) || seq >= before) return null;
    refs.push({ leaf, rel, seq });
  }
  return refs;
}

/** Reads a leaf. An unknown version, an unknown member or another spelling is refused. */
export function parseLeaf(bytes: Uint8Array): Result<Leaf, LeafFailure> {
  const fail = (failure: LeafFailure): Result<never, LeafFailure> => ({ ok: false, failure });
  if (bytes.length > longestLeaf) return fail('too-long');
  const parsed = parseCanonical(bytes);
  if (!parsed.ok) return parsed;
  const value = parsed.value;
  if (!isJsonObject(value)) return fail('members');
  const members = new Map<string, Json>(Object.entries(value));
  if (members.get('v') !== leafVersion) return fail('version');
  const known = members.size - (members.has('assertion') ? 1 : 0);
  if (known !== required.length || !required.every((name) => members.has(name))) return fail('members');
  const [actor, at, n, prev] = [members.get('actor'), members.get('at'), members.get('n'), members.get('prev')];
  const [seq, stream, type, via] = [members.get('seq'), members.get('stream'), members.get('type'), members.get('via')];
  if (actor !== 'system' && !isStreamId(actor)) return fail('member-actor');
  if (!isInstant(at)) return fail('member-at');
  if (!isCount(n)) return fail('member-n');
  if (typeof prev !== 'string' || !(n === 0 ? prev === '' : isHash(prev))) return fail('member-prev');
  if (!isCount(seq)) return fail('member-seq');
  if (!isStreamId(stream)) return fail('member-stream');
  if (!isName(type) || !type.includes('.')) return fail('member-type');
  if (!isVia(via)) return fail('member-via');
  const parts = readDigests(members.get('parts'));
  if (parts === null) return fail('member-parts');
  const refs = readRefs(members.get('refs'), seq);
  if (refs === null) return fail('member-refs');
  const leaf = { actor, at, n, parts, prev, refs, seq, stream, type, via };
  const assertion = members.get('assertion');
  if (assertion === undefined) return ok(leaf);
  return isHash(assertion) ? ok({ ...leaf, assertion }) : fail('member-assertion');
}
