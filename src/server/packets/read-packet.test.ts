import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { policyText } from '../../../test/record/sample-ledger.ts';
import { packetOf, tell } from '../../../test/record/sample-story.ts';
import { verifyPacket } from '../../core/packets/verify-packet.ts';
import { nodeCrypto } from '../record/crypto.ts';
import { PacketRefused } from './packet-refused.ts';
import { readPacket, unzipPacket } from './read-packet.ts';
import { zipPacket } from './zip-packet.ts';

// RECORD.md 5.10, D16: hostile containers.

const folder = mkdtempSync(join(tmpdir(), 'packet-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const text = new Uint8Array(Buffer.from('text'));
const small = { files: 3, fileBytes: 1000, totalBytes: 1500 };
const zipped = (files: Zippable): Buffer => Buffer.from(zipSync(files));

async function reasonOf(read: () => unknown): Promise<string> {
  try {
    await read();
  } catch (error) {
    if (error instanceof PacketRefused) return error.reason;
    throw error;
  }
  return 'read';
}

/** Writes one name over another of the same length, everywhere in a zip. */
function renamed(zip: Buffer, from: string, to: string): Buffer {
  const edited = Buffer.from(zip);
  for (let at = edited.indexOf(from); at >= 0; at = edited.indexOf(from, at + 1)) edited.write(to, at);
  return edited;
}

describe('reading a packet', () => {
  const files = packetOf(tell());

  it('gives the same files from a folder and from a zip, and they verify', async () => {
    const root = join(folder, 'packet');
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), bytes);
    }
    writeFileSync(join(folder, 'packet.zip'), zipPacket(files));
    const [fromFolder, fromZip] = [await readPacket(root), await readPacket(join(folder, 'packet.zip'))];
    expect(new Map(fromFolder)).toEqual(new Map(files));
    expect(new Map(fromZip)).toEqual(new Map(files));
    expect(verifyPacket(fromZip, policyText, {}, nodeCrypto).verdict).toBe('ok');
  });

  it('gives the same zip twice', () => {
    expect(zipPacket(files)).toEqual(zipPacket(new Map([...files].toReversed())));
  });

  it.each([['../escape'], ['/etc/passwd'], ['entries/../x'], ['entries//x'], ['./x'], ['C:/x'], ['entries\\x'], ['__proto__/../x']])(
    'refuses the path %s in a zip',
    async (path) => {
      expect(await reasonOf(() => unzipPacket(zipped({ [path]: text })))).toBe('unsafe-path');
    },
  );

  it('refuses links in a zip and in a folder', async () => {
    const link = zipped({ 'entries/1.leaf': [text, { os: 3, attrs: 0o120777 * 65_536 }] });
    expect(await reasonOf(() => unzipPacket(link))).toBe('link');
    const root = join(folder, 'linked');
    mkdirSync(root);
    symlinkSync('/etc/hostname', join(root, 'checkpoint'));
    expect(await reasonOf(async () => readPacket(root))).toBe('link');
    symlinkSync(root, join(folder, 'link-to-folder'));
    expect(await reasonOf(async () => readPacket(join(folder, 'link-to-folder')))).toBe('not-a-packet');
  });

  it('refuses a file that would vanish while unpacking', async () => {
    const hidden = renamed(zipped({ artifact1: text }), 'artifact1', '__proto__');
    expect(await reasonOf(() => unzipPacket(hidden))).toBe('unsafe-path');
  });

  it('refuses two files of one path', async () => {
    const twice = renamed(zipped({ 'report.html': text, 'raport.html': text }), 'raport.html', 'report.html');
    expect(await reasonOf(() => unzipPacket(twice))).toBe('duplicate-path');
  });

  it('refuses too many files, too large ones, and too much of them, before unpacking', async () => {
    expect(await reasonOf(() => unzipPacket(zipped({ a: text, b: text, c: text, d: text }), small))).toBe('too-many-files');
    expect(await reasonOf(() => unzipPacket(zipped({ a: new Uint8Array(1001) }), small))).toBe('file-too-large');
    expect(await reasonOf(() => unzipPacket(zipped({ a: new Uint8Array(900), b: new Uint8Array(900) }), small))).toBe('too-large');
    const root = join(folder, 'large');
    mkdirSync(root);
    writeFileSync(join(root, 'report.html'), new Uint8Array(1001));
    expect(await reasonOf(async () => readPacket(root, small))).toBe('file-too-large');
  });

  it('never unpacks more than an entry claims', () => {
    const bomb = zipped({ a: new Uint8Array(1_000_000) });
    const claims = Buffer.from(bomb);
    claims.writeUInt32LE(10, claims.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24);
    expect(unzipPacket(claims, small).get('a')?.length).toBe(10);
  });

  it('refuses what is no zip, is cut off, or is not there', async () => {
    const whole = zipped({ a: text });
    expect(await reasonOf(() => unzipPacket(Buffer.from('%PDF-1.7')))).toBe('not-a-packet');
    expect(await reasonOf(() => unzipPacket(whole.subarray(0, -10)))).toBe('damaged-zip');
    expect(await reasonOf(async () => readPacket(join(folder, 'nowhere')))).toBe('not-found');
  });
});
