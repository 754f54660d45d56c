import { chromium, type Browser } from '@playwright/test';
import { chromiumArguments, prepareChromium } from './chromium.ts';

/** Starts Chromium outside the test runner, for benchmarks and screenshots. The caller closes it. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: await prepareChromium(), args: [...chromiumArguments] });
}
