import { readFileSync } from 'node:fs';
import type { EmbeddedAddress } from '../connect.ts';
import { serverIdentity } from './identity.ts';
import { ownerName } from './initialise.ts';
import { readPidFile } from './pid-file.ts';
import { openPlace } from './place.ts';

/** Where the server of a data directory listens while another Manent runs it; undefined when none is ready there. */
export function findRunning(directory: string): EmbeddedAddress | undefined {
  const place = openPlace(directory, serverIdentity());
  const running = readPidFile(place.cluster);
  if (running?.ready !== true) return undefined;
  const { socketDirectory, port } = running;
  if (socketDirectory !== undefined) return { host: socketDirectory, port, owner: ownerName };
  return { host: '127.0.0.1', port, owner: ownerName, password: readFileSync(place.passwordFile, 'utf8') };
}
