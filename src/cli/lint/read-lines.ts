import { createReadStream, statSync } from 'node:fs';
import { stdin } from 'node:process';
import { CommandError } from '../output.ts';

/** A line of a file without its line ending; lines count from 1. */
export interface Line {
  readonly line: number;
  readonly text: string;
}

/** From this size on a file is refused: it is no plan, and no list of entries that anybody wrote. In bytes. */
const tooLarge = 5_000_000;

const lineFeed = 0x0a;
const byteOrderMark = '\uFEFF';

/** What a message calls the source: its path, or `stdin` for `-`. */
export function nameOfSource(path: string): string {
  return path === '-' ? 'stdin' : path;
}

/**
 * Reads a text file, or standard input for `-`, line by line in flat memory. A byte order mark and CRLF are taken off. Throws a
 * CommandError that names file and line when it cannot be read, is no text in UTF-8, holds nothing or is too large.
 */
export async function* readLines(path: string): AsyncGenerator<Line> {
  const name = nameOfSource(path);
  if (path !== '-') await refuseUnreadable(path);
  let line = 1;
  let bytes = 0;
  let written = 0;
  let rest: Buffer[] = [];
  const decode = (raw: Buffer): Line => {
    const text = readText(raw, name, line);
    written += text.trim().length;
    return { line, text };
  };
  for await (const chunk of openSource(path, name)) {
    bytes += chunk.length;
    let from = 0;
    for (let to = chunk.indexOf(lineFeed); to !== -1; to = chunk.indexOf(lineFeed, from)) {
      yield decode(Buffer.concat([...rest, chunk.subarray(from, to)]));
      rest = [];
      from = to + 1;
      line += 1;
    }
    if (bytes >= tooLarge) throw new CommandError(`${name}:${line}: here it has ${megabytes(tooLarge)}, and it goes on; so much is not read. Split it into smaller files.`);
    rest.push(chunk.subarray(from));
  }
  const last = Buffer.concat(rest);
  if (last.length > 0) yield decode(last);
  if (written === 0) throw new CommandError(`${name}:1: it is empty, so there is nothing to lint. Check that it is the right file.`);
}

async function refuseUnreadable(path: string): Promise<void> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new CommandError(`${path}: there is no such file. Check the path.`);
  if (found.isDirectory()) throw new CommandError(`${path}: this is a folder. Name the files in it, such as ${path.replace(/\/+$/, '')}/plan.md.`);
  if (found.size < tooLarge) return;
  // Refused before anything is answered, so that no half of an answer is taken for the whole.
  let line = 1;
  for await (const chunk of createReadStream(path, { end: tooLarge })) if (Buffer.isBuffer(chunk)) line += chunk.filter((byte) => byte === lineFeed).length;
  throw new CommandError(`${path}:${line}: here it has ${megabytes(tooLarge)}, and it goes on to ${megabytes(found.size)}; so much is not read. Split it into smaller files.`);
}

async function* openSource(path: string, name: string): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of path === '-' ? stdin : createReadStream(path)) {
      const bytes: unknown = chunk;
      yield Buffer.isBuffer(bytes) ? bytes : Buffer.from(String(bytes));
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    throw new CommandError(`${name}: it cannot be read (${code}). Check the path and who may read it.`);
  }
}

function readText(raw: Buffer, name: string, line: number): string {
  if (raw.includes(0)) {
    throw new CommandError(`${name}:${line}: it holds a NUL byte, so it is no text in UTF-8 (a binary file, or text in UTF-16). Save it as plain text in UTF-8.`);
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw);
  } catch {
    throw new CommandError(`${name}:${line}: some bytes are not UTF-8. Save the file as plain text in UTF-8.`);
  }
  if (line === 1 && text.startsWith(byteOrderMark)) text = text.slice(1);
  return text.endsWith('\r') ? text.slice(0, -1) : text;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
