import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = fileURLToPath(new URL('..', import.meta.url));

const FILES = ['package.json', 'package-lock.json', 'vite.config.ts', 'postcss.config.mjs', 'tsconfig.base.json'];
const FOLDERS = ['src', 'build'];
const NOT_BUILT = /\.test\.tsx?$/;

/** A digest of everything that a build depends on, by content, so that a touched or checked-out file costs nothing. */
export function digestSources() {
  const hash = createHash('sha256');
  hash.update(`node ${process.versions.modules}\n`);
  for (const path of [...FILES, ...FOLDERS.flatMap(filesUnder)]) {
    const full = join(root, path);
    if (!existsSync(full)) continue;
    const content = readFileSync(full);
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

function filesUnder(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !NOT_BUILT.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .toSorted();
}
