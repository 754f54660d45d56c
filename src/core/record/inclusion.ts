import { equalBytes } from './bytes.ts';
import type { Crypto } from './crypto.ts';
import { hashNode, splitPoint } from './tree-hash.ts';
import { rangeRoot, type TreeNodes } from './tree-nodes.ts';

/** RFC 6962 2.1.1 audit path of leaf `index` in the tree of the first `size` leaves, from the leaf upwards. */
export function inclusionProof(nodes: TreeNodes, index: number, size: number, crypto: Crypto): readonly Uint8Array[] {
  if (!(index >= 0 && index < size)) throw new RangeError(`a tree of ${size} has no leaf ${index}`);
  const path: Uint8Array[] = [];
  let from = 0;
  let to = size;
  while (to - from > 1) {
    const middle = from + splitPoint(to - from);
    if (index < middle) {
      path.push(rangeRoot(nodes, middle, to, crypto));
      to = middle;
    } else {
      path.push(rangeRoot(nodes, from, middle, crypto));
      from = middle;
    }
  }
  return path.toReversed();
}

function rootFrom(
  leafHash: Uint8Array,
  index: number,
  size: number,
  proof: readonly Uint8Array[],
  end: number,
  crypto: Crypto,
): Uint8Array | null {
  if (size === 1) return end === 0 ? leafHash : null;
  const sibling = proof[end - 1];
  if (sibling === undefined) return null;
  const half = splitPoint(size);
  if (index < half) {
    const left = rootFrom(leafHash, index, half, proof, end - 1, crypto);
    return left && hashNode(left, sibling, crypto);
  }
  const right = rootFrom(leafHash, index - half, size - half, proof, end - 1, crypto);
  return right && hashNode(sibling, right, crypto);
}

/** Tells whether a proof shows that the leaf hash stands at `index` of the tree with that size and root. */
export function verifyInclusion(
  leafHash: Uint8Array,
  index: number,
  size: number,
  proof: readonly Uint8Array[],
  root: Uint8Array,
  crypto: Crypto,
): boolean {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false;
  if ([leafHash, root, ...proof].some((hash) => hash.length !== 32)) return false;
  const found = rootFrom(leafHash, index, size, proof, proof.length, crypto);
  return found !== null && equalBytes(found, root);
}
