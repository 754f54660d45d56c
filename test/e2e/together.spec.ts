import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../browser/journey.ts';
import { liveRoom } from '../browser/live-room.ts';

const notes = (page: Page): Locator => page.getByLabel('Shared notes of the two');
const status = (page: Page, words: string | RegExp): Locator => page.getByRole('status').filter({ hasText: words });

test('what one of the two writes stands before the other without a reload', async ({ product, enter }) => {
  const room = await liveRoom(product.url, 'report');
  const [maya, remy] = [await enter('manager'), await enter('report')];
  await maya.goto(room);
  await remy.goto(room);
  await expect(status(remy, 'Saved for both')).toBeVisible();

  await notes(maya).pressSequentially('Maya: the review page is in use.');
  await expect(notes(remy)).toHaveValue('Maya: the review page is in use.');
  await notes(remy).press('Control+End');
  await notes(remy).pressSequentially('\nRemy: two stories are still open.');
  await expect(notes(maya)).toHaveValue('Maya: the review page is in use.\nRemy: two stories are still open.');
  await expect(status(maya, 'Saved for both')).toBeVisible();

  // Both write at once, in different lines: the two texts become one.
  await Promise.all([notes(maya).press('Control+Home'), notes(remy).press('Control+End')]);
  await Promise.all([notes(maya).pressSequentially('Together. '), notes(remy).pressSequentially(' And one is late.')]);
  const both = 'Together. Maya: the review page is in use.\nRemy: two stories are still open. And one is late.';
  await expect(notes(maya)).toHaveValue(both);
  await expect(notes(remy)).toHaveValue(both);

  await maya.getByRole('button', { name: /^Next: / }).click();
  await expect(remy.getByRole('timer')).toContainText('left in Blockers');
});

test('two versions of the same line: both are shown, and no word is lost', async ({ product, enter }) => {
  const room = await liveRoom(product.url, 'report');
  const [maya, remy] = [await enter('manager'), await enter('report')];
  await maya.goto(room);
  await remy.goto(room);
  await notes(maya).fill('The plan is on Monday.');
  await expect(notes(remy)).toHaveValue('The plan is on Monday.');

  await remy.context().setOffline(true);
  await notes(remy).fill('The plan is on Wednesday.');
  await expect(status(remy, 'Not saved: no connection. Your words are kept here')).toBeVisible();
  await notes(maya).fill('The plan is on Friday.');
  await expect(status(maya, 'Saved for both')).toBeVisible();
  await remy.context().setOffline(false);

  const conflict = remy.getByRole('group', { name: 'You both changed the same lines' });
  await expect(conflict.getByLabel('Yours, not saved yet')).toHaveValue('The plan is on Wednesday.');
  await expect(conflict.getByLabel(/^Saved by Maya/)).toHaveValue('The plan is on Friday.');
  await conflict.getByRole('button', { name: 'Keep both' }).click();
  for (const page of [maya, remy]) {
    await expect(notes(page)).toHaveValue(/The plan is on Friday\./);
    await expect(notes(page)).toHaveValue(/The plan is on Wednesday\./);
  }
  await expect(status(remy, 'Saved for both')).toBeVisible();
});

test('a dropped network and a closed tab lose nothing, and the screen says what is saved', async ({ product, enter }) => {
  const room = await liveRoom(product.url, 'second');
  const [maya, sam] = [await enter('manager'), await enter('second')];
  await maya.goto(room);
  await sam.goto(room);
  await notes(sam).fill('First, what is saved.');
  await expect(status(sam, 'Saved for both')).toBeVisible();

  await sam.context().setOffline(true);
  await notes(sam).press('Control+End');
  await notes(sam).pressSequentially('\nThen, what was written in the tunnel.');
  await expect(status(sam, 'Not saved: no connection')).not.toHaveCount(0);
  const context = sam.context();
  await sam.close();
  await context.setOffline(false);
  await expect(notes(maya)).toHaveValue('First, what is saved.');

  const again = await context.newPage();
  await again.goto(room);
  const whole = 'First, what is saved.\nThen, what was written in the tunnel.';
  await expect(notes(again)).toHaveValue(whole);
  await expect(status(again, 'Saved for both')).toBeVisible();
  await expect(notes(maya)).toHaveValue(whole);

  // The gate's words are the manager's own, and outlive a closed tab as well.
  const gate = maya.getByRole('region', { name: 'Close with a commitment' });
  await gate.getByLabel('Commitment', { exact: true }).fill('Write the tunnel down');
  const office = maya.context();
  await maya.close();
  const back = await office.newPage();
  await back.goto(room);
  await expect(back.getByLabel('Commitment', { exact: true })).toHaveValue('Write the tunnel down');
});
