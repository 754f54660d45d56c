import { expect, test } from '../browser/journey.ts';
import { become, expectTodayOf, signIn } from '../browser/people.ts';

test('a wrong password says so and tells nothing else; the right one leads on; signing out ends it', async ({ page }) => {
  await page.goto('/sign-in');
  await signIn(page, 'manager', 'not the password');
  const refusal = page.getByRole('alert');
  await expect(refusal).toContainText(/password/i);
  await expect(page.getByLabel('Email')).toHaveValue('manager@demo.example');
  await signIn(page, 'manager');
  await expectTodayOf(page, 'manager');

  await page.getByRole('button', { name: 'Account of Maya Manager-Example' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Who do you want to be?' })).toBeVisible();
  await page.goto('/commitments');
  await expect(page.getByRole('heading', { name: 'Who do you want to be?' })).toBeVisible();
});

test('a forgotten password: a link is promised in the same words to a member and to a stranger', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Forgot your password?' }).click();
  for (const email of ['stranger@elsewhere.example', 'second@demo.example']) {
    // Both pages have an Email field: the old one must be gone before it is filled.
    await expect(page.getByRole('button', { name: 'Send the link' })).toBeVisible();
    await page.getByLabel('Email').fill(email);
    await page.getByRole('button', { name: 'Send the link' }).click();
    await expect(page.getByRole('heading', { name: 'Look at your mail' })).toBeVisible();
    await expect(page.getByText(`If ${email} belongs to a member, a link is on its way.`)).toBeVisible();
    await page.goto('/forgot-password');
  }
});

test('a session that has ended leads to sign-in, and back to where one was going', async ({ page }) => {
  await become(page, 'report');
  await page.context().clearCookies();
  await page.goto('/commitments?state=kept');
  await page.getByRole('link', { name: 'Sign in with an address instead' }).click();
  await signIn(page, 'report');
  await expect(page).toHaveURL(/\/commitments\?state=kept$/);
  await expect(page.getByRole('article', { name: 'Agree a review slot with the platform team' })).toBeVisible();
});

test('a session that ends while one works says so, and loses no word', async ({ page }) => {
  await become(page, 'manager');
  await page.getByRole('link', { name: 'People' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
  await page.context().clearCookies();
  await page.getByRole('link', { name: 'KPIs' }).first().click();
  await expect(page.getByText(/sign in/i).first()).toBeVisible();
});
