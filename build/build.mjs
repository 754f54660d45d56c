// Builds dist/: the web pages, the server and the command line in one bundle, and the data they read.
// It is built beside the old one and then put in its place: a build that fails leaves what worked before.
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { digestSources, root } from './sources.mjs';

const dist = join(root, 'dist');
const cache = join(root, '.cache');

/** Builds everything, and reports each step with its time through `say`. */
export async function build(say) {
  const digest = digestSources();
  const fresh = join(cache, `dist-${process.pid}`);
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  try {
    await timed(say, 'web', () => buildWeb(join(fresh, 'web')));
    await timed(say, 'server and command line', () => buildServer(fresh));
    await timed(say, 'data', () => copyData(fresh));
    writeFileSync(join(fresh, '.stamp'), digest);
    replaceDist(fresh);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

async function buildWeb(outDir) {
  const configFile = join(root, 'vite.config.ts');
  if (!existsSync(configFile)) return 'skipped: there is no vite.config.ts yet';
  const vite = await loadVite();
  await vite.build({ configFile, logLevel: 'warn', build: { outDir, emptyOutDir: true } });
  return undefined;
}

async function buildServer(outDir) {
  const vite = await loadVite();
  await vite.build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    build: {
      ssr: join(root, 'src/cli/manent.ts'),
      outDir,
      emptyOutDir: false,
      target: 'node20',
      sourcemap: true,
      minify: false,
      rolldownOptions: {
        // Every chunk lies beside manent.js, so that import.meta.dirname is dist/ in all of them.
        output: { format: 'es', entryFileNames: 'manent.js', chunkFileNames: 'manent-[name]-[hash].js' },
      },
    },
  });
  chmodSync(join(outDir, 'manent.js'), 0o755);
}

function copyData(outDir) {
  const migrations = join(root, 'src/server/db/migrations');
  for (const name of existsSync(migrations) ? readdirSync(migrations) : []) {
    if (name.endsWith('.sql')) cpSync(join(migrations, name), join(outDir, 'migrations', name));
  }
  const demo = join(root, 'src/server/demo/data');
  if (existsSync(demo)) cpSync(demo, join(outDir, 'demo-data'), { recursive: true });
}

function replaceDist(fresh) {
  const old = join(cache, `dist-old-${process.pid}`);
  rmSync(old, { recursive: true, force: true });
  if (existsSync(dist)) renameSync(dist, old);
  try {
    renameSync(fresh, dist);
  } catch (error) {
    // Another build of the same sources may have put its own in place in this very moment: that one serves as well.
    if (error?.code !== 'ENOTEMPTY' && error?.code !== 'EEXIST') throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

async function timed(say, name, work) {
  const start = performance.now();
  const note = await work();
  say(`  ${name}: ${note ?? `${((performance.now() - start) / 1000).toFixed(1)} s`}`);
}

async function loadVite() {
  try {
    return await import('vite');
  } catch (error) {
    if (error?.code === 'ERR_MODULE_NOT_FOUND') {
      throw new Error('The build tools are not installed. Run `npm ci` in the project folder, then try again.', { cause: error });
    }
    throw error;
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const start = performance.now();
  console.log('Building Manent');
  await build((line) => console.log(line));
  console.log(`Built dist/ in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
