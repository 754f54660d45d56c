import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeCrypto as crypto } from '../../server/record/crypto.ts';
import { toHex } from './bytes.ts';
import { consistencyProof, verifyConsistency } from './consistency.ts';
import { appendToFrontier, emptyFrontier, frontierRoot } from './frontier.ts';
import { inclusionProof, verifyInclusion } from './inclusion.ts';
import { emptyRoot, hashLeaf } from './tree-hash.ts';
import { treeOf, treeRoot } from './tree-nodes.ts';

// The eight leaves and roots that RFC 6962 implementations test against.
const referenceLeaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const referenceRoots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const largest = 70;
const hashes = Array.from({ length: largest }, (_, index) => hashLeaf(Uint8Array.of(index, 7), crypto));
const nodes = treeOf(hashes, crypto);
const roots = Array.from({ length: largest + 1 }, (_, size) => treeRoot(nodes, size, crypto));
const rootOf = (size: number): Uint8Array => roots[size] ?? new Uint8Array(0);
const hashOf = (index: number): Uint8Array => hashes[index] ?? new Uint8Array(0);

function flip(bytes: Uint8Array, bit: number): Uint8Array {
  const flipped = bytes.slice();
  flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return flipped;
}

describe('the tree', () => {
  it('has the reference roots, by frontier and by nodes', () => {
    const leaves = referenceLeaves.map((hex) => hashLeaf(new Uint8Array(Buffer.from(hex, 'hex')), crypto));
    for (const [index, expected] of referenceRoots.entries()) {
      const first = leaves.slice(0, index + 1);
      expect(toHex(frontierRoot(appendToFrontier(emptyFrontier, first, crypto), crypto))).toBe(expected);
      expect(toHex(treeRoot(treeOf(first, crypto), first.length, crypto))).toBe(expected);
    }
    expect(toHex(emptyRoot(crypto))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('proves every leaf of every tree up to 70, and nothing at another place, size or with a changed path', () => {
    for (let size = 1; size <= largest; size += 1) {
      for (let index = 0; index < size; index += 1) {
        const proof = inclusionProof(nodes, index, size, crypto);
        const holds = (at: number, of: number, path: readonly Uint8Array[]): boolean =>
          verifyInclusion(hashOf(index), at, of, path, rootOf(size), crypto);
        expect(holds(index, size, proof)).toBe(true);
        expect(holds(index === 0 ? size - 1 : index - 1, size, proof)).toBe(size === 1);
        expect(holds(index, size, [...proof, hashOf(0)])).toBe(false);
        expect(size > 1 && holds(index, size, proof.slice(1))).toBe(false);
        expect(holds(size, size, proof)).toBe(false);
      }
    }
  });

  it('proves every growth up to 70, and no other root or size', () => {
    for (let newer = 1; newer <= largest; newer += 1) {
      for (let older = 0; older <= newer; older += 1) {
        const proof = consistencyProof(nodes, older, newer, crypto);
        const holds = (before: Uint8Array, after: Uint8Array, path: readonly Uint8Array[]): boolean =>
          verifyConsistency({ size: older, root: before }, { size: newer, root: after }, path, crypto);
        expect(holds(rootOf(older), rootOf(newer), proof)).toBe(true);
        expect(holds(flip(rootOf(older), 3), rootOf(newer), proof)).toBe(false);
        expect(older > 0 && holds(rootOf(older), flip(rootOf(newer), 250), proof)).toBe(false);
        expect(holds(rootOf(older), rootOf(newer), [...proof, hashOf(1)])).toBe(false);
        const longer = Array.from({ length: proof.length + 1 }, (_, at) => proof.toSpliced(at, 0, hashOf(1)));
        expect(longer.some((path) => holds(rootOf(older), rootOf(newer), path))).toBe(false);
        expect(proof.length > 0 && holds(rootOf(older), rootOf(newer), proof.slice(0, -1))).toBe(false);
      }
    }
  });

  it('refuses any flipped bit of a path', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: largest }), fc.nat(), fc.nat(), fc.nat(255), (size, at, which, bit) => {
        const index = at % size;
        const proof = inclusionProof(nodes, index, size, crypto);
        const bent = proof.map((hash, place) => (place === which % proof.length ? flip(hash, bit) : hash));
        expect(verifyInclusion(hashOf(index), index, size, bent, rootOf(size), crypto)).toBe(false);
        const older = 1 + (at % (size - 1));
        const growth = consistencyProof(nodes, older, size, crypto);
        const broken = growth.map((hash, place) => (place === which % growth.length ? flip(hash, bit) : hash));
        const [before, after] = [{ size: older, root: rootOf(older) }, { size, root: rootOf(size) }];
        expect(verifyConsistency(before, after, broken, crypto)).toBe(false);
      }),
    );
  });

  it('refuses roots and hashes that are not 32 bytes, even equal ones', () => {
    const nothing = new Uint8Array(0);
    expect(verifyInclusion(nothing, 0, 1, [], nothing, crypto)).toBe(false);
    expect(verifyConsistency({ size: 3, root: nothing }, { size: 3, root: nothing }, [], crypto)).toBe(false);
  });

  it('grows the same whether appended one by one or in batches, beyond 32 bits of size', () => {
    const oneByOne = hashes.reduce((frontier, hash) => appendToFrontier(frontier, [hash], crypto), emptyFrontier);
    expect(oneByOne).toEqual(appendToFrontier(emptyFrontier, hashes, crypto));
    const huge = { size: 2 ** 33, hashes: [hashOf(0)] };
    const grown = appendToFrontier(huge, [hashOf(1), hashOf(2)], crypto);
    expect([grown.size, grown.hashes.length]).toEqual([2 ** 33 + 2, 2]);
  });
});
