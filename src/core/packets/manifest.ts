import type { Json } from '../kernel/json.ts';
import { parseHash } from '../record/base64.ts';
import { canonicalBytes, isJsonList, isJsonObject, memberOf, parseCanonical } from '../record/canonical-json.ts';

/** The last event of a stream that a packet holds: its place there (from 0) and its leaf hash (base64). */
export interface StreamHead {
  readonly stream: string;
  readonly n: number;
  readonly head: string;
}

/** What a packet says it holds: the record it is from, how far each stream goes, and each file's SHA-256 (hex). */
export interface Manifest {
  readonly origin: string;
  readonly streams: readonly StreamHead[];
  readonly files: ReadonlyMap<string, string>;
}

export const packetVersion = '1on1.packet/1';

/** Writes a manifest. Streams stand in the order of their ids. */
export function formatManifest(manifest: Manifest): Uint8Array {
  return canonicalBytes({
    v: packetVersion,
    origin: manifest.origin,
    streams: headsAsJson(manifest.streams),
    files: Object.fromEntries(manifest.files),
  });
}

/** Stream heads in the form that the manifest and the export statement share. */
export function headsAsJson(heads: readonly StreamHead[]): Json {
  return heads
    .toSorted((a, b) => (a.stream < b.stream ? -1 : 1))
    .map(({ stream, n, head }) => ({ stream, n, head }));
}

/** Reads stream heads, or null when they are malformed or name a stream twice. */
export function parseHeads(value: Json | undefined): readonly StreamHead[] | null {
  if (!isJsonList(value)) return null;
  const heads: StreamHead[] = [];
  for (const item of value) {
    if (!isJsonObject(item) || Object.keys(item).length !== 3) return null;
    const { stream, n, head } = item;
    if (typeof stream !== 'string' || typeof n !== 'number' || typeof head !== 'string') return null;
    if (!Number.isSafeInteger(n) || n < 0 || parseHash(head) === null) return null;
    if (heads.some((other) => other.stream === stream)) return null;
    heads.push({ stream, n, head });
  }
  return heads;
}

/** Reads a manifest, or null when it is not exactly one. */
export function parseManifest(bytes: Uint8Array): Manifest | null {
  const parsed = parseCanonical(bytes);
  if (!parsed.ok || !isJsonObject(parsed.value) || Object.keys(parsed.value).length !== 4) return null;
  const origin = memberOf(parsed.value, 'origin');
  const listed = memberOf(parsed.value, 'files');
  const streams = parseHeads(memberOf(parsed.value, 'streams'));
  if (memberOf(parsed.value, 'v') !== packetVersion || typeof origin !== 'string') return null;
  if (streams === null || !isJsonObject(listed)) return null;
  const files = new Map<string, string>();
  for (const [path, hash] of Object.entries(listed)) {
    if (typeof hash !== 'string' || !/^[0-9a-f]{64}$/.test(hash)) return null;
    files.set(path, hash);
  }
  return { origin, streams, files };
}
