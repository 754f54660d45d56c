import type { Crypto } from './crypto.ts';
import { emptyRoot, hashNode, splitPoint } from './tree-hash.ts';

/** Where proofs read the hashes of perfect subtrees: `hash(level, index)` covers leaves `index * 2^level` onwards. */
export interface TreeNodes {
  hash(level: number, index: number): Uint8Array;
}

/** All perfect subtrees over leaf hashes held in memory. Built in one pass; any proof is then O(log^2 n). */
export function treeOf(leafHashes: readonly Uint8Array[], crypto: Crypto): TreeNodes {
  const levels: (readonly Uint8Array[])[] = [leafHashes];
  for (let below = leafHashes; below.length > 1; ) {
    const above: Uint8Array[] = [];
    for (let index = 0; index + 1 < below.length; index += 2) {
      const left = below[index];
      const right = below[index + 1];
      if (left !== undefined && right !== undefined) above.push(hashNode(left, right, crypto));
    }
    levels.push(above);
    below = above;
  }
  return {
    hash(level, index) {
      const found = levels[level]?.[index];
      if (found === undefined) throw new RangeError(`the tree has no node ${index} at level ${level}`);
      return found;
    },
  };
}

/** The root over leaves `from` (a multiple of the size rounded up to a power of two) to `to`, exclusive. */
export function rangeRoot(nodes: TreeNodes, from: number, to: number, crypto: Crypto): Uint8Array {
  const size = to - from;
  if (size === 0) return emptyRoot(crypto);
  if (Number.isInteger(Math.log2(size))) return nodes.hash(Math.log2(size), from / size);
  const middle = from + splitPoint(size);
  return hashNode(rangeRoot(nodes, from, middle, crypto), rangeRoot(nodes, middle, to, crypto), crypto);
}

/** The root of the first `size` leaves. */
export function treeRoot(nodes: TreeNodes, size: number, crypto: Crypto): Uint8Array {
  return rangeRoot(nodes, 0, size, crypto);
}
