import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { verifyPacket } from '../../src/core/packets/verify-packet.ts';
import { readPacket } from '../../src/server/packets/read-packet.ts';
import { nodeCrypto } from '../../src/server/record/crypto.ts';
import { expect, test } from '../browser/journey.ts';
import { expectTodayOf, signIn } from '../browser/people.ts';
import { sprintsOf, withFaults } from '../browser/sprints.ts';

/** A team of its own for each run, so that its readings are new wherever the journey runs. */
const team = `ferry-crew-${Date.now().toString(36)}`;
const goal = 'Ferry sprints close at their usual velocity again';
const output = 'A page that names who tests the landing gear, and when';

/** Where the journeys before this one led: each is one step of the same story. */
const at = { trigger: '', plan: '', room: '' };

/** The link that stands in the same row as some words. */
function beside(card: Locator, words: string, name: string): Locator {
  const link = card.page().getByRole('link', { name });
  // Of all that holds both, the last to begin is the row itself.
  return card.locator('div').filter({ hasText: words }).filter({ has: link }).last().getByRole('link', { name });
}

test.describe.configure({ mode: 'serial' });

test('the manager imports sprints: faulty lines are named and nothing is kept, then good ones fire a trigger', async ({ enter }) => {
  const page = await enter('manager');
  await page.goto('/import');
  await page.getByLabel('Whose team is it?').selectOption({ label: 'Sam Second-Example' });
  await page.getByLabel(/CSV file/).setInputFiles({ name: 'ferry.csv', mimeType: 'text/csv', buffer: Buffer.from(withFaults(team)) });
  await page.getByRole('button', { name: 'Import', exact: true }).click();

  const faults = page.getByRole('table', { name: '3 faults' });
  await expect(faults.getByRole('row', { name: /^3 end_date .+/ })).toBeVisible();
  await expect(faults.getByRole('row', { name: /^5 velocity_points .*number/ })).toBeVisible();
  await expect(faults.getByRole('row', { name: /^10 .+/ })).toContainText('The same row stands earlier in the file.');

  await page.getByLabel(/CSV file|ferry\.csv/).setInputFiles({ name: 'ferry-good.csv', mimeType: 'text/csv', buffer: Buffer.from(sprintsOf(team)) });
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByRole('heading', { name: '8 lines read' })).toBeVisible();
  await expect(page.getByRole('definition').first()).toHaveText('24 readings');
  const fired = page.getByRole('region', { name: 'Triggers that fired' });
  await expect(fired).toContainText('R3');
  await beside(fired, 'R4', 'Open the trigger').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sam Second-Example: 39.6 % below the baseline');
  await expect(page.getByText(`Velocity of ${team}`)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Second opinion' })).toContainText('R4 would have fired in 1 of the last 5 sprints.');
  at.trigger = new URL(page.url()).pathname;
});

test('the manager fixes a time, and the 48 hours are met', async ({ enter }) => {
  const page = await enter('manager');
  await page.goto(at.trigger);
  const clock = page.getByRole('region', { name: 'The 48 hours' });
  await expect(clock.getByRole('timer')).toContainText(/left to fix a time/);
  await clock.getByRole('button', { name: 'Fix this time' }).click();
  await expect(clock).toContainText('In time');
  await expect(clock).toContainText(/Answered in time, .+ after the data arrived/);
  await expect(clock.getByRole('link', { name: 'Open the 1on1' })).toBeVisible();
});

test('the manager opens a turnaround plan from the trigger and writes its criteria', async ({ enter }) => {
  const page = await enter('manager');
  await page.goto(at.trigger);
  await page.getByRole('link', { name: 'Open a turnaround plan' }).click();
  const open = page.getByRole('button', { name: 'Open the loop' });
  await expect(open).toBeDisabled();
  await expect(page.getByText('Still missing: the goal, three KPIs, three signers.')).toBeVisible();
  await page.getByLabel('What is fixed when it works').fill(goal);
  await expect(page.getByRole('checkbox', { name: `Velocity, ${team}, Sam Second-Example (fired the trigger)` })).toBeChecked();
  await page.getByRole('checkbox', { name: `Predictability, ${team}, Sam Second-Example` }).check();
  await page.getByRole('checkbox', { name: `Blocked stories, ${team}, Sam Second-Example` }).check();
  await page.getByLabel('Senior director').selectOption({ label: 'Dara Director-Example' });
  await page.getByLabel('HR partner').selectOption({ label: 'Hana HR-Example' });
  await page.getByLabel('Product lead').selectOption({ label: 'Pax Product-Example' });
  await open.click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(goal);
  at.plan = new URL(page.url()).pathname;
  await expect(page.getByText('No effect on formal decisions until all three have signed')).toBeVisible();
  await page.getByRole('button', { name: 'Write the criteria' }).click();
  await page.getByLabel('What must be true').fill('Mean velocity of the loop is back at the baseline');
  await page.getByLabel('Measured by').selectOption({ label: 'Velocity' });
  await page.getByLabel('Threshold').fill('at least 26 points');
  await page.getByLabel('Proof', { exact: true }).fill('The sprint summaries, imported');
  await page.getByRole('button', { name: 'Set the criteria' }).click();
  await expect(page.getByText('Version 1 is in force')).toBeVisible();
});

test('the report acknowledges the criteria', async ({ enter }) => {
  const page = await enter('second');
  await beside(page.getByRole('region', { name: 'Needs you' }), 'Acknowledge the criteria of your plan', 'Read').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(goal);
  await page.getByRole('button', { name: 'Acknowledge' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Acknowledge' }).click();
  await expect(page.getByRole('region', { name: 'Version 1' })).toContainText(/Acknowledged by.*Sam Second-Example/);
});

test('director, HR partner and product lead sign off, each signed in as themselves; only then does the plan count', async ({ page }) => {
  const signers = [
    ['director', 'Dara Director-Example'],
    ['hrPartner', 'Hana HR-Example'],
    ['productLead', 'Pax Product-Example'],
  ] as const;
  for (const [index, [role, name]] of signers.entries()) {
    await page.goto(`/sign-in?next=${encodeURIComponent(at.plan)}`);
    await signIn(page, role);
    await expect(page.getByText('No effect on formal decisions until all three have signed')).toBeVisible();
    await page.getByRole('button', { name: 'Sign off' }).click();
    await page.getByLabel('What you confirm, in your words').fill(`${name} has read the criteria and agrees.`);
    await page.getByRole('dialog').getByRole('button', { name: 'Sign off' }).click();
    const signs = page.getByRole('region', { name: 'Sign-offs' });
    await expect(signs).toContainText(`${index + 1} of 3`);
    await expect(signs).toContainText(`${name} has read the criteria and agrees.`);
  }
  await expect(page.getByText('Counts in formal decisions')).toBeVisible();
  await expect(page.getByRole('link', { name: /^Receipt of entry \d+$/ }).first()).toBeVisible();
});

test('the manager holds the 1on1: clock, agenda, notes, and a gate that names each missing slot', async ({ enter }) => {
  const page = await enter('manager');
  await page.goto(at.trigger);
  await page.getByRole('link', { name: 'Open the 1on1' }).click();
  const gate = page.getByRole('region', { name: 'Close with a commitment' });
  await expect(gate).toContainText('Start the meeting first.');
  at.room = new URL(page.url()).pathname;
  await page.getByRole('button', { name: 'Start the meeting' }).click();

  await expect(page.getByRole('timer')).toContainText('left in Metric review');
  await page.getByRole('button', { name: 'Next: Obstacle removal' }).click();
  await expect(page.getByRole('timer')).toContainText('left in Obstacle removal');
  await page.getByLabel('Add to Obstacle removal').fill('Nobody is free to test the landing gear');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('button', { name: 'Discussed: Nobody is free to test the landing gear' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: /^Nobody is free/ })).toContainText('Discussed');
  await page.getByLabel('Shared notes of the two').pressSequentially('Two stories waited for a tester.');
  await expect(page.getByRole('status').filter({ hasText: 'Saved for both' })).toBeVisible();

  await holdAtTheGate(page);
  await expect(page.getByRole('heading', { name: 'Recap' })).toBeVisible();
  const recap = page.getByRole('region', { name: 'Recap' });
  await expect(recap).toContainText('Sent in time');
  await expect(recap).toContainText('Two stories waited for a tester.');
  await expect(recap).toContainText(output);
  await expect(recap).toContainText('Nobody has acknowledged it yet.');
});

/** Fills the gate slot by slot: it stays shut and names the next missing one until all are there, then closes. */
async function holdAtTheGate(page: Page): Promise<void> {
  const gate = page.getByRole('region', { name: 'Close with a commitment' });
  const close = gate.getByRole('button', { name: 'Close meeting' });
  const due = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
  const slots = [
    ['Write what will be done.', 'Commitment written', async () => await gate.getByLabel('Commitment', { exact: true }).fill('Agree with the platform team who tests')],
    ['Name the owner.', 'Owner named', async () => await gate.getByLabel('Owner').selectOption({ label: 'Sam Second-Example' })],
    ['Set a due day, today or later.', 'Due day set', async () => await gate.getByLabel('Due').fill(due)],
    ['Describe what will exist.', 'Output described', async () => await gate.getByLabel('Expected output').fill(output)],
    ['Write where it goes when it slips.', 'Escalation agreed', async () => await gate.getByLabel('If it slips').fill('To the director on the day after')],
  ] as const;
  for (const [reason, slot, fill] of slots) {
    await expect(close).toHaveAttribute('aria-disabled', 'true');
    await expect(gate.getByRole('status')).toHaveText(reason);
    await expect(gate.getByRole('listitem').filter({ hasText: `${slot}, open` })).toBeVisible();
    await fill();
    await expect(gate.getByRole('listitem').filter({ hasText: `${slot}, done` })).toBeVisible();
  }
  await gate.getByRole('checkbox', { name: 'Needs proof when it is done' }).check();
  await gate.getByLabel('What changed since last time').fill('First 1on1 of the loop.');
  await close.click();
}

test('the report acknowledges the recap, corrects it, and keeps the commitment with proof', async ({ enter }) => {
  const page = await enter('second');
  await page.goto(at.room);
  const recap = page.getByRole('region', { name: 'Recap' });
  await recap.getByRole('button', { name: 'Acknowledge' }).click();
  await expect(recap).toContainText(/Acknowledged Sam Second-Example/);
  await recap.getByRole('button', { name: 'Append a correction' }).click();
  await page.getByLabel('What is wrong, and what is right').fill('It was three stories, not two.');
  await page.getByRole('button', { name: 'Append it' }).click();
  await expect(recap).toContainText('Correction by Sam Second-Example');
  await expect(recap).toContainText('It was three stories, not two.');
  await expect(recap).toContainText('Two stories waited for a tester.');

  await page.goto(at.plan);
  const row = page.getByRole('table', { name: 'Tracker' }).getByRole('row', { name: /Mean velocity of the loop/ });
  await expect(row).toContainText(output);
  await expect(row).toContainText('To the director on the day after');

  await page.goto('/commitments');
  const commitment = page.getByRole('article', { name: 'Agree with the platform team who tests' });
  await commitment.getByRole('button', { name: 'Mark as done' }).click();
  await page.getByLabel('What exists').fill('The page names Kim and Alex, Mondays and Thursdays.');
  await page.getByLabel('Where it can be opened').fill('https://pages.example/testing');
  await page.getByRole('button', { name: 'Record it' }).click();
  await expect(commitment).toHaveCount(0);
  await page.getByRole('link', { name: 'Kept' }).click();
  await expect(commitment).toContainText('The page names Kim and Alex');
  await page.goto(at.plan);
  await expect(page.getByRole('region', { name: 'Commitments' })).toContainText(/Agree with the platform team who tests.*Kept/);
});

test('the director decides otherwise than computed, which takes a reason', async ({ page }) => {
  await page.goto(`/sign-in?next=${encodeURIComponent(at.plan)}`);
  await signIn(page, 'director');
  await expect(page.getByRole('region', { name: 'Computed exit' })).toContainText('Too early to tell');
  const form = page.getByRole('region', { name: 'Decide' });
  const record = form.getByRole('button', { name: 'Record the decision' });
  await form.getByLabel('Outcome').selectOption({ label: 'Partly met' });
  await expect(form).toContainText('Required: your outcome differs from the proposal, “Too early to tell”');
  await expect(record).toBeDisabled();
  await form.getByLabel('Reason').fill('The team is dissolved tomorrow; what was agreed was done.');
  await form.getByLabel('Next milestone').fill('Sam hands the ferry over by Friday');
  await record.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Decide' }).click();
  const decision = page.getByRole('region', { name: 'Decision' });
  await expect(decision).toContainText('Dara Director-Example');
  await expect(decision).toContainText('Partly met');
  await expect(decision).toContainText('The team is dissolved tomorrow');
});

test('the HR partner exports the packet, which verifies against the policy without the product', async ({ page }, info) => {
  await page.goto('/sign-in');
  await signIn(page, 'hrPartner');
  await expectTodayOf(page, 'hrPartner');
  await page.goto(at.plan);
  const card = page.getByRole('region', { name: 'Packet' });
  const [packet] = await Promise.all([page.waitForEvent('download'), card.getByRole('button', { name: 'Export the packet' }).click()]);
  await packet.saveAs(info.outputPath('packet.zip'));
  await expect(card).toContainText(`${packet.suggestedFilename()} is in your downloads.`);
  const [policy] = await Promise.all([page.waitForEvent('download'), card.getByRole('link', { name: 'Download policy.txt' }).click()]);
  await policy.saveAs(info.outputPath('policy.txt'));

  const verdict = verifyPacket(await readPacket(info.outputPath('packet.zip')), await readFile(info.outputPath('policy.txt'), 'utf8'), {}, nodeCrypto);
  expect(verdict.findings.filter(({ code }) => code.startsWith('E_'))).toEqual([]);
  expect(verdict.verdict).toBe('ok');
});
