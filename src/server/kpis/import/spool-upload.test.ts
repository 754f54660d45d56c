import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { spoolUpload } from './spool-upload.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'manent-spool-test-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const pieces = (...texts: readonly string[]): Readable => Readable.from(texts.map((text) => Buffer.from(text)), { objectMode: false });

async function textOf(source: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

describe('receiving a file', () => {
  it('can be read more than once, is named by its digest, and leaves nothing behind', async () => {
    const spooled = await spoolUpload(pieces('team,', 'sprint\n', 'réd,1\n'), { limit: 100, folder });
    if (!spooled.ok) throw new Error('refused');
    const { read, hash, discard } = spooled.value;
    expect(await textOf(read())).toBe('team,sprint\nréd,1\n');
    expect(await textOf(read())).toBe('team,sprint\nréd,1\n');
    expect(hash).toBe(createHash('sha256').update('team,sprint\nréd,1\n').digest('hex'));
    await discard();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('takes exactly as much as the limit and refuses one byte more, leaving the sender’s stream open for the answer', async () => {
    const fits = await spoolUpload(pieces('12345', '67890'), { limit: 10, folder });
    if (!fits.ok) throw new Error('refused');
    await fits.value.discard();
    const sent = pieces('12345', '678901', 'the rest');
    expect(await spoolUpload(sent, { limit: 10, folder })).toMatchObject({ ok: false, failure: [{ code: 'TOO_LARGE' }] });
    expect(sent.destroyed).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves nothing behind when the sender breaks off', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      await Promise.resolve();
      yield Buffer.from('team');
      throw new Error('connection lost');
    }
    await expect(spoolUpload(broken(), { folder })).rejects.toThrow('connection lost');
    expect(readdirSync(folder)).toEqual([]);
  });
});
