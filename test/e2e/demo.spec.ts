import { fileURLToPath } from 'node:url';
import { axeBothSchemes, expectNoSidewaysScroll } from '../browser/axe.ts';
import { expect, test } from '../browser/journey.ts';
import { become, expectTodayOf } from '../browser/people.ts';

const picture = fileURLToPath(new URL('../../docs/today.png', import.meta.url));

test('the demo asks who one wants to be', async ({ page }) => {
  await page.goto('/plans');
  await expect(page.getByRole('heading', { name: 'Who do you want to be?' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(7);
  await axeBothSchemes(page);
  await page.getByRole('button', { name: /Dara Director-Example/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Plans' })).toBeVisible();
});

test('the demo opens with the manager’s Today: what needs them and why', async ({ page }) => {
  await page.goto('/');
  await expectTodayOf(page, 'manager');

  await expect(page.getByRole('heading', { name: /^1on1 with / })).toBeVisible();
  const agenda = page.getByRole('list', { name: 'Agenda and time' }).getByRole('listitem');
  await expect(agenda.first()).toContainText(/\d min$/);
  const moved = page.getByRole('region', { name: 'What moved' });
  await expect(moved.getByRole('row', { name: /^Velocity Remy Report-Example 26 readings, .* 13 pts .* Signal/ })).toBeVisible();
  const needs = page.getByRole('region', { name: 'Needs you' });
  await expect(needs).toContainText('Fix a time with Sam Second-Example');
  await expect(needs.getByRole('link', { name: 'Fix a time' })).toHaveCount(2);
  await expect(page.getByRole('region', { name: 'Clocks that run' })).toContainText(/4[78] h( \d+ min)? left/);
  await expect(page.getByRole('region', { name: 'Commitments due' })).toContainText('Write down how the team plans a sprint now');

  await axeBothSchemes(page);
  await page.mouse.move(0, 0);
  await page.screenshot(process.env['MANENT_SCREENSHOT'] === undefined ? {} : { path: picture, scale: 'css', animations: 'disabled' });
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(needs).toBeVisible();
  await expectNoSidewaysScroll(page);
});

test('one changes to somebody else, who sees another day', async ({ page }) => {
  await become(page, 'manager');
  await page.getByRole('link', { name: 'Change' }).click();
  await page.getByRole('button', { name: /Pax Product-Example/ }).click();
  await expectTodayOf(page, 'productLead');
  await expect(page.getByText('Fix a time with Sam')).toHaveCount(0);
  await page.goto('/meetings');
  await expect(page.getByText('No 1on1 is planned')).toBeVisible();
});

test('the palette finds pages, people and KPIs by keyboard alone', async ({ page }) => {
  await become(page, 'manager');
  const palette = page.getByRole('combobox', { name: 'Search or go to' });

  await page.keyboard.press('Control+k');
  await expect(palette).toBeFocused();
  await axeBothSchemes(page);
  await palette.pressSequentially('Remy');
  const person = page.getByRole('option', { name: /Remy Report-Example/ }).first();
  await expect(person).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Remy Report-Example' })).toBeVisible();

  await page.keyboard.press('/');
  await palette.pressSequentially('Velocity');
  await expect(page.getByRole('option', { name: /Velocity/ })).toHaveCount(2);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('option', { name: /Velocity/ }).nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/kpis\/kpi_/);

  await page.keyboard.press('Control+k');
  await page.keyboard.press('Escape');
  await expect(palette).toHaveCount(0);
});
