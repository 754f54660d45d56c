import { PacketRefused } from './packet-refused.ts';

/** What a reader takes in at most. A real packet of a thousand entries has about 3,000 files and 5 MB. */
export interface IntakeLimits {
  readonly files: number;
  readonly fileBytes: number;
  readonly totalBytes: number;
}

export const intakeLimits: IntakeLimits = { files: 100_000, fileBytes: 64 * 2 ** 20, totalBytes: 10 * 2 ** 30 };

/** Tells whether a path stays inside a packet and has one spelling. */
function isSafePath(path: string): boolean {
  // The unpacking library keeps files as properties of an object, where this one name would vanish.
  if (path === '__proto__') return false;
  if (path === '' || path.length > 300 || path.includes('\\') || path.includes('\0') || path.includes(':')) return false;
  return path.split('/').every((segment) => segment !== '' && segment !== '.' && segment !== '..');
}

/** Counts files in, before their content is read, and refuses what no packet holds. */
export class PacketIntake {
  readonly #limits: IntakeLimits;
  readonly #paths = new Set<string>();
  #bytes = 0;

  constructor(limits: IntakeLimits) {
    this.#limits = limits;
  }

  admit(path: string, bytes: number): void {
    if (!isSafePath(path)) throw new PacketRefused('unsafe-path', path);
    if (this.#paths.has(path)) throw new PacketRefused('duplicate-path', path);
    this.#paths.add(path);
    if (this.#paths.size > this.#limits.files) throw new PacketRefused('too-many-files');
    if (bytes > this.#limits.fileBytes) throw new PacketRefused('file-too-large', path);
    this.#bytes += bytes;
    if (this.#bytes > this.#limits.totalBytes) throw new PacketRefused('too-large');
  }
}
