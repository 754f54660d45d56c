import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { KpiId } from '../../core/kernel/id.ts';
import { codesOf, must } from '../../../test/world/one-on-one.ts';
import { makeWorld, type World } from '../../../test/world/world.ts';
import { allProjectors } from '../app/assemble.ts';
import type { Services } from '../app/services.ts';
import { compareReadTables } from '../record/compare-read-tables.ts';
import { stakeholderJobs } from './jobs.ts';

/** The world begins on Wednesday, 10 June 2026; its people live in Berlin. */
const names = ['Ada', 'Ben', 'Cy', 'Di', 'Eli', 'Fay'] as const;
const address = (name: string): string => `${name.toLowerCase()}@outside.test`;
const people: readonly { readonly name: string; readonly email: string }[] = names.map((name) => ({ name, email: address(name) }));

let world: World;
let kpi: KpiId;
const logged: string[] = [];

const at = (text: string): void => world.setNow(Temporal.Instant.from(text));
const settle = async (): Promise<void> => await world.pass({ seconds: 0 });
const page = async (by: 'manager' | 'report' = 'manager') => must(await world.people[by].call('GET /api/kpis/:kpi/ask', { params: { kpi } }));
const rows = async (table: string) => z.array(z.record(z.string(), z.unknown())).parse(await world.database.asOwner(`select * from manent.${table}`));

async function define(unit: 'score' | 'nps' | 'count', name: string): Promise<KpiId> {
  const { manager, report } = world.people;
  const body = { name, role: 'stakeholder', unit, direction: 'up', team: 'red', owner: report.viewer.person, target: 7, source: 'stakeholders' } as const;
  return must(await manager.call('POST /api/kpis', { body })).kpi;
}

/** The token of the newest mail to somebody that has come since `skip` mails. */
async function tokenOf(name: string, subject: RegExp, skip = 0): Promise<string> {
  const mail = await world.mailbox.waitFor(`the mail to ${name}`, (each) => each.to === address(name) && subject.test(each.subject) && world.mailbox.mails.indexOf(each) >= skip);
  const token = /\/answer#([\w-]{40,})/.exec(mail.text)?.[1];
  if (token === undefined) throw new Error('the mail has no link');
  return token;
}

const answer = async (token: string, score: number, comment = '') => await world.nobody('POST /api/stakeholder-answers', { body: { token, score, comment } });
const look = async (token: string) => await world.nobody('POST /api/stakeholder-answers/look', { body: { token } });

beforeAll(async () => {
  world = await makeWorld({ loops: true, logLine: (line) => logged.push(line) });
  kpi = await define('score', 'Score of the platform');
});
afterAll(async () => {
  await world.end();
});

describe('asking stakeholders', () => {
  test('is started by those who keep the KPI, on a stakeholder scale, once', async () => {
    const { manager, report, second, director } = world.people;
    const start = async (by: typeof manager, about: KpiId, asked = people) => codesOf(await by.call('POST /api/kpis/:kpi/ask', { params: { kpi: about }, body: { stakeholders: [...asked] } }));
    expect(await start(second, kpi)).toEqual(['KPI_UNKNOWN']);
    expect(await start(director, kpi)).toEqual(['KPI_UNKNOWN']);
    expect(await start(manager, await define('count', 'A count'))).toEqual(['ASK_WRONG_SCALE']);
    expect(await start(report, kpi, [...people, { name: 'Ada again', email: 'ADA@outside.test' }])).toEqual(['STAKEHOLDER_LISTED stakeholders.6.email']);
    expect(await start(report, kpi)).toEqual(['ok']);
    expect(await start(manager, kpi)).toEqual(['ASK_RUNNING']);
    const view = await page();
    expect(view.ask).toMatchObject({ nextAt: '2026-06-15T07:00:00.000Z', open: null, timeZone: 'Europe/Berlin' });
    expect(view.ask?.stakeholders.map(({ name }) => name)).toEqual([...names]);
    // Names are for those who see the KPI; addresses for nobody.
    expect(JSON.stringify(view)).not.toContain('outside.test');
  });

  test('a link answers without an account, changes nothing by being followed, and can be answered again until Sunday ends', async () => {
    at('2026-06-15T07:00:01Z');
    await settle();
    await settle();
    const tokens = await Promise.all(names.map(async (name) => await tokenOf(name, /^One question/)));
    expect(world.mailbox.mails.filter(({ subject }) => subject.startsWith('One question'))).toHaveLength(6);
    const [ada = '', ben = '', cy = '', di = '', eli = ''] = tokens;
    const before = await rows('event');
    expect(must(await look(ada))).toMatchObject({ open: true, listed: true, given: null, week: '2026-06-15', owner: { name: 'Remy Report-Example' }, meanFrom: 5 });
    expect(await rows('stakeholder_answer')).toHaveLength(0);
    must(await answer(ada, 2, 'zebra'));
    must(await answer(ada, 6, ' The API docs\0 are late '));
    for (const [token, score] of [[ben, 7], [cy, 8], [di, 9]] as const) must(await answer(token, score));
    expect(must(await look(ada)).given).toEqual({ score: 6, comment: 'The API docs are late' });
    expect(codesOf(await answer('x'.repeat(43), 5))).toEqual(['ASK_LINK_INVALID']);
    expect(codesOf(await answer(ada, 11))).toEqual(['INVALID_INPUT score']);
    // Nothing of an answer is in the record while it can still change.
    expect(await rows('event')).toEqual(before);

    // The reminder goes to the two who have not answered, once.
    const sent = world.mailbox.mails.length;
    at('2026-06-18T07:00:01Z');
    await settle();
    await tokenOf('Fay', /^Reminder/, sent);
    const again = await tokenOf('Eli', /^Reminder/, sent);
    at('2026-06-18T12:00:00Z');
    await settle();
    expect(world.mailbox.mails.slice(sent).map(({ to }) => to).toSorted()).toEqual([address('Eli'), address('Fay')]);
    must(await answer(eli, 1));
    must(await answer(again, 10, 'All well'));
  });

  test('a week is counted when it has ended: a reading with how many answered, an interval, and no name', async () => {
    at('2026-06-21T21:59:59.999Z');
    await settle();
    expect((await page()).rounds).toEqual([]);
    at('2026-06-21T22:00:00Z');
    await Promise.all([settle(), settle()]);
    const [round] = (await page()).rounds;
    expect(round).toMatchObject({ week: '2026-06-15', asked: 6, answered: 5, outcome: 'scored', scores: [6, 7, 8, 9, 10], comments: ['All well', 'The API docs are late'] });
    expect(round?.estimate?.value).toBe(8);
    expect(round?.estimate?.low).toBeCloseTo(6.04, 1);
    const { points } = must(await world.people.report.call('GET /api/kpis/:kpi', { params: { kpi } }));
    expect(points).toEqual([{ key: 'week-2026-06-15', from: '2026-06-15', to: '2026-06-21', value: 8, of: { part: 5, whole: 6 } }]);
    // Who said what is nowhere any more, and what was taken back never was in the record.
    expect(await rows('stakeholder_answer')).toEqual([]);
    const disclosed = (await rows('event_part')).map(({ disclosure }) => Buffer.from(String(disclosure), 'base64url').toString());
    expect(disclosed.filter((text) => text.includes('late'))).toHaveLength(1);
    expect(disclosed.filter((text) => text.includes('zebra'))).toEqual([]);
    const token = await tokenOf('Ada', /^One question/);
    expect(codesOf(await answer(token, 3))).toEqual(['ASK_WEEK_CLOSED']);
    expect(must(await look(token))).toMatchObject({ open: false, listed: true, given: null });
  });

  test('who leaves the list is not asked again, and their address is gone; four answers give a list and no figure, two give nothing', async () => {
    const token = await tokenOf('Fay', /^One question/);
    must(await world.nobody('POST /api/stakeholder-answers/leave', { body: { token } }));
    must(await world.nobody('POST /api/stakeholder-answers/leave', { body: { token } }));
    expect(codesOf(await answer(token, 3))).toEqual(['ASK_LINK_INVALID']);
    const { ask } = await page();
    const cy = ask?.stakeholders.find(({ name }) => name === 'Cy')?.id;
    if (cy === undefined) throw new Error('Cy is not on the list');
    const { manager, report, second } = world.people;
    expect(codesOf(await second.call('POST /api/kpis/:kpi/ask/stakeholders/remove', { params: { kpi }, body: { stakeholder: cy } }))).toEqual(['KPI_UNKNOWN']);
    must(await manager.call('POST /api/kpis/:kpi/ask/stakeholders/remove', { params: { kpi }, body: { stakeholder: cy } }));
    expect(codesOf(await report.call('POST /api/kpis/:kpi/ask/stakeholders', { params: { kpi }, body: { name: 'Ada', email: address('Ada') } }))).toEqual(['STAKEHOLDER_LISTED email']);
    expect((await rows('stakeholder_contact')).map(({ email }) => String(email)).toSorted()).toEqual(['Ada', 'Ben', 'Di', 'Eli'].map(address));

    const week = async (monday: string, sunday: string, answering: readonly string[]) => {
      const sent = world.mailbox.mails.length;
      at(`${monday}T07:00:01Z`);
      await settle();
      for (const name of answering) must(await answer(await tokenOf(name, /^One question/, sent), 7, `from ${name}`));
      at(`${sunday}T22:00:00Z`);
      await settle();
      return (await page('report')).rounds[0];
    };
    expect(await week('2026-06-22', '2026-06-28', ['Ada', 'Ben', 'Di', 'Eli'])).toMatchObject({ asked: 4, outcome: 'listed', estimate: null, scores: [7, 7, 7, 7] });
    expect(await week('2026-06-29', '2026-07-05', ['Ada', 'Ben'])).toMatchObject({ answered: 2, outcome: 'insufficient', scores: [], comments: [] });
    expect(must(await report.call('GET /api/kpis/:kpi', { params: { kpi } })).points).toHaveLength(1);
  });

  test('a server that stood still for weeks counts the one that was open and asks about the one that is', async () => {
    at('2026-07-06T07:00:01Z');
    await settle();
    at('2026-07-29T10:00:00Z');
    await settle();
    const { ask, rounds } = await page();
    expect(rounds.map(({ week }) => week)).toEqual(['2026-07-06', '2026-06-29', '2026-06-22', '2026-06-15']);
    expect(ask).toMatchObject({ open: { week: '2026-07-27', asked: 4 }, nextAt: '2026-08-03T07:00:00.000Z' });
  });

  test('an NPS is stored as one, and stopping an ask deletes addresses, links and answers', async () => {
    const other = kpi;
    kpi = await define('nps', 'NPS of the platform');
    const { report } = world.people;
    must(await report.call('POST /api/kpis/:kpi/ask', { params: { kpi }, body: { stakeholders: [...people] } }));
    const sent = world.mailbox.mails.length;
    at('2026-08-03T07:00:01Z');
    await settle();
    for (const [name, score] of [['Ada', 10], ['Ben', 9], ['Cy', 9], ['Di', 3], ['Eli', 7]] as const) must(await answer(await tokenOf(name, /NPS/, sent), score));
    at('2026-08-09T22:00:00Z');
    await settle();
    expect((await page()).rounds[0]?.estimate).toMatchObject({ value: 40 });
    expect(must(await report.call('GET /api/kpis/:kpi', { params: { kpi } })).points[0]?.value).toBe(40);
    for (const each of [kpi, other]) {
      must(await report.call('POST /api/kpis/:kpi/ask/stop', { params: { kpi: each }, body: {} }));
      expect(codesOf(await report.call('POST /api/kpis/:kpi/ask/stop', { params: { kpi: each }, body: {} }))).toEqual(['ASK_NOT_RUNNING']);
    }
    for (const table of ['stakeholder_contact', 'stakeholder_link', 'stakeholder_answer', 'stakeholder_notice']) expect(await rows(table), table).toEqual([]);
    expect((await page()).rounds).toHaveLength(1);
  });

  test('a mail that is on its way while the ask stops leaves no link and no note', async () => {
    kpi = await define('score', 'Score of the shop');
    const { report } = world.people;
    must(await report.call('POST /api/kpis/:kpi/ask', { params: { kpi }, body: { stakeholders: people.slice(0, 1) } }));
    at('2026-08-10T07:00:01Z');
    await settle();
    await tokenOf('Ada', /Score of the shop/);
    const [asked] = (await rows('stakeholder')).filter(({ unlisted_at, ask }) => unlisted_at === null && typeof ask === 'string').slice(-1);
    const job = stakeholderJobs[0];
    const { services } = world;
    const send: Services['mail']['send'] = async (mail) => {
      await services.mail.send(mail);
      must(await report.call('POST /api/kpis/:kpi/ask/stop', { params: { kpi }, body: {} }));
    };
    await job?.run({ ...services, mail: { ...services.mail, send } }, { organisation: asked?.['org_id'], ask: asked?.['ask'], stakeholder: asked?.['id'], week: '2026-08-10', kind: 'remind' });
    expect((await page()).ask).toBeNull();
    for (const table of ['stakeholder_link', 'stakeholder_notice']) expect(await rows(table), table).toEqual([]);
  });

  test('the read tables are those that the record gives, and the log holds no name, address, token or word', async () => {
    const { organisation } = world.people.owner.viewer;
    expect(await compareReadTables(world.database.target, allProjectors(), organisation, () => undefined)).toEqual([]);
    const text = logged.join('');
    expect(text).toContain('/api/stakeholder-answers');
    expect(text).not.toMatch(/outside\.test|API docs|zebra|Remy|stk_[0-9a-f]/);
    expect(text).not.toContain((await tokenOf('Ada', /^One question/)).slice(0, 20));
  });
});
