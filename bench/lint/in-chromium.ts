import { once } from 'node:events';
import { createServer } from 'node:http';
import { z } from 'zod';
import { launchChromium } from '../../test/browser/launch.ts';
import type { Load, Times } from './measure-linter.ts';

const timesSchema = z.object({ perThousandWords: z.number(), firstCall: z.number(), keystrokes: z.array(z.number()), unpunctuated: z.number() });

/** Measures the linter on a page of headless Chromium. `files`: the bundles by their path, `/measure.js` and the linter at `load.url`. */
export async function measureInChromium(files: Readonly<Record<string, string>>, load: Load): Promise<Times> {
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').replace(/\?.*/, '');
    // A page apart from all others is given a clock of 5 µs instead of 100.
    response.setHeader('cross-origin-opener-policy', 'same-origin').setHeader('cross-origin-embedder-policy', 'require-corp');
    response.setHeader('content-type', path === '/' ? 'text/html' : 'text/javascript').end(files[path] ?? '');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${address.port}/`);
    const code = `import('/measure.js').then(({ measureLinter }) => measureLinter(${JSON.stringify(load)}))`;
    return timesSchema.parse(await page.evaluate(code));
  } finally {
    await browser.close();
    server.close();
  }
}
