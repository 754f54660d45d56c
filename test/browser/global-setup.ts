import { prepareChromium } from './chromium.ts';

/** Unpacks and checks the browser once, before any journey starts. */
export default async function globalSetup(): Promise<void> {
  await prepareChromium();
}
