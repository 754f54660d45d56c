import { ok, type Result } from '../kernel/result.ts';
import { fromBase64, parseHash, toBase64 } from './base64.ts';
import { parseDecimal } from './bytes.ts';

/** A one-entry proof (C2SP tlog-proof): place, path and the checkpoint it leads to, which is kept verbatim. */
export interface TlogProof {
  /** What the `extra` line holds: in a receipt, the leaf's bytes. Not authenticated by the format itself. */
  readonly extra: Uint8Array | null;
  readonly index: number;
  readonly hashes: readonly Uint8Array[];
  readonly checkpoint: string;
}

const header = 'c2sp.org/tlog-proof@v1';
/** A tree of fewer than 2^63 leaves has no longer path. */
const longestPath = 63;

/** Writes a proof. */
export function formatTlogProof(proof: TlogProof): string {
  const extra = proof.extra === null ? '' : `extra ${toBase64(proof.extra)}\n`;
  const path = proof.hashes.map((hash) => `${toBase64(hash)}\n`).join('');
  return `${header}\n${extra}index ${proof.index}\n${path}\n${proof.checkpoint}`;
}

/** Reads a proof; the checkpoint in it is left for {@link parseCheckpoint}. */
export function parseTlogProof(text: string): Result<TlogProof, 'malformed-proof'> {
  const malformed = { ok: false, failure: 'malformed-proof' } as const;
  const split = text.indexOf('\n\n');
  if (split < 0) return malformed;
  const [first, ...lines] = text.slice(0, split).split('\n');
  if (first !== header) return malformed;
  let extra: Uint8Array | null = null;
  if (lines[0]?.startsWith('extra ') === true) {
    extra = fromBase64(lines[0].slice('extra '.length));
    if (extra === null) return malformed;
    lines.shift();
  }
  const indexLine = lines.shift();
  if (indexLine?.startsWith('index ') !== true) return malformed;
  const index = parseDecimal(indexLine.slice('index '.length));
  const hashes = parseHashLines(lines, longestPath);
  if (index === null || hashes === null) return malformed;
  return ok({ extra, index, hashes, checkpoint: text.slice(split + 2) });
}

/** Reads lines of one base64 SHA-256 hash each, or null when one is not, or when there are more than `most`. */
export function parseHashLines(lines: readonly string[], most: number): readonly Uint8Array[] | null {
  if (lines.length > most) return null;
  const hashes: Uint8Array[] = [];
  for (const line of lines) {
    const hash = parseHash(line);
    if (hash === null) return null;
    hashes.push(hash);
  }
  return hashes;
}

/**
 * The one file that a participant keeps: a leaf's bytes, its place, its path and the checkpoint. It proves the entry
 * to anyone who holds the log's public key, and shows a later rewrite.
 */
export function formatReceipt(
  leaf: Uint8Array,
  index: number,
  hashes: readonly Uint8Array[],
  checkpoint: string,
): string {
  return formatTlogProof({ extra: leaf, index, hashes, checkpoint });
}
