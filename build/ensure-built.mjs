// Builds dist/ when a source, the lockfile or the configuration differs from what dist/ was built from.
// Says nothing when there is nothing to do; speaks on stderr, so that the output of what runs next stays clean.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestSources, root } from './sources.mjs';

const bundle = join(root, 'dist/manent.js');
const stamp = join(root, 'dist/.stamp');

if (!isFresh()) {
  const start = performance.now();
  let spoken = false;
  const timer = setTimeout(() => {
    spoken = true;
    process.stderr.write('Building Manent (only after a change; about 10 seconds) …\n');
  }, 1000);
  try {
    const { build } = await import('./build.mjs');
    await build(() => {});
  } catch (error) {
    process.stderr.write(`Manent could not be built, so nothing was started. ${error?.message ?? error}\n`);
    process.exitCode = 1;
  } finally {
    clearTimeout(timer);
  }
  if (spoken && process.exitCode !== 1) {
    process.stderr.write(`Built in ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
  }
}

function isFresh() {
  if (!existsSync(bundle)) return false;
  if (!existsSync(join(root, 'src'))) return true; // an installed copy carries only what was built
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === digestSources();
}
