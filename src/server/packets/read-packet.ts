import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { PacketFiles } from '../../core/packets/packet-file.ts';
import { intakeLimits, PacketIntake, type IntakeLimits } from './packet-intake.ts';
import { PacketRefused } from './packet-refused.ts';
import { readZipDirectory } from './zip-directory.ts';

/**
 * Reads a packet from a folder or a .zip file into memory, without following or writing anything.
 * Throws {@link PacketRefused} with a named reason; a packet that is read is still to be verified.
 */
export async function readPacket(path: string, limits: IntakeLimits = intakeLimits): Promise<PacketFiles> {
  const found = await lstat(path).catch(() => null);
  if (found === null) throw new PacketRefused('not-found');
  if (found.isDirectory()) return readFolder(path, limits);
  if (!found.isFile()) throw new PacketRefused('not-a-packet');
  // What a zip's directory claims is checked before unpacking; the file itself must fit into one buffer.
  if (found.size > 2 ** 31 - 1) throw new PacketRefused('too-large');
  return unzipPacket(await readFile(path), limits);
}

async function readFolder(root: string, limits: IntakeLimits): Promise<PacketFiles> {
  const intake = new PacketIntake(limits);
  const admitted: string[] = [];
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) folders.push(path);
      else if (entry.isFile()) {
        intake.admit(path, (await lstat(join(root, path))).size);
        admitted.push(path);
      } else throw new PacketRefused('link', path);
    }
  }
  const files = new Map<string, Uint8Array>();
  for (const path of admitted) files.set(path, new Uint8Array(await readFile(join(root, path))));
  return files;
}

/** Unpacks a zipped packet in memory. */
export function unzipPacket(zip: Buffer, limits: IntakeLimits = intakeLimits): PacketFiles {
  if (zip.length < 4 || zip.readUInt16LE(0) !== 0x4b50) throw new PacketRefused('not-a-packet');
  const directory = readZipDirectory(zip);
  if (directory === null) throw new PacketRefused('damaged-zip');
  if (directory.length > limits.files) throw new PacketRefused('too-many-files');
  const link = directory.find((entry) => entry.isLink);
  if (link !== undefined) throw new PacketRefused('link', link.name);
  const intake = new PacketIntake(limits);
  const unpacked = unpack(zip, (name, size) => {
    const isFolder = name.endsWith('/') && size === 0;
    intake.admit(isFolder ? name.slice(0, -1) : name, size);
    return !isFolder;
  });
  return new Map(Object.entries(unpacked));
}

function unpack(zip: Uint8Array, admit: (name: string, size: number) => boolean): Readonly<Record<string, Uint8Array>> {
  try {
    // A file never unpacks beyond the size that its entry claims, which is what was admitted.
    return unzipSync(zip, { filter: ({ name, size, originalSize }) => admit(name, Math.max(size, originalSize)) });
  } catch (error) {
    if (error instanceof PacketRefused) throw error;
    throw new PacketRefused('damaged-zip');
  }
}
