import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { lockDirectory } from './directory-lock.ts';
import { serverIdentity } from './identity.ts';
import { initialiseCluster, ownerName } from './initialise.ts';
import { keepRunning } from './keep-running.ts';
import { chooseAddress, findOrphan, launchServer, type Address, type Running } from './launch.ts';
import type { Say } from './say.ts';
import { openPlace, type Place, type Transport } from './place.ts';
import { installedPrograms } from './platform.ts';
import { preparePrograms } from './programs.ts';
import type { Durability } from './settings.ts';

const manifestSchema = z.object({ version: z.string() });


/** What to start. */
export interface EmbeddedOptions {
  /** Manent's data directory (`MANENT_DATA`); the cluster lies in `postgres/` below it. */
  readonly directory: string;
  readonly log: Say;
  readonly durability?: Durability;
  readonly transport?: Transport;
  /** The folder with `bin/` and `lib/` of another PostgreSQL, instead of the npm package for this machine. */
  readonly native?: string;
  /** Where copied programs go when the server's user cannot reach the data directory. */
  readonly cache?: string;
}

const systemCache = '/var/cache/manent';

/** A running embedded server. */
export interface EmbeddedServer {
  /** The socket's directory, or the loopback address. */
  readonly host: string;
  readonly port: number;
  readonly owner: string;
  /** Asked for on loopback TCP only; the socket's directory is closed to other users. */
  readonly password: string | undefined;
  /** The process at the start; a server that was started again has another. */
  readonly pid: number;
  readonly major: number;
  readonly outcome: 'set up' | 'started' | 'adopted';
  /** Stops the server and gives the directory back. May be called twice. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts the embedded PostgreSQL of a data directory, or adopts the one that a killed Manent left running there, and
 * starts it again should it ever end by itself. Throws an `EmbeddedError` that says what to do when it cannot.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const began = performance.now();
  const { durability = 'fsync', log, transport = process.platform === 'win32' ? 'loopback' : 'socket' } = options;
  const native = options.native ?? installedPrograms();
  const place = openPlace(options.directory, serverIdentity());
  const unlock = lockDirectory(place.directory);
  try {
    const programs = preparePrograms(native, place.identity, copyTargets(place, native, options.cache ?? systemCache));
    const fresh = await initialiseCluster(place, programs, transport, durability);
    const launch = async (address: Address): Promise<Running> => await launchServer(place, programs, address, durability);
    const orphan = await findOrphan(place);
    const running = orphan ?? (await launch(await chooseAddress(place, transport)));
    const outcome = orphan !== undefined ? 'adopted' : fresh ? 'set up' : 'started';
    const ms = Math.round(performance.now() - began);
    const as = place.identity === undefined ? '' : ` as user ${place.identity.uid}`;
    const copied = programs.copied ? ` from ${programs.bin}` : '';
    log(`PostgreSQL ${programs.version} ${outcome} in ${place.cluster}${as}${copied} (process ${running.pid}, ${ms} ms)`);
    const keeper = keepRunning(place, programs, running, launch, log);
    let stopping: Promise<void> | undefined;
    return {
      host: running.host,
      port: running.port,
      pid: running.pid,
      owner: ownerName,
      password: transport === 'loopback' ? readFileSync(place.passwordFile, 'utf8') : undefined,
      major: programs.major,
      outcome,
      stop: async () => await (stopping ??= keeper.stop().finally(unlock)),
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

function copyTargets(place: Place, native: string, cache: string): string[] {
  const manifest = join(native, '..', 'package.json');
  const version = existsSync(manifest) ? manifestSchema.parse(JSON.parse(readFileSync(manifest, 'utf8'))).version : 'local';
  const name = `postgres-${version}`;
  return [join(place.directory, 'programs', name), join(cache, name)];
}
