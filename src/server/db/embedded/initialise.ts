import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedError, useOwnServer } from './embedded-error.ts';
import { serverEnvironment, type Durability } from './settings.ts';
import { clusterArgument, makePrivate, type Place, type Transport } from './place.ts';
import type { Programs } from './programs.ts';

/** The name of the superuser that owns everything. It migrates; requests never run as it. */
export const ownerName = 'manent';

/** Creates the cluster unless it is there. Half-made ones (a power cut during the first start) are thrown away. */
export async function initialiseCluster(
  place: Place,
  programs: Programs,
  transport: Transport,
  durability: Durability,
): Promise<boolean> {
  if (existsSync(join(place.cluster, 'PG_VERSION'))) {
    refuseOtherMajor(place, programs);
    return false;
  }
  const fresh = `${place.cluster}.new`;
  rmSync(fresh, { recursive: true, force: true });
  makePrivate(fresh, place.identity);
  const authentication = transport === 'socket' ? ['--auth=trust'] : passwordArguments(place);
  // The built-in locale (from 17 on) sorts alike on every system, whatever its libraries; "C" is its nearest before.
  const builtin = programs.major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : [];
  const locale = ['--locale=C', ...builtin];
  const sync = durability === 'none' ? ['--no-sync'] : [];
  const args = ['-D', clusterArgument(place, fresh), '-U', ownerName, '-E', 'UTF8', '--no-instructions'];
  const run = await runToEnd(join(programs.bin, 'initdb'), [...args, ...authentication, ...locale, ...sync], place, fresh);
  if (run.status !== 0) {
    const nameless = run.output.includes('could not look up effective user ID') ? ` ${giveUserAName}` : '';
    throw new EmbeddedError('initialise-failed', `The database could not be set up in ${place.directory}: ${run.output}.${nameless}`);
  }
  if (existsSync(place.cluster)) {
    throw new EmbeddedError(
      'directory-unusable',
      `${place.cluster} exists but holds no database. Move it away, or set MANENT_DATA to another directory.`,
    );
  }
  renameSync(fresh, place.cluster);
  return true;
}

/** Setting up is the one moment at which PostgreSQL asks for the name behind the number. */
const giveUserAName = `Give that user an entry in /etc/passwd (in a container: run as a user of the image). ${useOwnServer}`;

function refuseOtherMajor(place: Place, programs: Programs): void {
  const found = readFileSync(join(place.cluster, 'PG_VERSION'), 'utf8').trim();
  if (found === String(programs.major)) return;
  throw new EmbeddedError(
    'major-version-differs',
    `The data in ${place.directory} was written by PostgreSQL ${found}; this Manent brings ${programs.major}, which cannot read it. ` +
      'To move it, start the Manent that wrote it, dump its database with pg_dump (an ordinary PostgreSQL on the socket in postgres/), ' +
      'load the dump into a PostgreSQL server of your own and name that in DATABASE_URL. Keep record/ of this directory. Nothing was changed.',
  );
}

function passwordArguments(place: Place): string[] {
  const password = randomBytes(24).toString('base64url');
  writeFileSync(place.passwordFile, password, { mode: 0o600 });
  if (place.identity !== undefined) chownSync(place.passwordFile, place.identity.uid, place.identity.gid);
  return ['--auth=scram-sha-256', `--pwfile=${place.passwordFile}`];
}

async function runToEnd(
  program: string,
  args: readonly string[],
  place: Place,
  cwd: string,
): Promise<{ readonly status: number | null; readonly output: string }> {
  return await new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...place.identity,
      cwd,
      ...serverEnvironment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', () => undefined);
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, output: output.trim() }));
  });
}
