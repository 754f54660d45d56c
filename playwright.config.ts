import { defineConfig } from '@playwright/test';
import { chromiumArguments, chromiumPath } from './test/browser/chromium.ts';

/**
 * Browser journeys through the built product, each worker on a copy of its own. No retries: a journey that fails once has found
 * something. The window is a desktop's; a journey that asks for a phone sets its size. The zone is that of the machine, as it is
 * for a person who runs the demo: a day begins for browser and server at once.
 */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './test/browser/global-setup.ts',
  outputDir: 'test-results',
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  globalTimeout: 600_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    launchOptions: { executablePath: chromiumPath(), args: [...chromiumArguments] },
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
    colorScheme: 'light',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    video: 'off',
  },
});
