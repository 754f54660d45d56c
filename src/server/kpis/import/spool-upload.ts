import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { ok, refuse, type Decision } from '../../../core/kernel/result.ts';

/** The largest file that is taken, in bytes (50 MB): two hundred years of sprints of a hundred teams. */
export const mostImportBytes = 50 * 1024 * 1024;

/** A file that was received whole. */
export interface SpooledFile {
  /** SHA-256 in hex: names the file in the record, and tells a repeated request from another one. */
  readonly hash: string;
  /** In bytes. */
  readonly size: number;
  /** Reads it from the start, as often as needed. */
  readonly read: () => AsyncIterable<Uint8Array>;
  /** Removes it. */
  readonly discard: () => Promise<void>;
}

/**
 * Takes a stream to a temporary file that only this process's user may read. A transaction must never wait for a slow
 * sender, and one that lost a race reads the file again.
 */
export async function spoolUpload(
  stream: AsyncIterable<Uint8Array>,
  { limit = mostImportBytes, folder = tmpdir() }: { readonly limit?: number; readonly folder?: string } = {},
): Promise<Decision<SpooledFile, 'TOO_LARGE'>> {
  const directory = await mkdtemp(join(folder, 'manent-import-'));
  const discard = async (): Promise<void> => await rm(directory, { recursive: true, force: true });
  const path = join(directory, 'upload.csv');
  const hash = createHash('sha256');
  // What is left of a request that is too large is still to be answered: its connection must not be torn down here.
  const chunks = stream instanceof Readable ? stream.iterator({ destroyOnReturn: false }) : stream;
  let size = 0;
  try {
    const file = await open(path, 'wx', 0o600);
    try {
      for await (const chunk of chunks) {
        const bytes = toBytes(chunk);
        size += bytes.length;
        if (size > limit) {
          await discard();
          return refuse({ code: 'TOO_LARGE', facts: { limit: `${String(Math.floor(limit / (1024 * 1024)))} MB` } });
        }
        hash.update(bytes);
        await file.write(bytes);
      }
    } finally {
      await file.close();
    }
  } catch (error) {
    await discard();
    throw error;
  }
  return ok({ hash: hash.digest('hex'), size, read: () => createReadStream(path), discard });
}

function toBytes(chunk: unknown): Uint8Array {
  if (chunk instanceof Uint8Array) return chunk;
  if (typeof chunk === 'string') return Buffer.from(chunk);
  throw new TypeError('an upload is made of bytes');
}
