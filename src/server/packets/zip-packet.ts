import { zipSync, type Zippable } from 'fflate';
import type { PacketFiles } from '../../core/packets/packet-file.ts';

/** A fixed moment for every file, so that a packet zipped twice gives the same bytes. The record has the real times. */
const fileTime = '2000-01-01T00:00:00';

/** Zips a packet, its files in the order of their paths. */
export function zipPacket(files: PacketFiles): Uint8Array {
  const zippable: Zippable = {};
  for (const path of [...files.keys()].toSorted()) {
    const bytes = files.get(path);
    if (bytes !== undefined) zippable[path] = [bytes, { mtime: fileTime, level: 6 }];
  }
  return zipSync(zippable);
}
