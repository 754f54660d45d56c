import { accessSync, chownSync, constants, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { EmbeddedError, useOwnServer } from './embedded-error.ts';
import { canReach, type Identity } from './identity.ts';

/** How application and server talk: a Unix socket behind a mode-700 directory, or loopback TCP with a password. */
export type Transport = 'socket' | 'loopback';

/** Where everything of one embedded server lies. */
export interface Place {
  /** Manent's own data directory, with the lock, the log and the copied programs. */
  readonly directory: string;
  /** PostgreSQL's data directory. */
  readonly cluster: string;
  readonly log: string;
  readonly passwordFile: string;
  readonly identity: Identity | undefined;
}

/** A Unix socket's path may be this long, with the zero byte at its end (104 on macOS and BSD). */
const socketPathLimit = process.platform === 'linux' ? 107 : 103;

/** Makes Manent's data directory if it is missing. */
export function openPlace(directory: string, identity: Identity | undefined): Place {
  try {
    // The server's own user must pass through it; what lies inside is closed file by file.
    if (!existsSync(directory)) mkdirSync(directory, { recursive: true, mode: identity === undefined ? 0o700 : 0o711 });
    const real = realpathSync(directory);
    if (!statSync(real).isDirectory()) throw new Error('it is a file');
    accessSync(real, constants.W_OK);
    return {
      directory: real,
      cluster: join(real, 'postgres'),
      log: join(real, 'postgres.log'),
      passwordFile: join(real, 'postgres.password'),
      identity,
    };
  } catch (error) {
    throw unusable(directory, error);
  }
}

/** Makes an empty directory that belongs to the server's user alone. */
export function makePrivate(path: string, identity: Identity | undefined): void {
  try {
    mkdirSync(path, { mode: 0o700 });
    if (identity !== undefined) chownSync(path, identity.uid, identity.gid);
  } catch (error) {
    throw unusable(path, error);
  }
}

/**
 * How the server is to be told where its data lies. Under root, its user may be unable to pass the directories above
 * (`/root` and `mktemp -d` are mode 700); it is then started inside the directory, which needs no path to it.
 */
export function clusterArgument(place: Place, cluster: string): string {
  if (canReach(cluster, place.identity)) return cluster;
  if (process.platform === 'linux') return '/proc/self/cwd';
  throw new EmbeddedError(
    'directory-unusable',
    `As root, the database runs as user ${place.identity?.uid ?? ''}, who cannot reach ${cluster}. ` +
      `Set MANENT_DATA to a directory that others may pass through, such as /var/lib/manent. ${useOwnServer}`,
  );
}

/**
 * The directory for the Unix socket: the data directory of the server itself (mode 700), or, when the path would be too
 * long for a socket, a new private one in the system's temporary directory.
 */
export function socketDirectory(place: Place): string {
  if (Buffer.byteLength(join(place.cluster, '.s.PGSQL.5432')) <= socketPathLimit) return place.cluster;
  const path = mkdtempSync(join(tmpdir(), 'manent-socket-'));
  if (place.identity !== undefined) chownSync(path, place.identity.uid, place.identity.gid);
  return path;
}

/** Removes the socket's directory if it was made for the socket alone. */
export function removeSocketDirectory(place: Place, host: string): void {
  if (host !== place.cluster && dirname(host) === tmpdir()) rmSync(host, { recursive: true, force: true });
}

function unusable(path: string, error: unknown): EmbeddedError {
  const reason = error instanceof Error ? error.message : String(error);
  return new EmbeddedError(
    'directory-unusable',
    `The data directory ${path} cannot be used: ${reason}. Set MANENT_DATA to a directory that this user may write to. ${useOwnServer}`,
    { cause: error },
  );
}
