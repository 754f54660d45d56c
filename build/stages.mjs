import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { lintCount, playwrightCounts, vitestCounts } from './counts.mjs';
import { root } from './sources.mjs';

const OLDEST_POSTGRES = '/usr/lib/postgresql/15/bin';

/** The report files that a stage's tool writes, one a stage. */
export function reportFile(stage) {
  return join(root, '.cache/test', `${stage}.json`);
}

/**
 * The stages of `npm test` in their order. `counts` reads how many tests a stage ran; a stage that checks something but
 * counts no tests has `saw` instead, which says how many things it looked at. Either must be more than nothing.
 */
export const stages = [
  {
    name: 'types',
    heading: 'Types (tsc, one project a layer)',
    command: ['typescript/bin/tsc', '-b'],
  },
  {
    name: 'lint',
    heading: 'Lint (oxlint with types)',
    command: ['oxlint/bin/oxlint', '--type-aware', '--deny-warnings'],
    saw: { what: 'files', count: lintCount },
  },
  {
    name: 'unit',
    heading: 'Unit, property, architecture and documentation tests',
    command: vitest('unit', 'unit'),
    counts: vitestCounts,
  },
  {
    name: 'database',
    heading: 'Integration on the embedded PostgreSQL 18',
    command: vitest('database', 'database'),
    counts: vitestCounts,
  },
  {
    name: 'database-15',
    heading: 'Integration on PostgreSQL 15',
    command: vitest('database', 'database-15'),
    env: { MANENT_TEST_PG: '15' },
    counts: vitestCounts,
    unless: () => (existsSync(OLDEST_POSTGRES) ? undefined : `this machine has no ${OLDEST_POSTGRES}`),
  },
  {
    name: 'build',
    heading: 'Build',
    command: [join(root, 'build/ensure-built.mjs')],
  },
  {
    name: 'system',
    heading: 'The built product as its operator runs it (commands, kill -9, mail, DATABASE_URL)',
    command: vitest('system', 'system'),
    counts: vitestCounts,
    needs: 'build',
  },
  {
    name: 'browser',
    heading: 'Browser journeys (Chromium)',
    command: ['@playwright/test/cli.js', 'test', '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: reportFile('browser'), PLAYWRIGHT_FORCE_TTY: '0' },
    counts: playwrightCounts,
    needs: 'build',
  },
];

function vitest(project, stage) {
  return [
    'vitest/vitest.mjs',
    'run',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile(stage)}`,
  ];
}
