import { z } from 'zod';
import { isTest, layers, placeOf, type Layer } from './places.ts';
import type { Rule } from './rule.ts';

const WORLD = [
  ['Date.now', 'new Date()', 'Date()', 'Temporal.Now', 'performance.now'],
  ['Math.random', 'crypto.randomUUID', 'crypto.getRandomValues', 'crypto.subtle'],
  ['process.env', 'process.cwd', 'process.argv', 'fetch()', 'setTimeout()', 'setInterval()', 'queueMicrotask()'],
  ['console.log', 'console.warn', 'console.error', 'console.info', 'console.debug', 'globalThis.*'],
].flat();

const REFERENCES: Readonly<Record<Layer, readonly Layer[]>> = {
  core: [],
  contract: ['core'],
  server: ['core', 'contract'],
  web: ['core', 'contract'],
  cli: ['core', 'contract', 'server'],
};

const layerConfig = z.object({
  compilerOptions: z.object({ types: z.array(z.string()).optional(), lib: z.array(z.string()).optional() }),
  references: z.array(z.object({ path: z.string() })).optional(),
});

/** The rules about what code may do, wherever it lies. */
export const conductRules: readonly Rule[] = [
  {
    name: 'core and contract touch nothing of the world',
    reason: 'a decision takes the time, ids and settings as arguments, so that the same events always give the same answer, today and at a replay in ten years',
    check: (tree) =>
      tree.files.flatMap((file) => {
        const layer = placeOf(file.path)?.layer;
        if ((layer !== 'core' && layer !== 'contract') || isTest(file.path)) return [];
        return file.uses.filter(({ what }) => WORLD.includes(what)).map(({ what, line }) => ({ at: `${file.path}:${line}`, what: `uses ${what}` }));
      }),
  },
  {
    name: 'only server/config/env.ts reads the environment',
    reason: 'a setting that is read once and parsed once can be listed, checked at the start and shown by doctor; a hidden one cannot',
    check: (tree) =>
      tree.files
        .filter((file) => file.path.startsWith('src/') && file.path !== 'src/server/config/env.ts')
        .flatMap((file) => [
          ...file.uses
            .filter(({ what }) => what === 'process.env' || what === 'process.*')
            .map(({ line }) => ({ at: `${file.path}:${line}`, what: 'reads process.env' })),
          ...file.requests
            .filter(({ specifier, names }) => /^(node:)?process$/.test(specifier) && names.some(handsOutEnvironment))
            .map(({ line }) => ({ at: `${file.path}:${line}`, what: 'takes the environment from node:process' })),
        ]),
  },
  {
    name: 'migrations are plain SQL in one unbroken numbering',
    reason: 'a migration is frozen on the day it is released; if it imported code, a later change of that code would change the past',
    check: (tree) => {
      const files = tree.files.filter((file) => file.path.startsWith('src/server/db/migrations/'));
      return files.flatMap((file, position) => {
        const name = file.path.split('/').at(-1) ?? '';
        if (!/^\d{4}-[a-z0-9-]+\.sql$/.test(name)) return [{ at: file.path, what: 'is not named 0001-what-it-does.sql' }];
        if (/^\s*\\(i|ir|include|include_relative)\b/m.test(file.text)) return [{ at: file.path, what: 'includes another file' }];
        const before = files[position - 1]?.path.split('/').at(-1)?.slice(0, 4);
        const expected = before === undefined ? 1 : Number(before) + 1;
        return Number(name.slice(0, 4)) === expected ? [] : [{ at: file.path, what: `should be number ${expected}` }];
      });
    },
  },
  {
    name: 'tests mock no code of ours',
    reason: 'a test of a mock passes while the product fails; tests use the real database, mail and browser through the real door',
    check: (tree) =>
      tree.files.flatMap((file) =>
        file.uses
          .filter(({ what }) => /^vi\.(mock|doMock|spyOn|stubGlobal|stubEnv)$/.test(what))
          .map(({ what, line }) => ({ at: `${file.path}:${line}`, what: `uses ${what}` })),
      ),
  },
  {
    name: 'each layer is a TypeScript project that can see only what it may',
    reason: 'the compiler holds the same border as these rules: core has no types of Node or of the browser, and no layer refers to one above it',
    check: (tree) =>
      layers.flatMap((layer) => {
        const path = `src/${layer}/tsconfig.json`;
        const file = tree.files.find((candidate) => candidate.path === path);
        if (file === undefined) return [{ at: path, what: 'is missing' }];
        const config = layerConfig.parse(JSON.parse(file.text));
        const seen = (config.references ?? []).map((reference) => reference.path.replace('../', ''));
        const wrong = seen.filter((other) => !REFERENCES[layer].some((allowed) => allowed === other));
        const impure = layer === 'core' || layer === 'contract' ? [...(config.compilerOptions.types ?? ['all']), ...domLibs(config)] : [];
        return [
          ...wrong.map((other) => ({ at: path, what: `refers to ${other}` })),
          ...impure.map((type) => ({ at: path, what: `sees the types of ${type}` })),
        ];
      }),
  },
];

/** Under the name `process` its use would be seen as that of the global; under another it would not. */
function handsOutEnvironment(name: string): boolean {
  return name === 'env' || name === '*' || (name.startsWith('default as ') && name !== 'default as process');
}

function domLibs(config: z.infer<typeof layerConfig>): readonly string[] {
  return (config.compilerOptions.lib ?? ['dom']).filter((lib) => !/^es\d+/i.test(lib));
}
