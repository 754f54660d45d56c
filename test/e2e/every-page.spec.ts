import type { Locator, Page } from '@playwright/test';
import { axeBothSchemes, expectNoSidewaysScroll } from '../browser/axe.ts';
import { expect, test } from '../browser/journey.ts';
import { liveRoom } from '../browser/live-room.ts';

interface PageToJudge {
  readonly path: string;
  /** The link to follow from there, for a page whose address only the product knows. */
  readonly link?: (page: Page) => Locator;
  /** The link to follow from that one. */
  readonly next?: (page: Page) => Locator;
  /** What stands on the page once it is there. */
  readonly ready: (page: Page) => Locator;
}

const link = (name: string | RegExp) => (page: Page): Locator => page.getByRole('main').getByRole('link', { name }).first();
const button = (name: string) => (page: Page): Locator => page.getByRole('button', { name, exact: true }).first();
const region = (name: string) => (page: Page): Locator => page.getByRole('region', { name, exact: true });
const title = (name: string) => (page: Page): Locator => page.getByRole('heading', { level: 1, name });
const article = (page: Page): Locator => page.getByRole('article').first();

const pagesInFrame: Readonly<Record<string, PageToJudge>> = {
  Today: { path: '/', ready: region('Needs you') },
  'meetings to come': { path: '/meetings', ready: link(/^Open room: /) },
  'meetings behind': { path: '/meetings?when=past', ready: (page) => page.getByText('Recap sent late') },
  'a room before the talk': { path: '/meetings', link: link(/^Open room: /), ready: region('Close with a commitment') },
  'a room closed': { path: '/meetings?when=past', link: link(/^Open: /), ready: region('Recap') },
  'open commitments': { path: '/commitments', ready: article },
  'kept commitments': { path: '/commitments?state=kept', ready: article },
  KPIs: { path: '/kpis', ready: link('Velocity') },
  'a KPI': { path: '/kpis', link: link('Velocity'), ready: region('Readings') },
  objectives: { path: '/objectives', ready: region('Launches feel instant on every supported device') },
  'an objective': { path: '/objectives', link: link('Launches feel instant on every supported device'), ready: region('Check-ins') },
  'the page before a review': { path: '/objectives', link: link('Launches feel instant on every supported device'), next: link('Before the review'), ready: region('Outcomes by key result') },
  'open triggers': { path: '/triggers', ready: link(/Sam Second-Example/) },
  'all triggers': { path: '/triggers?state=all', ready: link(/Remy Report-Example/) },
  'an open trigger': { path: '/triggers', link: link(/Sam Second-Example/), ready: button('Fix this time') },
  'an answered trigger': { path: '/triggers?state=all', link: link(/Remy Report-Example/), ready: region('Second opinion') },
  'a KPI that stakeholders are asked about': { path: '/kpis', link: link('Partner score'), ready: (page) => page.getByText(/^Who is asked/) },
  'the pulse': { path: '/pulse', ready: region('What is asked') },
  import: { path: '/import', ready: button('Import') },
  plans: { path: '/plans', ready: link(/^Bring the team back/) },
  'a plan': { path: '/plans', link: link(/^Bring the team back/), ready: region('Sign-offs') },
  'a new plan': { path: '/plans/new', ready: (page) => page.getByRole('checkbox').first() },
  people: { path: '/people', ready: link('Sam Second-Example') },
  'a person': { path: '/people', link: link('Remy Report-Example'), ready: region('Timeline') },
  'the record': { path: '/record', ready: (page) => page.getByRole('group').first() },
  settings: { path: '/settings', ready: title('Settings') },
  'what does not exist': { path: '/plans/none', ready: title('There is no such page') },
};

const pagesOfEntry: Readonly<Record<string, PageToJudge>> = {
  'sign-in': { path: '/sign-in', ready: button('Sign in') },
  'a forgotten password': { path: '/forgot-password', ready: button('Send the link') },
  'a new password': { path: '/reset-password?token=none', ready: button('Save the password') },
  'a link cut off': { path: '/join', ready: title('Join your organisation') },
  'a question without its token': { path: '/answer', ready: title('One question') },
  'a pulse without its token': { path: '/pulse/answer', ready: title('The pulse of your team') },
  'an invitation': { path: '/join?token=none', ready: button('Join') },
  'the first set-up': { path: '/welcome?token=none', ready: button('Create the organisation') },
  'no such address': { path: '/nowhere', ready: title('There is no such page') },
};

/** Judges the page that stands there: both schemes by axe, then the width of a phone. */
async function expectUsable(page: Page, ready: Locator): Promise<void> {
  await expect(ready).toBeVisible();
  await axeBothSchemes(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(ready).toBeVisible();
  await expectNoSidewaysScroll(page);
}

for (const [name, { path, link: follow, next, ready }] of Object.entries(pagesInFrame)) {
  test(`${name}: no fault in either scheme, no sideways scroll on a phone`, async ({ enter }) => {
    const page = await enter('manager');
    if (path !== '/') await page.goto(path);
    if (follow !== undefined) await follow(page).click();
    if (next !== undefined) await next(page).click();
    await expectUsable(page, ready(page));
  });
}

for (const [name, { path, ready }] of Object.entries(pagesOfEntry)) {
  test(`${name}: no fault in either scheme, no sideways scroll on a phone`, async ({ page }) => {
    await page.goto(path);
    await expectUsable(page, ready(page));
  });
}

test('a room during the talk: no fault in either scheme, no sideways scroll on a phone', async ({ product, enter }) => {
  const room = await liveRoom(product.url, 'report');
  const page = await enter('manager');
  await page.goto(room);
  await page.getByLabel('Shared notes of the two').fill('I will probably rewrite the macros soon.\nWords that are long enough to be read in both schemes.');
  await page.getByLabel('Commitment', { exact: true }).fill('I will try to cut the backlog');
  await expect(page.locator('[aria-hidden] [data-severity="hint"]').first()).toHaveText('probably');
  await expect(page.locator('[aria-hidden] [data-severity="warn"]')).toBeVisible();
  await page.getByRole('button', { name: 'More' }).first().click();
  await expectUsable(page, page.getByRole('timer'));
  await page.getByRole('button', { name: 'Next: Blockers' }).click();
  await expect(page.getByRole('timer')).toContainText('left in Blockers');
});
