import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { EmbeddedError } from './embedded-error.ts';
import { errorCode, startOf } from './process-table.ts';

const holderSchema = z.object({ pid: z.number().int(), start: z.string() });
type Holder = z.infer<typeof holderSchema>;

/**
 * Takes the data directory for this process, or refuses with `directory-held` while another living Manent has it.
 * The lock names a process by id and start time, so one left by kill -9 or by a restart never blocks.
 * Returns the function that gives the directory back.
 */
export function lockDirectory(directory: string): () => void {
  const path = join(directory, 'manent.lock');
  const mine: Holder = { pid: process.pid, start: startOf(process.pid) ?? 'unknown' };
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(mine));
  try {
    while (!takes(draft, path)) {
      const text = readOr(path, undefined);
      if (text === undefined) continue;
      const holder = parseHolder(text);
      if (holder !== undefined && startOf(holder.pid) === holder.start) throw held(directory, holder.pid);
      discard(path, text, directory);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  return () => {
    if (readOr(path, '') === JSON.stringify(mine)) rmSync(path, { force: true });
  };
}

function takes(draft: string, path: string): boolean {
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Moves a stale lock away. Two processes may both find it stale: whoever moved a fresh one by mistake puts it back. */
function discard(path: string, expected: string, directory: string): void {
  const aside = `${path}.stale-${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  const moved = readOr(aside, '');
  if (moved !== expected) {
    takes(aside, path);
    rmSync(aside, { force: true });
    throw held(directory, parseHolder(moved)?.pid);
  }
  rmSync(aside, { force: true });
}

function parseHolder(text: string): Holder | undefined {
  try {
    return holderSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function readOr<Otherwise>(path: string, otherwise: Otherwise): string | Otherwise {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return otherwise;
    throw error;
  }
}

function held(directory: string, pid: number | undefined): EmbeddedError {
  return new EmbeddedError(
    'directory-held',
    `The data directory ${directory} is in use by another Manent${pid === undefined ? '' : ` (process ${pid})`}. ` +
      'Stop that one first, or set MANENT_DATA to another directory.',
  );
}
