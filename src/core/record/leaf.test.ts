import { describe, expect, it } from 'vitest';
import { nodeCrypto as crypto } from '../../server/record/crypto.ts';
import { utcInstantSchema } from '../kernel/schema.ts';
import { decodeUtf8, utf8 } from './utf8.ts';
import { disclosureDigest, hasStrongSalt, makeDisclosure, parseDisclosure } from './disclosure.ts';
import { buildLeaf, parseLeaf, type Leaf } from './leaf.ts';

const hash = `${'A'.repeat(43)}=`;
const salt = new Uint8Array(32).fill(1);
const digest = disclosureDigest(makeDisclosure(salt, 'shared/recap', { met: 1.5 }), crypto);
const leaf: Leaf = {
  actor: 'usr_00000000000000000000000000000001',
  at: utcInstantSchema.parse('2026-03-04T10:11:12.345Z'),
  n: 4,
  parts: [digest],
  prev: hash,
  refs: [{ leaf: hash, rel: 'criteria', seq: 77 }],
  seq: 155,
  stream: 'pln_00000000000000000000000000000002',
  type: 'recap.published',
  via: 'session',
};

function readAfter(edit: (text: string) => string): string {
  const parsed = parseLeaf(utf8(edit(decodeUtf8(buildLeaf(leaf)) ?? '')));
  return parsed.ok ? 'ok' : parsed.failure;
}

describe('a leaf', () => {
  it('is the bytes of the specification', () => {
    expect(decodeUtf8(buildLeaf(leaf))).toBe(
      `{"actor":"${leaf.actor}","at":"2026-03-04T10:11:12.345Z","n":4,"parts":["${digest}"],"prev":"${hash}",` +
        `"refs":[{"leaf":"${hash}","rel":"criteria","seq":77}],"seq":155,"stream":"${leaf.stream}",` +
        `"type":"recap.published","v":"1on1.leaf/1","via":"session"}`,
    );
    expect(parseLeaf(buildLeaf(leaf))).toEqual({ ok: true, value: leaf });
    const signed = { ...leaf, assertion: hash, via: 'passkey' } as const;
    expect(parseLeaf(buildLeaf(signed))).toEqual({ ok: true, value: signed });
  });

  it.each([
    ['an unknown version', (text: string) => text.replace('leaf/1', 'leaf/2'), 'version'],
    ['an unknown member', (text: string) => text.replace('"type"', '"tenant":1,"type"'), 'members'],
    ['a missing member', (text: string) => text.replace(/"refs":\[.*?\],/, ''), 'members'],
    ['a member in place of another', (text: string) => text.replace('"via"', '"vib"'), 'members'],
    ['a doubled member', (text: string) => text.replace('"seq":155', '"seq":155,"seq":155'), 'not-canonical'],
    ['another order', (text: string) => text.replace('"n":4,"parts"', '"parts"').replace('"prev"', '"n":4,"prev"'), 'not-canonical'],
    ['a first event with a predecessor', (text: string) => text.replace('"n":4', '"n":0'), 'member-prev'],
    ['a time without milliseconds', (text: string) => text.replace('.345Z', 'Z'), 'member-at'],
    ['a day that does not exist', (text: string) => text.replace('03-04', '02-30'), 'member-at'],
    ['a ref to a later entry', (text: string) => text.replace('"seq":77', '"seq":155'), 'member-refs'],
    ['a ref with another member', (text: string) => text.replace('"seq":77', '"seq":77,"t":1'), 'member-refs'],
    ['a part twice', (text: string) => text.replace(`["${digest}"]`, `["${digest}","${digest}"]`), 'member-parts'],
    ['a part that is no digest', (text: string) => text.replace(digest, 'AAAA'), 'member-parts'],
    ['a name for an actor', (text: string) => text.replace(leaf.actor, 'Ada Lovelace'), 'member-actor'],
    ['a via of its own', (text: string) => text.replace('"session"', '"magic"'), 'member-via'],
    ['a count that rounds', (text: string) => text.replace('"seq":155', '"seq":9007199254740993'), 'number'],
  ])('is refused with %s', (_, edit, reason) => {
    expect(readAfter(edit)).toBe(reason);
  });
});

describe('a disclosure', () => {
  it('is read back, with its texts in NFC', () => {
    const text = makeDisclosure(salt, 'shared/recap', { note: 'e\u0301', value: 0.1 });
    expect(parseDisclosure(text)).toMatchObject({ name: 'shared/recap', value: { note: '\u00e9', value: 0.1 } });
  });

  it('computes the digest of RFC 9901', () => {
    const example = 'WyI2cU1RdlJMNWhhaiIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0';
    expect(disclosureDigest(example, crypto)).toBe('uutlBuYeMDyjLLTpf6Jxi7yNkEF35jdyWMn9U7b_RYY');
  });

  it('tells a guessable salt', () => {
    const weak = Buffer.from('["c2FsdA","reason","no"]').toString('base64url');
    const parsed = parseDisclosure(weak);
    expect(parsed && hasStrongSalt(parsed)).toBe(false);
    expect(() => makeDisclosure(new Uint8Array(15), 'reason', 'no')).toThrow(RangeError);
  });
});
