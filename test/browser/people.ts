import { expect, type Page } from '@playwright/test';
import { makeCall, type Call } from '../../src/contract/client.ts';
import type { PersonId } from '../../src/core/kernel/id.ts';
import { cast, demoPassword, type Role } from '../../src/cli/admin/demo/cast.ts';
import { makeSessionTransport } from '../../src/cli/http-transport.ts';

/** The main heading of Today, which greets by the first name: where everyone lands who signs in. */
export async function expectTodayOf(page: Page, role: Role): Promise<void> {
  const [first = ''] = cast[role].name.split(' ');
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(`^Good (morning|afternoon|evening), ${first}$`) })).toBeVisible();
}

/** Chooses whom to be, as the demo offers it. */
export async function become(page: Page, role: Role): Promise<void> {
  await page.goto('/personas');
  await page.getByRole('button', { name: cast[role].name }).click();
  await expectTodayOf(page, role);
}

/** Fills in and sends the sign-in form that stands on the page. */
export async function signIn(page: Page, role: Role, password: string = demoPassword): Promise<void> {
  await page.getByLabel('Email').fill(cast[role].email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Calls the product as one of its people, to set a scene that the journey is not about. */
export async function callAs(url: string, role: Role): Promise<{ readonly id: PersonId; readonly call: Call }> {
  const transport = makeSessionTransport(url);
  const body = JSON.stringify({ email: cast[role].email, password: demoPassword });
  const { status } = await transport.raw({ method: 'POST', path: '/api/auth/sign-in/email', media: 'application/json', body });
  if (status !== 200) throw new Error(`${role} could not sign in: status ${status}`);
  const call = makeCall(transport);
  const session = await call('GET /api/session');
  if (!session.ok) throw new Error(`${role} has no session`);
  return { id: session.value.person.id, call };
}
