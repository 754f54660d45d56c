import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { PulseId } from '../../core/kernel/id.ts';
import { pulseChoices, type PulseChoice } from '../../core/pulse/events.ts';
import { codesOf, must } from '../../../test/world/one-on-one.ts';
import { makeWorld, type World } from '../../../test/world/world.ts';
import { allProjectors } from '../app/assemble.ts';
import { addMember } from '../people/add-person.ts';
import { compareReadTables } from '../record/compare-read-tables.ts';
import { openBallots } from './seal.ts';

/** Ten report to the manager: the two of the cast and eight more. The world begins on Wednesday, 10 June 2026. */
let world: World;
let pulse: PulseId;
let everyone: string[];
const logged: string[] = [];
const addressOf = new Map<string, string>();

type Row = Readonly<Record<string, unknown>>;
const rows = async (text: string): Promise<readonly Row[]> => z.array(z.record(z.string(), z.unknown())).parse(await world.database.asOwner(text));
const at = async (text: string): Promise<void> => {
  world.setNow(Temporal.Instant.from(text));
  await world.pass({ seconds: 0 });
};
const page = async (by: 'manager' | 'report' | 'director' = 'manager') => must(await world.people[by].call('GET /api/pulses'));
const keys = (): readonly string[] => (existsSync(join(world.services.config.dataDirectory, 'pulse')) ? readdirSync(join(world.services.config.dataDirectory, 'pulse')) : []);

/** A ballot that nobody else gives: the person's number in base 3. */
const ballotOf = (person: string): readonly PulseChoice[] => {
  const number = everyone.indexOf(person) + 5;
  return [0, 1, 2, 3].map((place) => pulseChoices[Math.floor(number / 3 ** place) % 3] ?? 'agree');
};

async function tokenOf(person: string, skip: number, subject = /^The pulse/): Promise<string> {
  const mail = await world.mailbox.waitFor('the mail of the pulse', (each) => each.to === addressOf.get(person) && subject.test(each.subject) && world.mailbox.mails.indexOf(each) >= skip);
  return /\/pulse\/answer#([\w-]{40,})/.exec(mail.text)?.[1] ?? '';
}

async function cast(token: string, choices: readonly PulseChoice[]) {
  const { questions } = await page();
  const answers = questions.map(({ key }, place) => ({ key, choice: choices[place] ?? 'agree' }));
  return await world.nobody('POST /api/pulse-answers', { body: { token, answers } });
}

/** The sealed ballots in the order in which they lie on the disk. */
const ballots = async () => await rows('select b.*, b.xmin::text as born, b.cmin::text as command, b.ctid::text as place from manent.pulse_ballot b order by b.ctid');
const sealedOf = (row: Row): string => (Buffer.isBuffer(row['sealed']) ? row['sealed'].toString('hex') : '');

/** Everything that the database holds, as text: every table of every schema of the product. */
async function wholeDatabase(): Promise<string> {
  const tables = await rows(`select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables where schemaname in ('manent', 'auth', 'graphile_worker')`);
  const all: string[] = [];
  for (const { name } of tables) for (const { row } of await rows(`select to_jsonb(t)::text as row from ${String(name)} t`)) all.push(`${String(name)} ${String(row)}`);
  return all.join('\n');
}

beforeAll(async () => {
  world = await makeWorld({ loops: true, logLine: (line) => logged.push(line) });
  const { owner, manager } = world.people;
  for (let n = 1; n <= 8; n += 1) {
    const added = await addMember(world.services, owner.viewer, { name: `Member ${n}`, email: `member${n}@demo.example`, roles: [], manager: manager.viewer.person, invite: false });
    if (!added.ok) throw new Error('a member could not be added');
  }
  for (const { person, email } of await rows('select person, email from manent.person_contact')) addressOf.set(String(person), String(email));
  everyone = (await rows(`select person from manent.reporting_line where manager = '${manager.viewer.person}' order by person`)).map(({ person }) => String(person));
});
afterAll(async () => {
  await world.end();
});

describe('an anonymous pulse', () => {
  test('asks those who report to a manager, when there are enough of them, one pulse at a time', async () => {
    const { manager, director, report } = world.people;
    const start = async (by: typeof manager) => codesOf(await by.call('POST /api/pulses', { body: { cadence: 'weekly' } }));
    expect(await start(director)).toEqual(['PULSE_GROUP_SMALL']);
    pulse = must(await manager.call('POST /api/pulses', { body: { cadence: 'weekly' } })).pulse;
    expect(await start(manager)).toEqual(['PULSE_RUNNING']);
    expect((await page('report')).pulses).toEqual([]);
    expect(codesOf(await report.call('POST /api/pulses/:pulse/pass', { params: { pulse }, body: {} }))).toEqual(['NOT_FOUND']);
    expect(codesOf(await report.call('POST /api/pulses/:pulse/stop', { params: { pulse }, body: {} }))).toEqual(['NOT_FOUND']);
  });

  test('with the whole database in hand, no column, order, transaction or time joins a ballot to a person', async () => {
    await at('2026-06-15T07:00:01Z');
    expect(everyone).toHaveLength(10);
    const [keyName = ''] = keys();
    const privateKey = readFileSync(join(world.services.config.dataDirectory, 'pulse', keyName), 'utf8');
    const tokens = new Map<string, string>();
    for (const person of everyone) tokens.set(person, await tokenOf(person, 0));
    const events = await rows('select * from manent.event');
    const jobs = await rows('select count(*)::int as count from graphile_worker._private_jobs');

    // They answer one after the other, at times of their own.
    const arrived: string[] = [];
    const lastPlaces: boolean[] = [];
    for (const [turn, person] of everyone.entries()) {
      world.setNow(world.now().add({ minutes: 17 + turn }));
      const before = new Set((await ballots()).map(sealedOf));
      must(await cast(tokens.get(person) ?? '', ballotOf(person)));
      const now = await ballots();
      const fresh = now.findIndex((row) => !before.has(sealedOf(row)));
      arrived.push(sealedOf(now[fresh] ?? {}));
      if (turn > 0) lastPlaces.push(fresh === now.length - 1);
    }
    const stored = await ballots();
    const seats = await rows('select s.*, s.xmin::text as born, s.cmin::text as command, s.ctid::text as place from manent.pulse_seat s order by s.ctid');

    // By transaction: every row of either table bears the number of the last answer, whoever it came from.
    expect(new Set(stored.map(({ born }) => born)).size).toBe(1);
    expect(new Set(seats.map(({ born }) => born)).size).toBe(1);
    expect(new Set(stored.map(({ command }) => command)).size).toBe(1);
    expect(new Set(seats.map(({ command }) => command)).size).toBe(1);
    // By place: neither table lies in the order of arrival, and the newest is not always last (chance: 1 in 10! = 3,628,800 each).
    expect(stored.map(sealedOf)).not.toEqual(arrived);
    expect(seats.map(({ person }) => person)).not.toEqual(everyone);
    expect(lastPlaces.every(Boolean)).toBe(false);
    expect(stored.toSorted((a, b) => String(a['slot']).localeCompare(String(b['slot']))).map(sealedOf)).not.toEqual(arrived);
    // By column: nothing of a ballot stands anywhere else but the round's own name, and it has no time or number of its own.
    const columns = await rows(`select column_name as name, data_type as type from information_schema.columns where table_schema = 'manent' and table_name = 'pulse_ballot' order by 1`);
    expect(columns.map(({ name, type }) => `${String(name)} ${String(type)}`)).toEqual(['org_id text', 'pulse text', 'sealed bytea', 'slot uuid', 'week date']);
    const others = (await wholeDatabase()).split('\n').filter((line) => !line.startsWith('manent.pulse_ballot '));
    for (const row of stored) for (const value of [String(row['slot']), sealedOf(row)]) expect(others.filter((line) => line.includes(value))).toEqual([]);
    expect((await rows(`select column_name from information_schema.columns where table_schema = 'manent' and table_name in ('pulse_seat', 'pulse_pass') and data_type like 'timestamp%'`))).toEqual([]);
    // By time: answering leaves no event, no job and no idempotency key.
    expect(await rows('select * from manent.event')).toEqual(events);
    expect(await rows('select count(*)::int as count from graphile_worker._private_jobs')).toEqual(jobs);
    expect(await rows(`select * from manent.idempotency where endpoint like '%pulse-answers%'`)).toEqual([]);
    // By content: all of one length, none like another, and the key that opens them is in no table.
    expect(new Set(stored.map((row) => sealedOf(row).length))).toEqual(new Set([512]));
    expect(await wholeDatabase()).not.toContain(privateKey.split('\n')[3]);
    expect(await wholeDatabase()).not.toMatch(/PRIVATE KEY|disagree/);
    // The key does open them: what was asserted above was not about nothing.
    const opened = openBallots(arrived.map((hex) => Buffer.from(hex, 'hex')), privateKey);
    expect(opened).toEqual(everyone.map(ballotOf));
    expect(new Set(opened.map((ballot) => ballot?.join())).size).toBe(10);
  });

  test('a ballot is given once and whole, and cannot be found again', async () => {
    const token = await tokenOf(everyone[0] ?? '', 0);
    expect(must(await world.nobody('POST /api/pulse-answers/look', { body: { token } }))).toMatchObject({ spent: true, invited: 10, showFrom: 4 });
    expect(codesOf(await cast(token, ballotOf(everyone[0] ?? '')))).toEqual(['PULSE_SPENT']);
    expect(codesOf(await world.nobody('POST /api/pulse-answers', { body: { token, answers: [] } }))).toEqual(['PULSE_INCOMPLETE']);
    expect(codesOf(await cast('x'.repeat(43), ballotOf(everyone[0] ?? '')))).toEqual(['PULSE_PASS_INVALID']);
    expect(await ballots()).toHaveLength(10);
    // Nobody is shown how many have answered, or what, while a round is open.
    const { pulses } = await page('report');
    expect(pulses[0]).toMatchObject({ rounds: [], seat: { spent: true }, open: { invited: 10 } });
    expect((await page('director')).pulses).toEqual([]);
  });

  test('counting leaves counts alone: seats, passes, ballots and the key are gone, for the database of that day too', async () => {
    const [kept = ''] = (await ballots()).map(sealedOf);
    await at('2026-06-21T22:00:00Z');
    const [round] = (await page('report')).pulses[0]?.rounds ?? [];
    const expected = ['expectations', 'means', 'help', 'voice'].map((key, place) => {
      const given = everyone.map((person) => ballotOf(person)[place]);
      const count = (choice: PulseChoice): number => given.filter((each) => each === choice).length;
      return { key, agree: count('agree'), partly: count('partly'), disagree: count('disagree') };
    });
    expect(round).toMatchObject({ week: '2026-06-15', invited: 10, answered: 10, outcome: 'counted', counts: expected });
    expect(round?.unclear).toEqual({ answers: 10, matching: expected[0]?.disagree, fires: true });
    // R6 reaches the manager's own 1on1 as one count; those who were asked see no trigger.
    const triggersOf = async (by: 'manager' | 'report' | 'director') => must(await world.people[by].call('GET /api/triggers')).items.map(({ rule, value, expected }) => ({ rule, value, expected }));
    const r6 = [{ rule: 'R6', value: expected[0]?.disagree, expected: 10 }];
    expect([await triggersOf('manager'), await triggersOf('director'), await triggersOf('report')]).toEqual([r6, r6, []]);
    for (const table of ['pulse_seat', 'pulse_pass', 'pulse_notice', 'pulse_ballot', 'pulse_key']) expect(await rows(`select * from manent.${table}`), table).toEqual([]);
    expect(keys()).toEqual([]);
    // A ballot from a copy of the open round's database opens no more: no later key is its key.
    await at('2026-06-22T07:00:01Z');
    const [next = ''] = keys();
    expect(openBallots([Buffer.from(kept, 'hex')], readFileSync(join(world.services.config.dataDirectory, 'pulse', next), 'utf8'))).toEqual([null]);
  });

  test('three answers are destroyed unopened; a pass from the product counts like one from the mail; reminders skip those who answered', async () => {
    const { report, second } = world.people;
    const skip = world.mailbox.mails.length;
    const asked = world.mailbox.mails.filter(({ subject }) => subject.startsWith('The pulse')).length;
    expect(asked).toBeGreaterThanOrEqual(10);
    for (const by of [report, second]) {
      const { token } = must(await by.call('POST /api/pulses/:pulse/pass', { params: { pulse }, body: {} }));
      must(await cast(token, ['disagree', 'agree', 'agree', 'agree']));
      expect(codesOf(await by.call('POST /api/pulses/:pulse/pass', { params: { pulse }, body: {} }))).toEqual(['NOT_FOUND']);
    }
    await at('2026-06-25T07:00:01Z');
    const others = everyone.filter((person) => person !== report.viewer.person && person !== second.viewer.person);
    const reminded = await Promise.all(others.map(async (person) => await tokenOf(person, skip, /^Reminder/)));
    expect(world.mailbox.mails.filter(({ subject }) => subject.startsWith('Reminder'))).toHaveLength(8);
    must(await cast(reminded[0] ?? '', ['disagree', 'agree', 'agree', 'agree']));
    await at('2026-06-28T22:00:00Z');
    expect((await page()).pulses[0]?.rounds[0]).toMatchObject({ answered: 3, outcome: 'too-few', counts: [], unclear: null });
    expect(keys()).toEqual([]);
  });

  test('without its key a round is lost, and says so; stopping destroys an open one', async () => {
    await at('2026-06-29T07:00:01Z');
    for (const by of [world.people.report, world.people.second]) {
      must(await cast(must(await by.call('POST /api/pulses/:pulse/pass', { params: { pulse }, body: {} })).token, ['agree', 'agree', 'agree', 'agree']));
    }
    const skip = world.mailbox.mails.findIndex(({ subject }) => subject.startsWith('Reminder')) + 1;
    for (const person of everyone.filter((each) => each !== world.people.report.viewer.person && each !== world.people.second.viewer.person).slice(0, 2)) {
      must(await cast(await tokenOf(person, skip), ['agree', 'agree', 'agree', 'agree']));
    }
    for (const name of keys()) rmSync(join(world.services.config.dataDirectory, 'pulse', name));
    await at('2026-07-05T22:00:00Z');
    expect((await page()).pulses[0]?.rounds[0]).toMatchObject({ answered: 4, outcome: 'lost', counts: [] });
    await at('2026-07-06T07:00:01Z');
    expect(keys()).toHaveLength(1);
    must(await world.people.owner.call('POST /api/pulses/:pulse/stop', { params: { pulse }, body: {} }));
    expect(keys()).toEqual([]);
    expect(await rows('select * from manent.pulse_seat')).toEqual([]);
  });

  test('the read tables are those that the record gives, and neither record nor log knows who answered', async () => {
    const { organisation } = world.people.owner.viewer;
    expect(await compareReadTables(world.database.target, allProjectors(), organisation, () => undefined)).toEqual([]);
    const text = logged.join('');
    expect(text).toContain('/api/pulse-answers');
    for (const person of everyone) expect(text).not.toContain(person);
    const spent = (await rows(`select type from manent.event where actor <> 'system' and type like 'pulse%'`)).map(({ type }) => type);
    expect(spent).toEqual(['pulse.started', 'pulse.stopped']);
  });
});
