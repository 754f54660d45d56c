import type { Crypto } from './crypto.ts';
import { emptyRoot, hashNode } from './tree-hash.ts';

/**
 * The right edge of a growing tree: the roots of its perfect subtrees, largest first, one for each bit set in `size`.
 * It is all that is needed to append and to know the root (at most 53 hashes).
 */
export interface Frontier {
  readonly size: number;
  readonly hashes: readonly Uint8Array[];
}

export const emptyFrontier: Frontier = { size: 0, hashes: [] };

/** Appends leaf hashes in order. O(1) hashes a leaf on average. */
export function appendToFrontier(frontier: Frontier, leafHashes: Iterable<Uint8Array>, crypto: Crypto): Frontier {
  const hashes = [...frontier.hashes];
  let size = frontier.size;
  for (const leafHash of leafHashes) {
    let merged = leafHash;
    for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) {
      const left = hashes.pop();
      if (left === undefined) throw new TypeError('a frontier holds one hash for each bit of its size');
      merged = hashNode(left, merged, crypto);
    }
    hashes.push(merged);
    size += 1;
  }
  return { size, hashes };
}

/** The root of the tree that a frontier is the edge of. */
export function frontierRoot(frontier: Frontier, crypto: Crypto): Uint8Array {
  const [last, ...others] = frontier.hashes.toReversed();
  if (last === undefined) return emptyRoot(crypto);
  return others.reduce((right, left) => hashNode(left, right, crypto), last);
}
