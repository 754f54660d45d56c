import { parseDecimal } from '../record/bytes.ts';

/** A packet as its files: paths with `/`, relative, and bytes. */
export type PacketFiles = ReadonlyMap<string, Uint8Array>;

/** What a path in a packet stands for (RECORD.md 6). Any other path does not belong into one. */
export type PacketPath =
  | { readonly kind: 'checkpoint' | 'export' | 'manifest' | 'report' }
  | { readonly kind: 'leaf' | 'proof' | 'parts' | 'assertion' | 'seen'; readonly seq: number }
  | { readonly kind: 'receipt' | 'receipt-growth'; readonly size: number }
  | { readonly kind: 'artifact'; readonly sha256: string };

const single = new Map<string, PacketPath>([
  ['checkpoint', { kind: 'checkpoint' }],
  ['EXPORT', { kind: 'export' }],
  ['manifest.json', { kind: 'manifest' }],
  ['report.html', { kind: 'report' }],
  ['report.pdf', { kind: 'report' }],
]);

const perEntry = new Map<string, 'leaf' | 'proof' | 'parts' | 'assertion' | 'seen'>([
  ['entries/leaf', 'leaf'],
  ['entries/tlog-proof', 'proof'],
  ['parts/json', 'parts'],
  ['assertions/json', 'assertion'],
  ['seen/consistency', 'seen'],
]);

/** Reads a path, or null when the layout has no such file. Numbers have one spelling only, so an entry has one name. */
export function parsePacketPath(path: string): PacketPath | null {
  const known = single.get(path);
  if (known !== undefined) return known;
  const [, folder, name, ending] = /^([a-z]+)\/([0-9a-f]+)(?:\.([a-z-]+))?$/.exec(path) ?? [];
  if (folder === undefined || name === undefined) return null;
  if (folder === 'artifacts') return ending === undefined && name.length === 64 ? { kind: 'artifact', sha256: name } : null;
  const number = parseDecimal(name);
  if (number === null) return null;
  if (folder === 'receipts' && ending === 'checkpoint') return { kind: 'receipt', size: number };
  if (folder === 'receipts' && ending === 'consistency') return { kind: 'receipt-growth', size: number };
  const kind = perEntry.get(`${folder}/${ending ?? ''}`);
  return kind === undefined ? null : { kind, seq: number };
}

/** Where each file of an entry stands. */
export const entryPath = {
  leaf: (seq: number): string => `entries/${seq}.leaf`,
  proof: (seq: number): string => `entries/${seq}.tlog-proof`,
  parts: (seq: number): string => `parts/${seq}.json`,
  assertion: (seq: number): string => `assertions/${seq}.json`,
  seen: (seq: number): string => `seen/${seq}.consistency`,
} as const;

/** Where an older checkpoint and the proof that the record grew out of it stand. */
export const receiptPath = {
  checkpoint: (size: number): string => `receipts/${size}.checkpoint`,
  growth: (size: number): string => `receipts/${size}.consistency`,
} as const;

/**
 * Tells whether the manifest must list a file: every file with content. Not the proofs, which pin themselves, and not the
 * export statement's own leaf and parts, which cannot be in the manifest that they commit to.
 */
export function isPinned(path: PacketPath, exportSeq: number | null): boolean {
  if (path.kind === 'leaf' || path.kind === 'parts') return path.seq !== exportSeq;
  return path.kind === 'assertion' || path.kind === 'artifact' || path.kind === 'report';
}
