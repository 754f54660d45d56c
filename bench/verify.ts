import { toBase64 } from '../src/core/record/base64.ts';
import { appendToFrontier, emptyFrontier, frontierRoot } from '../src/core/record/frontier.ts';
import { buildLeaf, parseLeaf } from '../src/core/record/leaf.ts';
import { hashLeaf } from '../src/core/record/tree-hash.ts';
import { isUtcInstant, type UtcInstant } from '../src/core/kernel/schema.ts';
import { nodeCrypto, randomBytes } from '../src/server/record/crypto.ts';
import type { Bench } from './measure.ts';

const entries = 100_000;

/** Verifies a whole record in memory: hashes and root; then with every leaf read and every stream's chain followed. */
export const verifyBench: Bench = {
  name: 'verify',
  run: async (note) => {
    note(`making a record of ${entries} entries`);
    const leaves = makeLeaves();
    const plain = timed(() => {
      const frontier = appendToFrontier(emptyFrontier, leaves.map((bytes) => hashLeaf(bytes, nodeCrypto)), nodeCrypto);
      frontierRoot(frontier, nodeCrypto);
    });
    const chained = timed(() => {
      const heads = new Map<string, string>();
      for (const bytes of leaves) {
        const leaf = parseLeaf(bytes);
        if (!leaf.ok || (heads.get(leaf.value.stream) ?? '') !== leaf.value.prev) throw new Error('the made record does not hold');
        heads.set(leaf.value.stream, toBase64(hashLeaf(bytes, nodeCrypto)));
      }
    });
    return await Promise.resolve({
      bench: 'verify',
      what: `${entries} entries in memory`,
      figures: [
        { name: 'hashes and root', value: plain, unit: 'ms', bar: 1_000, good: 'at most' },
        { name: 'the same for a million (times ten)', value: plain * 10, unit: 'ms', bar: 10_000, good: 'at most' },
        { name: 'every leaf read, every chain followed', value: chained, unit: 'ms', bar: 2_500, good: 'at most' },
      ],
    });
  },
};

function makeLeaves(): readonly Uint8Array[] {
  const heads = new Map<string, { readonly n: number; readonly prev: string }>();
  const at = instant('2026-03-04T10:11:12.345Z');
  return Array.from({ length: entries }, (_, seq) => {
    const stream = `mtg_${String(seq % 5_000).padStart(8, '0')}`;
    const { n, prev } = heads.get(stream) ?? { n: 0, prev: '' };
    const parts = [toBase64Url32(), toBase64Url32()];
    const bytes = buildLeaf({ actor: 'usr_00000001', at, n, parts, prev, refs: [], seq, stream, type: 'agenda.added', via: 'session' });
    heads.set(stream, { n: n + 1, prev: toBase64(hashLeaf(bytes, nodeCrypto)) });
    return bytes;
  });
}

const toBase64Url32 = (): string => Buffer.from(randomBytes(32)).toString('base64url');

function instant(text: string): UtcInstant {
  if (!isUtcInstant(text)) throw new TypeError('not an instant');
  return text;
}

function timed(work: () => void): number {
  const runs = Array.from({ length: 3 }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
  return Math.min(...runs);
}
