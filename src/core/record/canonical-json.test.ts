import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, parseCanonical } from './canonical-json.ts';
import { decodeUtf8, encodeUtf8, utf8 } from './utf8.ts';

const written = (value: Parameters<typeof canonicalJson>[0], numbers: 'integers' | 'finite' = 'integers'): string => {
  const result = canonicalJson(value, numbers);
  return result.ok ? result.value : result.failure;
};
const read = (text: string): string => {
  const result = parseCanonical(utf8(text));
  return result.ok ? 'ok' : result.failure;
};

describe('canonical JSON', () => {
  it.each([
    [333333333.3333333, '333333333.3333333'],
    [1e30, '1e+30'],
    [4.5, '4.5'],
    [2e-3, '0.002'],
    [1e-27, '1e-27'],
    [-0, '0'],
    [5e-324, '5e-324'],
    [1.7976931348623157e308, '1.7976931348623157e+308'],
    [9007199254740992, '9007199254740992'],
    [295147905179352830000, '295147905179352830000'],
  ])('writes the number %d as RFC 8785 does', (value, text) => {
    expect(written(value, 'finite')).toBe(text);
  });

  it('writes texts and orders members as RFC 8785 does', () => {
    expect(written('\u20ac$\u000f\nA\'B"\\\\"/')).toBe('"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"');
    expect(written({ peach: 1, Peach: [null, true, {}], '1': 'x', '': 0 })).toBe('{"":0,"1":"x","Peach":[null,true,{}],"peach":1}');
  });

  it.each([
    [0.5, 'number'],
    [2 ** 53, 'number'],
    [Number.NaN, 'number'],
    ['\ud800', 'lone-surrogate'],
    ['x\udc00y', 'lone-surrogate'],
    ['e\u0301', 'text-not-nfc'],
    [{ 'd\u00e9j\u00e0': 1 }, 'member-name'],
  ])('refuses %j in the record', (value, reason) => {
    expect(written(value)).toBe(reason);
  });

  it.each([
    ['{"a":1,"a":2}', 'not-canonical'],
    ['{"b":1,"a":2}', 'not-canonical'],
    ['{"a": 1}', 'not-canonical'],
    ['{"a":1}\n', 'not-canonical'],
    ['"\\u0041"', 'not-canonical'],
    ['1.0', 'not-canonical'],
    ['1e2', 'not-canonical'],
    ['-0', 'not-canonical'],
    ['9007199254740993', 'number'],
    ['"\\ud800"', 'lone-surrogate'],
    ['\ufeff{}', 'not-json'],
    ['', 'not-json'],
    [`${'['.repeat(10_000)}${']'.repeat(10_000)}`, 'too-deep'],
  ])('refuses the bytes %s', (text, reason) => {
    expect(read(text)).toBe(reason);
  });

  it('keeps a member called __proto__ apart from the prototype', () => {
    expect(read('{"__proto__":{"a":1}}')).toBe('ok');
  });

  it('accepts only one byte string for a value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: true }), fc.nat(), fc.nat(255), (value, at, byte) => {
        const json: unknown = value;
        const text = JSON.stringify(json);
        const parsed = parseCanonical(utf8(text), 'finite');
        fc.pre(parsed.ok);
        const bytes = utf8(text);
        bytes[at % bytes.length] = byte;
        const edited = parseCanonical(bytes, 'finite');
        expect(edited.ok ? encodeUtf8(written(edited.value, 'finite')) : bytes).toEqual(bytes);
      }),
    );
  });
});

describe('UTF-8', () => {
  it('agrees with the platform on every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 5000 }), (text) => {
        expect(decodeUtf8(new Uint8Array(Buffer.from(text, 'utf8')))).toBe(text);
        expect(encodeUtf8(text)).toEqual(new Uint8Array(Buffer.from(text, 'utf8')));
      }),
    );
  });

  it('agrees with the platform on which bytes are malformed', () => {
    const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const platform = (bytes: Uint8Array): string | null => {
      try {
        return strict.decode(bytes);
      } catch {
        return null;
      }
    };
    const byte = fc.oneof(fc.nat(255), fc.constantFrom(0xc0, 0xc1, 0xe0, 0xed, 0xf0, 0xf4, 0xf5, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf));
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 6 }), (list) => {
        const bytes = Uint8Array.from(list);
        expect(decodeUtf8(bytes)).toBe(platform(bytes));
      }),
      { numRuns: 3000 },
    );
  });
});
