import type { BrowserContext, Page } from '@playwright/test';

/** What the browser says by itself when an answer is a refusal: the page asked and was told no, which is no fault of it. */
const REFUSED = /^Failed to load resource: the server responded with a status of 4\d\d/;

/** What it says while the network is off, which a journey does on purpose. */
const OFFLINE = /net::ERR_INTERNET_DISCONNECTED/;

/** Gathers the errors that the pages of a context log or throw, into `errors`. */
export function watchPages(context: BrowserContext, errors: string[]): void {
  const watch = (page: Page): void => {
    page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      const text = message.text();
      if (message.type() === 'error' && !REFUSED.test(text) && !OFFLINE.test(text)) errors.push(`${page.url()}: ${text}`);
    });
  };
  context.pages().forEach(watch);
  context.on('page', watch);
}
