import type { Locator, Page } from '@playwright/test';
import { axeBothSchemes } from '../browser/axe.ts';
import { expect, test } from '../browser/journey.ts';
import { liveRoom } from '../browser/live-room.ts';
import { vaguePlan, withdrawPlan } from '../browser/vague-plan.ts';

const promise = 'I will probably rewrite the top ten macros soon. ';

const notes = (page: Page): Locator => page.getByLabel('Shared notes of the two');
const questions = (page: Page): Locator => page.getByRole('region', { name: 'Shared notes' }).getByRole('group', { name: /third person would ask about/ });

/** What is selected in a field. */
async function selection(field: Locator): Promise<string> {
  return await field.evaluate((element) => (element instanceof HTMLTextAreaElement ? element.value.slice(element.selectionStart, element.selectionEnd) : ''));
}

test('notes: a promise is drawn under, F8 goes to its questions, an answer is filled in, undone and dismissed', async ({ product, enter }) => {
  const room = await liveRoom(product.url, 'second');
  const page = await enter('manager');
  await page.goto(room);
  await notes(page).pressSequentially(promise);
  const drawn = page.locator('[aria-hidden] [data-severity="hint"]');
  await expect(drawn).toHaveText(['probably', 'soon']);
  await expect(notes(page)).toHaveAccessibleDescription(/^1 question: .+\?$/);

  await notes(page).press('F8');
  expect(await selection(notes(page))).toBe('probably');
  await notes(page).press('F8');
  expect(await selection(notes(page))).toBe('soon');
  await expect(questions(page)).toContainText('On which day can we look?');
  await notes(page).press('Shift+F8');
  expect(await selection(notes(page))).toBe('probably');
  await notes(page).press('Escape');
  expect(await notes(page).evaluate((field) => (field instanceof HTMLTextAreaElement ? field.selectionStart : -1))).toBe(promise.length);

  await notes(page).press('F8');
  await notes(page).press('F8');
  await questions(page).getByRole('button', { name: 'Answer' }).first().click();
  await expect(notes(page)).toHaveValue(/ by \{day\}\. $/);
  expect(await selection(notes(page))).toBe('{day}');
  await page.keyboard.press('Control+z');
  await expect(notes(page)).toHaveValue(promise);
  await notes(page).press('Control+Home');
  await notes(page).press('F8');
  await notes(page).press('F8');
  await questions(page).getByRole('button', { name: 'Answer' }).first().click();
  await page.keyboard.type('Friday');
  await expect(notes(page)).toHaveValue(/ by Friday\. $/);

  await questions(page).getByRole('button', { name: 'More' }).click();
  await questions(page).getByRole('button', { name: 'Not a fault here' }).click();
  await expect(questions(page)).toHaveCount(0);
  await expect(drawn).toHaveCount(0);
});

test('the words behind a long note break where its own do, however it is resized', async ({ product, enter }) => {
  const room = await liveRoom(product.url, 'second');
  const page = await enter('manager');
  await page.goto(room);
  await notes(page).fill(Array.from({ length: 60 }, (_, line) => `${line} ${promise.repeat(1 + (line % 4))}`).join('\n'));
  for (const width of [1440, 1100, 700, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await expect
      .poll(async () =>
        notes(page).evaluate((field) => {
          const mark = [...document.querySelectorAll('[aria-hidden] [data-severity="hint"]')].at(-1);
          const behind = mark?.closest('[aria-hidden] > div');
          if (behind === null || behind === undefined || mark === undefined) return 'nothing is drawn';
          field.scrollTop = field.scrollHeight;
          const box = mark.getBoundingClientRect();
          const seen = box.top >= field.getBoundingClientRect().top && box.bottom <= field.getBoundingClientRect().bottom;
          return `${behind.scrollHeight - field.scrollHeight} px higher, its last mark ${seen ? 'seen' : 'out of sight'}`;
        }),
      )
      .toBe('0 px higher, its last mark seen');
  }
});

test('a commitment is asked one question at a time, below its field, until it is answered', async ({ product, enter }) => {
  const room = await liveRoom(product.url, 'report');
  const page = await enter('manager');
  await page.goto(room);
  const gate = page.getByRole('region', { name: 'Close with a commitment' });
  const field = gate.getByLabel('Commitment', { exact: true });
  await field.fill('I will try to cut the macro backlog from 34 to 10');
  await expect(gate.getByText('Will you, or what stops you?', { exact: true })).toBeVisible();
  await expect(field).toHaveAccessibleDescription(/Will you, or what stops you\?/);
  await gate.getByRole('button', { name: 'More' }).click();
  await gate.getByRole('button', { name: 'Why this?' }).click();
  await expect(page.getByRole('dialog')).toContainText('How to answer');
  await page.keyboard.press('Escape');
  await field.fill('I will cut the macro backlog from 34 to 10');
  await expect(gate.getByText('Will you, or what stops you?')).toHaveCount(0);
});

test('what nobody could check stops a signature, until its wording is kept with a reason; an amendment ends that', async ({ product, enter }) => {
  const plan = await vaguePlan(product.url);
  const dara = await enter('director');
  await dara.goto(`/plans/${plan}`);
  const signs = dara.getByRole('region', { name: 'Sign-offs' });
  const stops = signs.getByRole('group', { name: /questions? stops? the sign-offs/ });
  await expect(stops.getByRole('region', { name: 'Criterion 1' })).toContainText(/\?/);
  await axeBothSchemes(dara);
  const sign = async (): Promise<void> => {
    await signs.getByRole('button', { name: 'Sign off' }).click();
    await dara.getByLabel('What you confirm, in your words').fill('I have read them.');
    await dara.getByRole('dialog').getByRole('button', { name: 'Sign off' }).click();
  };
  await sign();
  await expect(dara.getByRole('dialog')).toContainText('A third person could not decide criterion 1.');
  await dara.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();

  const keep = stops.getByRole('button', { name: 'Keep this wording' });
  for (let left = await keep.count(); left > 0; left -= 1) {
    await keep.first().click();
    await dara.getByRole('dialog').getByLabel('Reason', { exact: true }).selectOption({ label: 'Agreed as it is' });
    await dara.getByLabel('For a third person who reads it later').fill('Both teams agreed on 3 November what it means.');
    await dara.getByRole('dialog').getByRole('button', { name: 'Keep this wording' }).click();
    await expect(keep).toHaveCount(left - 1);
  }
  const first = dara.getByRole('region', { name: 'Version 1', exact: true });
  await expect(first).toContainText('Wording kept');
  await expect(first).toContainText('Agreed as it is: Both teams agreed on 3 November what it means.');
  await sign();
  await expect(signs).toContainText('1 of 3');

  const maya = await enter('manager');
  await maya.goto(`/plans/${plan}`);
  await maya.getByRole('button', { name: 'Amend the criteria' }).click();
  await maya.getByLabel('What must be true').fill('At least 8 of 10 stories that both teams touch are planned in the joint meeting');
  await maya.getByLabel('Threshold').fill('8 of 10');
  await maya.getByLabel('Why the bar moves').fill('It says now what can be counted.');
  await maya.getByRole('button', { name: 'Amend in the open' }).click();
  await expect(maya.getByText('Version 2 is in force')).toBeVisible();
  await expect(maya.getByRole('region', { name: 'Version 1', exact: true })).toContainText('No longer holds: the words changed');
  await withdrawPlan(product.url, plan);
});
