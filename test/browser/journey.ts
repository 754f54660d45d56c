import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import type { Role } from '../../src/cli/admin/demo/cast.ts';
import { startDemoProduct, type DemoProduct } from './demo-product.ts';
import { become } from './people.ts';
import { watchPages } from './watch-page.ts';

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

interface WorkerFixtures {
  readonly product: DemoProduct;
  /** The session of each person who has been entered as, so that only the first time goes through the choice of people. */
  readonly sessions: Map<Role, Cookies>;
}

interface JourneyFixtures {
  /** Errors that any page of the journey logged; a journey that ends with one fails. */
  readonly quiet: string[];
  /** Opens a browser of its own for one of the people, signed in and on Today. */
  readonly enter: (role: Role) => Promise<Page>;
}

/**
 * `test` for browser journeys: `product` is a running copy of the product on the demo world, one for each worker, and a page
 * opens paths on it (`page.goto('/')`). A journey fails when a page logs an error or throws one.
 */
export const test = base.extend<JourneyFixtures, WorkerFixtures>({
  product: [
    async ({}, use) => {
      const product = await startDemoProduct();
      await use(product);
      await product.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  sessions: [
    async ({}, use) => {
      await use(new Map());
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ product }, use) => {
    await use(product.url);
  },
  quiet: [
    async ({ context }, use) => {
      const errors: string[] = [];
      watchPages(context, errors);
      await use(errors);
      expect(errors, 'errors that the pages logged').toEqual([]);
    },
    { auto: true },
  ],
  enter: async ({ browser, contextOptions, baseURL, viewport, locale, quiet, sessions }, use) => {
    const opened: Page[] = [];
    await use(async (role) => {
      const context = await browser.newContext({ ...contextOptions, viewport, ...(baseURL === undefined ? {} : { baseURL }), ...(locale === undefined ? {} : { locale }) });
      watchPages(context, quiet);
      const page = await context.newPage();
      opened.push(page);
      const session = sessions.get(role);
      if (session === undefined) {
        await become(page, role);
        sessions.set(role, await context.cookies());
      } else {
        await context.addCookies(session);
        await page.goto('/');
      }
      return page;
    });
    for (const page of opened) await page.context().close();
  },
});

export { expect };
