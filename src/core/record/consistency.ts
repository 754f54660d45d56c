import { equalBytes } from './bytes.ts';
import type { Crypto } from './crypto.ts';
import { emptyRoot, hashNode, splitPoint } from './tree-hash.ts';
import { rangeRoot, type TreeNodes } from './tree-nodes.ts';

/** RFC 6962 2.1.2 proof that the tree of `newSize` leaves grew out of the tree of its first `oldSize` leaves. */
export function consistencyProof(
  nodes: TreeNodes,
  oldSize: number,
  newSize: number,
  crypto: Crypto,
): readonly Uint8Array[] {
  if (!(oldSize >= 0 && oldSize <= newSize)) throw new RangeError(`no tree of ${newSize} grows out of ${oldSize}`);
  if (oldSize === 0) return [];
  const path: Uint8Array[] = [];
  let from = 0;
  let to = newSize;
  while (oldSize < to) {
    const middle = from + splitPoint(to - from);
    if (oldSize <= middle) {
      path.push(rangeRoot(nodes, middle, to, crypto));
      to = middle;
    } else {
      path.push(rangeRoot(nodes, from, middle, crypto));
      from = middle;
    }
  }
  if (from > 0) path.push(rangeRoot(nodes, from, to, crypto));
  return path.toReversed();
}

interface Roots {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

interface Walk {
  readonly proof: readonly Uint8Array[];
  readonly oldRoot: Uint8Array;
  readonly crypto: Crypto;
}

function rootsFrom(walk: Walk, oldSize: number, newSize: number, leftmost: boolean, end: number): Roots | null {
  if (oldSize === newSize) {
    if (leftmost) return end === 0 ? { before: walk.oldRoot, after: walk.oldRoot } : null;
    const shared = walk.proof[0];
    return end === 1 && shared !== undefined ? { before: shared, after: shared } : null;
  }
  const sibling = walk.proof[end - 1];
  if (sibling === undefined) return null;
  const half = splitPoint(newSize);
  if (oldSize <= half) {
    const left = rootsFrom(walk, oldSize, half, leftmost, end - 1);
    return left && { before: left.before, after: hashNode(left.after, sibling, walk.crypto) };
  }
  const right = rootsFrom(walk, oldSize - half, newSize - half, false, end - 1);
  return (
    right && {
      before: hashNode(sibling, right.before, walk.crypto),
      after: hashNode(sibling, right.after, walk.crypto),
    }
  );
}

/** A tree as a checkpoint states it: how many leaves, and the root over them (32 bytes). */
export interface TreeHead {
  readonly size: number;
  readonly root: Uint8Array;
}

/** Tells whether a proof shows that the newer tree holds the older one unchanged at its beginning. */
export function verifyConsistency(
  older: TreeHead,
  newer: TreeHead,
  proof: readonly Uint8Array[],
  crypto: Crypto,
): boolean {
  if (!Number.isSafeInteger(older.size) || !Number.isSafeInteger(newer.size)) return false;
  if (older.size < 0 || older.size > newer.size) return false;
  if ([older.root, newer.root, ...proof].some((hash) => hash.length !== 32)) return false;
  if (older.size === 0) return proof.length === 0 && equalBytes(older.root, emptyRoot(crypto));
  const walk: Walk = { proof, oldRoot: older.root, crypto };
  const roots = rootsFrom(walk, older.size, newer.size, true, proof.length);
  return roots !== null && equalBytes(roots.before, older.root) && equalBytes(roots.after, newer.root);
}
