import { spawnSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('../../.cache/bench-peers/', import.meta.url);
const entry = new URL('node_modules/alex/index.js', folder);

/**
 * Loads alex, which `bench/peers` pins, from a folder outside the house, installing it there from the registry the first time: it brings 340 packages that nothing
 * else needs. Null where the registry cannot be reached; the benchmark then says so and goes on without it.
 */
export async function loadAlex(note: (line: string) => void): Promise<((text: string) => unknown) | null> {
  if (!existsSync(entry)) {
    note('installing alex, once');
    cpSync(new URL('../peers/', import.meta.url), folder, { recursive: true });
    spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: fileURLToPath(folder), stdio: 'ignore' });
  }
  if (!existsSync(entry)) {
    note('alex could not be installed (npm ci failed in .cache/bench-peers): it is left out');
    return null;
  }
  const module: unknown = await import(entry.href);
  if (typeof module !== 'object' || module === null || !('text' in module)) return null;
  const { text } = module;
  return isLinter(text) ? text : null;
}

function isLinter(value: unknown): value is (text: string) => unknown {
  return typeof value === 'function';
}
