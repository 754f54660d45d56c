import { defineConfig } from 'vitest/config';

const databaseTests = ['src/**/*.db.test.ts', 'test/**/*.db.test.ts'];

/**
 * Three projects: `unit` needs nothing but Node (rules, properties, architecture, docs); `database` needs PostgreSQL, which its
 * global setup brings (the embedded 18, or the installed one that MANENT_TEST_PG names); `system` runs the built product as
 * processes of its own, as an operator does. None retries and none skips: a test that fails once has found something.
 */
export default defineConfig({
  test: {
    retry: 0,
    allowOnly: false,
    passWithNoTests: false,
    // The product keeps instants in UTC and civil dates in named zones; a machine's own zone must not matter.
    env: { TZ: 'Pacific/Apia' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'bench/**/*.test.ts', 'test/*.test.ts'],
          exclude: databaseTests,
          environment: 'node',
          // Of two cores the default leaves one idle.
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: databaseTests,
          // The supervisor always starts the embedded 18: its tests say nothing more on another server.
          exclude: process.env['MANENT_TEST_PG'] === '15' ? ['src/server/db/embedded/**'] : [],
          environment: 'node',
          globalSetup: ['test/database/global-setup.ts'],
          // Most of a test is waiting for the database; each file has one of its own.
          maxWorkers: 2,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'system',
          include: ['test/system/*.test.ts'],
          environment: 'node',
          globalSetup: ['test/system/global-setup.ts'],
          // Most of a test is waiting for processes of its own.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
