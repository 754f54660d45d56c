import type { Page } from '@playwright/test';
import { expect, test } from '../browser/journey.ts';
import { liveRoom } from '../browser/live-room.ts';

const secret = 'Remy said in confidence that the platform team is leaving';

/** Expects that a path shows the page of what does not exist, and nothing of what stands there. */
async function expectNothingAt(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible();
  await expect(page.getByText(secret)).toHaveCount(0);
}

test('a coaching room is for the two in it: to everyone else there is no such page', async ({ product, enter }) => {
  const room = await liveRoom(product.url, 'report');
  const maya = await enter('manager');
  await maya.goto(room);
  await maya.getByLabel('Shared notes of the two').fill(secret);
  await expect(maya.getByRole('status').filter({ hasText: 'Saved for both' })).toBeVisible();
  for (const role of ['second', 'director', 'hrPartner', 'owner'] as const) {
    await expectNothingAt(await enter(role), room);
  }
});

test('the product lead sees numbers and commitments of a plan, and no words of its meetings', async ({ enter }) => {
  const maya = await enter('manager');
  await maya.goto('/plans');
  await maya.getByRole('link', { name: /^Bring the team back/ }).click();
  const plan = new URL(maya.url()).pathname;
  await maya.getByRole('region', { name: '1on1s' }).getByRole('link', { name: '1on1 number 3' }).click();
  await expect(maya.getByText('Nobody was blocked at its end.')).toBeVisible();
  const room = new URL(maya.url()).pathname;

  const pax = await enter('productLead');
  await pax.goto(plan);
  await expect(pax.getByRole('region', { name: 'Commitments' })).toContainText('Agree a review slot with the platform team');
  await expect(pax.getByRole('region', { name: 'KPIs' })).toContainText('Velocity');
  await pax.goto(room);
  await expect(pax.getByText('Nobody was blocked at its end.')).toHaveCount(0);
  await expect(pax.getByText('The test environment was down for a day')).toHaveCount(0);
});
