import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const schemes = ['light', 'dark'] as const;

/** Expects that axe finds nothing against WCAG 2.2 AA on the page as it stands, in the light and in the dark scheme. */
export async function axeBothSchemes(page: Page): Promise<void> {
  for (const scheme of schemes) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.evaluate(async () => {
      const ending = document.getAnimations().filter(({ effect }) => Number.isFinite(Number(effect?.getComputedTiming().endTime)));
      // A transition that is interrupted rejects; its colours are judged where they came to rest.
      await Promise.allSettled(ending.map((animation) => animation.finished));
    });
    const { violations, passes } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(passes.length, 'axe judged nothing on this page').toBeGreaterThan(0);
    const found = violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target.flat().join(' ')).join('; ')})`);
    expect(found, `accessibility of ${page.url()} in the ${scheme} scheme`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}

/** Expects that nothing on the page is wider than the window it was given, which a person would have to scroll to. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const width = page.viewportSize()?.width ?? 0;
  // A chart learns its new width from the browser, a frame after the window has changed.
  await expect
    .poll(async () => await page.evaluate(() => document.documentElement.scrollWidth), { message: `the page ${page.url()} is wider than its window of ${width} px`, timeout: 3000 })
    .toBeLessThanOrEqual(width);
}
