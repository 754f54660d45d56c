import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64, fromBase64Url, toBase64, toBase64Url } from './base64.ts';

describe('base64', () => {
  it('writes what the platform writes and reads it back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const buffer = Buffer.from(bytes);
        expect(toBase64(bytes)).toBe(buffer.toString('base64'));
        expect(toBase64Url(bytes)).toBe(buffer.toString('base64url'));
        expect(fromBase64(toBase64(bytes))).toEqual(bytes);
        expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes);
      }),
    );
  });

  it.each(['QQ', 'QQ=', 'QR==', 'QUI', 'QUJ=', 'Q UI=', 'QUI=\n', 'Q===', '====', 'QQ==QQ==', '-_8='])(
    'refuses %j, which other readers take',
    (text) => {
      expect(fromBase64(text)).toBeNull();
    },
  );

  it.each(['QR', 'QUJ', 'QQ==', '+/8', 'A', 'Q\u00e9'])('refuses %j as URL-safe', (text) => {
    expect(fromBase64Url(text)).toBeNull();
  });
});
