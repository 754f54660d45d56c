import { ok, type Result } from '../kernel/result.ts';
import { toBase64 } from './base64.ts';
import { parseDecimal } from './bytes.ts';
import { parseHashLines } from './tlog-proof.ts';

/** The body of a C2SP tlog-witness add-checkpoint request: the packet's `*.consistency` files have the same form. */
export interface ConsistencyFile {
  readonly oldSize: number;
  readonly hashes: readonly Uint8Array[];
  readonly checkpoint: string;
}

/** The protocol's own limit on proof lines. */
const longestProof = 63;

/** Writes `old N`, the hashes, an empty line and the newer checkpoint. */
export function formatConsistency(file: ConsistencyFile): string {
  const proof = file.hashes.map((hash) => `${toBase64(hash)}\n`).join('');
  return `old ${file.oldSize}\n${proof}\n${file.checkpoint}`;
}

/** Reads the same; the checkpoint in it is left as text. */
export function parseConsistency(text: string): Result<ConsistencyFile, 'malformed-consistency'> {
  const malformed = { ok: false, failure: 'malformed-consistency' } as const;
  const split = text.indexOf('\n\n');
  if (split < 0) return malformed;
  const [old, ...lines] = text.slice(0, split).split('\n');
  if (old?.startsWith('old ') !== true) return malformed;
  const oldSize = parseDecimal(old.slice('old '.length));
  const hashes = parseHashLines(lines, longestProof);
  if (oldSize === null || hashes === null) return malformed;
  return ok({ oldSize, hashes, checkpoint: text.slice(split + 2) });
}
