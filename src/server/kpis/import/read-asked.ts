import type { Readable } from 'node:stream';
import type { z } from 'zod';
import { importAskedSchema } from '../../../contract/kpis.ts';
import { refuse, ok, type Decision } from '../../../core/kernel/result.ts';
import { storableText } from '../../../core/kernel/schema.ts';

/** The longest first line, in bytes: two thousand KPIs with their units. */
const longestLine = 512 * 1024;

/** What is asked of a file, and the file. */
export interface AskedImport {
  readonly asked: z.output<typeof importAskedSchema>;
  readonly file: AsyncIterable<Uint8Array>;
}

/** Parts the body of an import: its first line says what is asked, the rest is the file, byte by byte. */
export async function readAsked(body: Readable): Promise<Decision<AskedImport, 'INVALID_INPUT'>> {
  // What is left of a request that is refused is still to be answered: its connection must not be torn down here.
  const chunks: AsyncIterator<unknown> = body.iterator({ destroyOnReturn: false })[Symbol.asyncIterator]();
  let line = Buffer.alloc(0);
  let end = -1;
  while (end < 0 && line.length <= longestLine) {
    const next = await chunks.next();
    if (next.done === true) break;
    line = Buffer.concat([line, bytesOf(next.value)]);
    end = line.indexOf('\n');
  }
  const asked = importAskedSchema.safeParse(readJson(line.subarray(0, end < 0 ? line.length : end)));
  if (!asked.success) {
    const [first, ...others] = asked.error.issues.map((issue) => ({ code: 'INVALID_INPUT' as const, path: issue.path.map(String).join('.'), facts: { reason: issue.message } }));
    return refuse(first ?? { code: 'INVALID_INPUT', path: 'body' }, ...others);
  }
  return ok({ asked: asked.data, file: rest(end < 0 ? Buffer.alloc(0) : line.subarray(end + 1), chunks) });
}

async function* rest(first: Uint8Array, chunks: AsyncIterator<unknown>): AsyncGenerator<Uint8Array> {
  if (first.length > 0) yield first;
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield bytesOf(next.value);
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(storableText(new TextDecoder().decode(bytes)));
  } catch {
    return null;
  }
}

function bytesOf(chunk: unknown): Uint8Array {
  if (chunk instanceof Uint8Array) return chunk;
  throw new TypeError('a body is made of bytes');
}
