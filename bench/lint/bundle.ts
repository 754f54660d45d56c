import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { z } from 'zod';

const root = join(import.meta.dirname, '../..');
const built = z.object({ output: z.tuple([z.object({ code: z.string() })]) });

/** Bundles one module with all that it needs, minified as the pages are, into one file. Gives its text. */
export async function bundle(entry: string, file: string): Promise<string> {
  const result = await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: join(root, entry), preserveEntrySignatures: 'strict', output: { format: 'es', codeSplitting: false } },
    },
  });
  const [{ code }] = built.parse(Array.isArray(result) ? result[0] : result).output;
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, code);
  return code;
}
