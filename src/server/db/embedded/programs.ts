import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { EmbeddedError, useOwnServer } from './embedded-error.ts';
import { canReach, type Identity } from './identity.ts';
import { errorCode } from './process-table.ts';

/** PostgreSQL programs that are known to run as the wanted user. */
export interface Programs {
  /** The folder that holds `postgres` and `initdb`. */
  readonly bin: string;
  readonly version: string;
  /** The major version, such as 18. A data directory belongs to one. */
  readonly major: number;
  readonly copied: boolean;
}

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Makes the programs of `native` runnable as `identity` and proves it by running `postgres --version`. They are used
 * in place where that works, else copied once to the first of `copyTo` that the identity can reach. The links that the
 * package's install script would have made are made here, because installing without scripts is normal.
 */
export function preparePrograms(native: string, identity: Identity | undefined, copyTo: readonly string[]): Programs {
  makeLinks(native);
  const inPlace = tryPrograms(join(native, 'bin'), identity);
  if (inPlace.ok) return { ...inPlace.programs, copied: false };
  let reason = inPlace.reason;
  for (const target of copyTo) {
    try {
      mkdirSync(dirname(target), { recursive: true, mode: 0o755 });
      if (!canReach(target, identity)) continue;
      copyOnce(native, target);
    } catch (error) {
      reason = error instanceof Error ? error.message : String(error);
      continue;
    }
    makeLinks(target);
    const copy = tryPrograms(join(target, 'bin'), identity);
    if (copy.ok) return { ...copy.programs, copied: true };
    reason = copy.reason;
  }
  throw new EmbeddedError(
    'programs-unusable',
    `The embedded PostgreSQL does not run on this machine${identity === undefined ? '' : ` as user ${identity.uid}`}: ${reason.trim()}. ${useOwnServer}`,
  );
}

function makeLinks(native: string): void {
  for (const { source, target } of readLinks(native)) {
    // The list counts from the package; a copy of native/ may have another name.
    const link = join(native, relative('native', target));
    try {
      lstatSync(link);
    } catch {
      try {
        symlinkSync(relative(dirname(target), source), link);
      } catch (error) {
        // A read-only installation cannot be mended in place; the copy is.
        if (!['EACCES', 'EPERM', 'EROFS', 'EEXIST'].includes(errorCode(error) ?? '')) throw error;
      }
    }
  }
}

function readLinks(native: string): z.infer<typeof linksSchema> {
  try {
    return linksSchema.parse(JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

function copyOnce(native: string, target: string): void {
  if (existsSync(target)) return;
  const partial = `${target}.${process.pid}`;
  rmSync(partial, { recursive: true, force: true });
  cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(partial, target);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    if (!['EEXIST', 'ENOTEMPTY'].includes(errorCode(error) ?? '')) throw error;
  }
}

type Attempt =
  | { readonly ok: true; readonly programs: Omit<Programs, 'copied'> }
  | { readonly ok: false; readonly reason: string };

function tryPrograms(bin: string, identity: Identity | undefined): Attempt {
  const run = spawnSync(join(bin, 'postgres'), ['--version'], { ...identity, cwd: '/', encoding: 'utf8' });
  if (run.error !== undefined) return { ok: false, reason: run.error.message };
  const version = /(\d+)(?:\.\d+)?/.exec(run.stdout);
  if (run.status !== 0 || version === null) return { ok: false, reason: run.stderr };
  return { ok: true, programs: { bin, version: version[0], major: Number(version[1]) } };
}
