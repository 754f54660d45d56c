import { defineConfig } from '@playwright/test';
import { chromiumArguments, chromiumPath } from './test/browser/chromium.ts';

/**
 * Browser journeys through the built product. No retries: a journey that fails once has found something. The same journeys run
 * on a desktop; those tagged @phone run at 390 px as well. Both schemes are judged inside a journey by `axeBothSchemes`.
 */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './test/browser/global-setup.ts',
  outputDir: 'test-results',
  forbidOnly: true,
  retries: 0,
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    launchOptions: { executablePath: chromiumPath(), args: [...chromiumArguments] },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    video: 'off',
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1440, height: 900 }, colorScheme: 'light' } },
    { name: 'phone', grep: /@phone/, use: { viewport: { width: 390, height: 844 }, colorScheme: 'light', hasTouch: true } },
  ],
});
