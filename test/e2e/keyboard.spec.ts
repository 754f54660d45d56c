import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../browser/journey.ts';
import { liveRoom } from '../browser/live-room.ts';

/** Presses Tab until the element has the focus; fails when it is not on the way within `most` steps. */
async function tabTo(page: Page, target: Locator, most: number): Promise<void> {
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  await expect(target, `the focus does not come here within ${most} steps`).toBeFocused();
}

test('a 1on1 is reached, held and closed by keyboard alone', async ({ product, enter }) => {
  const room = await liveRoom(product.url, 'second');
  const page = await enter('manager');
  await page.goto(room);
  await expect(page.getByRole('timer')).toContainText('left in Priorities');

  await page.keyboard.press('n');
  await expect(page.getByRole('timer')).toContainText('left in Blockers');

  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();

  await tabTo(page, page.getByLabel('Shared notes of the two'), 30);
  await page.keyboard.type('- by keyboard');
  await page.keyboard.press('Enter');
  await page.keyboard.type('n is a letter here');
  await expect(page.getByLabel('Shared notes of the two')).toHaveValue('- by keyboard\n- n is a letter here');
  await expect(page.getByRole('timer')).toContainText('left in Blockers');

  const gate = page.getByRole('region', { name: 'Close with a commitment' });
  await tabTo(page, gate.getByRole('button', { name: 'Close meeting' }), 30);
  await page.keyboard.press('Enter');
  await expect(gate.getByLabel('Commitment', { exact: true })).toBeFocused();
  await page.keyboard.type('Write the keys down');
  await tabTo(page, gate.getByLabel('Owner'), 3);
  await page.keyboard.press('ArrowDown');
  await tabTo(page, gate.getByRole('button', { name: 'Close meeting' }), 20);
  await page.keyboard.press('Enter');
  await expect(gate.getByLabel('Due')).toBeFocused();
  // Stepped up twice, each part of an empty date is its second: 2 February of next year, in whatever order the parts stand.
  for (const part of ['ArrowUp', 'ArrowUp', 'ArrowRight', 'ArrowUp', 'ArrowUp', 'ArrowRight', 'ArrowUp', 'ArrowUp']) await page.keyboard.press(part);
  await tabTo(page, gate.getByLabel('Expected output'), 6);
  await page.keyboard.type('A list of keys');
  await tabTo(page, gate.getByLabel('If it slips'), 3);
  await page.keyboard.type('To the next 1on1');
  await expect(gate.getByRole('status')).toHaveText('Ctrl Enter closes when the gate is open.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('region', { name: 'Recap' })).toContainText('A list of keys');
});

test('a dialog takes the focus, gives it back, and closes with Escape', async ({ enter }) => {
  const page = await enter('manager');
  await page.goto('/meetings');
  const opener = page.getByRole('button', { name: 'Start a standing 1on1' });
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Start a standing 1on1' });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByLabel('With whom')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
});
