import { statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The operating-system user that the server runs as, when it is not the current one. */
export interface Identity {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root. 65534 is the number that Linux reserves for "nobody", so no user is ever created. */
const unprivileged: Identity = { uid: 65_534, gid: 65_534 };

/** Whom to run the server as: nobody when we are root, else ourselves (undefined). */
export function serverIdentity(): Identity | undefined {
  return process.getuid?.() === 0 ? unprivileged : undefined;
}

/** Tells whether an identity may pass through every directory above `path`, going by the mode bits. */
export function canReach(path: string, identity: Identity | undefined): boolean {
  if (identity === undefined) return true;
  for (let at = dirname(path); ; at = dirname(at)) {
    const { mode, uid, gid } = statSync(at);
    const bit = uid === identity.uid ? 0o100 : gid === identity.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (at === dirname(at)) return true;
  }
}
