import { test as base, expect } from '@playwright/test';
import { startDemoProduct, type DemoProduct } from './demo-product.ts';

/**
 * `test` for browser journeys: `product` is a running copy of the product on the demo world, one for each worker, and a page
 * opens paths on it (`page.goto('/')`). A journey fails when a page logs an error or throws one.
 */
export const test = base.extend<{ quietPage: undefined }, { product: DemoProduct }>({
  product: [
    async ({}, use) => {
      const product = await startDemoProduct();
      await use(product);
      await product.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ product }, use) => {
    await use(product.url);
  },
  quietPage: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      await use(undefined);
      expect(errors, 'errors that the page logged').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
