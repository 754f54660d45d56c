import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import * as pages from './documentation/pages.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');
const manifest = z
  .object({
    scripts: z.record(z.string(), z.string()),
    dependencies: z.record(z.string(), z.string()),
    optionalDependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
  })
  .parse(JSON.parse(read('package.json')));
const decisions = pages.list(root, 'docs/decisions', '.md');
const tests = ['src', 'test'].flatMap((folder) => pages.list(root, folder, '.test.ts', '.test.tsx', '.spec.ts'));

describe('ARCHITECTURE.md', () => {
  it('has fewer than 200 lines, so that it is read', () => {
    expect(read('ARCHITECTURE.md').split('\n').length).toBeLessThan(200);
  });

  it('names only paths that exist', () => {
    const named = pages.pathsIn(read('ARCHITECTURE.md'));
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((path) => !pages.exists(root, path))).toEqual([]);
  });
});

describe('README.md', () => {
  it('gives only commands that package.json has', () => {
    const commands = pages.npmScriptsIn(read('README.md'));
    expect(commands).toEqual(expect.arrayContaining(['demo', 'test']));
    expect(commands.filter((command) => !(command in manifest.scripts))).toEqual([]);
  });

  it('names only paths that exist', () => {
    expect(pages.pathsIn(read('README.md')).filter((path) => !pages.exists(root, path))).toEqual([]);
  });
});

describe('docs/requirements.md', () => {
  const rows = pages.requirementRows(read('docs/requirements.md'));

  it('lists R1 to R136, each once and in order', () => {
    expect(rows.map((row) => row.id)).toEqual(Array.from({ length: 136 }, (_, position) => `R${position + 1}`));
  });

  it('says for each where it lives, at a place that exists, or "not yet"', () => {
    const wrong = rows.filter(({ where }) => {
      if (where === 'not yet') return false;
      const paths = pages.pathsIn(where);
      return paths.length === 0 || paths.some((path) => !pages.exists(root, path));
    });
    expect(wrong).toEqual([]);
  });

  it('knows every requirement that a test names', () => {
    const known = new Set(rows.map((row) => row.id));
    const unknown = tests.flatMap((path) => pages.requirementsNamedIn(read(path)).filter((id) => !known.has(id)).map((id) => `${path}: ${id}`));
    expect(tests.length).toBeGreaterThan(0);
    expect(unknown).toEqual([]);
  });
});

describe('docs/decisions', () => {
  it('has a line for every direct dependency', () => {
    const text = decisions.map(read).join('\n');
    const all = Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies, ...manifest.devDependencies });
    expect(all.length).toBeGreaterThan(20);
    expect(all.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });

  it('numbers its pages without a gap, and dates each', () => {
    const numbers = decisions.map((path) => /^docs\/decisions\/(\d{4})-[a-z0-9-]+\.md$/.exec(path)?.[1]);
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers).toEqual(numbers.map((_, position) => String(position + 1).padStart(4, '0')));
    expect(decisions.filter((path) => !pages.hasDate(read(path)))).toEqual([]);
  });
});

describe('the checks of the documentation', () => {
  it('see a path in backticks or in a link, and no command or route', () => {
    const text = 'See `src/core/plans/`, [here](docs/glossary.md#people), `test/docs.test.ts`, `npm test`, `/api/today`, `https://x.org/a.ts`, `noun.past-tense`.';
    expect(pages.pathsIn(text)).toEqual(['docs/glossary.md', 'src/core/plans/', 'test/docs.test.ts']);
  });

  it('see every npm command', () => {
    expect(pages.npmScriptsIn('npm ci && npm test; `npm run demo -- --headless`, npm start')).toEqual(['demo', 'start', 'test']);
  });

  it('see a requirement id whole', () => {
    expect(pages.requirementsNamedIn('R40, (R7) R136a XR5 R4')).toEqual(['R4', 'R40', 'R7']);
  });

  it('see a row that lacks its place', () => {
    expect(pages.requirementRows('| R1 | a | not yet |\n| R2 | b |  |\n| id | what | where |')).toEqual([
      { id: 'R1', where: 'not yet' },
      { id: 'R2', where: '' },
    ]);
  });

  it('take no impossible date', () => {
    expect([pages.hasDate('Date: 2026-11-24'), pages.hasDate('Date: 2026-13-01'), pages.hasDate('no date')]).toEqual([true, false, false]);
  });
});
