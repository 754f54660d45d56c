/** One file as a zip's central directory lists it. */
export interface ZipEntry {
  readonly name: string;
  readonly isLink: boolean;
}

const endMark = 0x06054b50;
const end64Mark = 0x06064b50;
const locatorMark = 0x07064b50;
const entryMark = 0x02014b50;
/** File type bits of a Unix mode, which a zip keeps in the upper half of the external attributes. */
const typeBits = 0o170000;
const linkType = 0o120000;
const unix = 3;

/**
 * Lists a zip's central directory, with what the unpacking library does not tell: whether an entry is a link.
 * Null when there is none that can be read.
 */
export function readZipDirectory(zip: Buffer): readonly ZipEntry[] | null {
  try {
    const start = findDirectory(zip);
    return start === null ? null : readEntries(zip, start.offset, start.count);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function findDirectory(zip: Buffer): { readonly offset: number; readonly count: number } | null {
  // The end record is 22 bytes and may be followed by a comment of up to 65,535.
  for (let at = zip.length - 22; at >= Math.max(0, zip.length - 22 - 65_535); at -= 1) {
    if (zip.readUInt32LE(at) !== endMark) continue;
    if (at >= 20 && zip.readUInt32LE(at - 20) === locatorMark) {
      const end64 = Number(zip.readBigUInt64LE(at - 12));
      if (zip.readUInt32LE(end64) !== end64Mark) return null;
      return { count: Number(zip.readBigUInt64LE(end64 + 32)), offset: Number(zip.readBigUInt64LE(end64 + 48)) };
    }
    return { count: zip.readUInt16LE(at + 10), offset: zip.readUInt32LE(at + 16) };
  }
  return null;
}

function readEntries(zip: Buffer, offset: number, count: number): readonly ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  let at = offset;
  for (let left = count; left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== entryMark) return null;
    const [name, extra, comment] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)];
    const mode = zip.readUInt32LE(at + 38) >>> 16;
    const isLink = zip.readUInt8(at + 5) === unix && (mode & typeBits) === linkType;
    entries.push({ name: zip.toString('utf8', at + 46, at + 46 + name), isLink });
    at += 46 + name + extra + comment;
  }
  return entries;
}
