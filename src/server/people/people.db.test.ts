import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { codesOf, invite, openDoor, setUp, testPassword, tokenOf, type Browser, type Door } from '../../../test/people/open-door.ts';
import { isId, type OrganisationId, type PersonId } from '../../core/kernel/id.ts';
import { newEvent } from '../../core/kernel/event.ts';
import { ok } from '../../core/kernel/result.ts';
import { isCivilDate, type CivilDate } from '../../core/kernel/schema.ts';
import { commitmentMade } from '../../core/commitments/events.ts';
import { grantReaders } from '../access/grant-readers.ts';
import { newId } from '../app/new-id.ts';
import { asOwner } from '../db/connect.ts';
import { logStatements } from '../db/statements.ts';
import { compareReadTables } from '../record/compare-read-tables.ts';
import { describeEvent } from './describe-event.ts';
import { personStreamProjector } from './project-streams.ts';
import { peopleProjector } from './project.ts';
import { managerOf } from './queries.ts';

let door: Door;
let owner: Browser;
let ownerId: PersonId;
let organisation: OrganisationId;

beforeAll(async () => {
  door = await openDoor();
  const founded = await setUp(door);
  owner = founded.owner;
  ownerId = personId(founded.person);
  if (!isId('organisation', founded.organisation)) throw new Error('no organisation');
  organisation = founded.organisation;
});
afterAll(async () => {
  await door.close();
});
beforeEach(async () => {
  await door.database.asOwner('delete from auth.attempt');
});

function personId(text: string): PersonId {
  if (!isId('person', text)) throw new Error('no person');
  return text;
}

async function managerOn(person: string, day: string): Promise<string | null> {
  return await door.database.asViewer({ org: organisation, person: ownerId }, async (read) => await managerOf(read, organisation, personId(person), isoDay(day)));
}

describe('setting up', () => {
  const founder = { organisation: 'Second', name: 'Sam', email: 'sam@example.org', password: testPassword, timeZone: 'Europe/Berlin' };

  test('opens the record with its genesis, and takes the link only once though two use it at the same moment', async () => {
    const fresh = await openDoor();
    try {
      const stale = tokenOf(await fresh.services.auth.ensureSetupLink());
      const token = tokenOf(await fresh.services.auth.ensureSetupLink());
      expect(codesOf(await fresh.browser().post('/api/setup', { ...founder, token: stale }))).toEqual(['SETUP_TOKEN_INVALID']);
      expect(codesOf(await fresh.browser().post('/api/setup', { ...founder, token, password: 'eleven char' }))).toEqual(['PASSWORD_TOO_SHORT']);
      expect(codesOf(await fresh.browser().post('/api/setup', { ...founder, token, timeZone: 'Mars/Olympus' }))).toEqual(['INVALID_INPUT']);
      const both = await Promise.all(['sam@example.org', 'eve@example.org'].map(async (email) => await fresh.browser().post('/api/setup', { ...founder, email, token })));
      expect(new Set(both.map(({ statusCode }) => statusCode))).toEqual(new Set([200, 410]));
      expect(await fresh.database.asOwner('select (select count(*) from manent.organisation)::int as organisations, (select count(*) from auth."user")::int as users')).toEqual([
        { organisations: 1, users: 1 },
      ]);
      expect(await fresh.services.auth.ensureSetupLink()).toBeNull();
      expect(await fresh.database.asOwner('select type from manent.event order by pos limit 2')).toEqual([{ type: 'ledger.created' }, { type: 'organisation.named' }]);
    } finally {
      await fresh.close();
    }
  });

  test('is over once there is an organisation', async () => {
    expect(codesOf(await door.browser().post('/api/setup', { ...founder, token: 'guess' }))).toEqual(['SETUP_TOKEN_INVALID']);
  });
});

describe('inviting', () => {
  test('mails a link that lets the person in once, though two use it at the same moment', async () => {
    const added = await owner.post('/api/people', { name: 'Ines Invited', email: 'ines@example.org', manager: ownerId, roles: ['director'] });
    expect(added.statusCode).toBe(200);
    await door.runJobs();
    const mail = door.mails.at(-1);
    expect(mail?.to).toBe('ines@example.org');
    const token = tokenOf(mail?.text);
    expect(await door.database.asOwner('select 1 from graphile_worker._private_jobs where payload::text like $1', [`%${token}%`])).toEqual([]);
    expect(await door.database.asOwner('select 1 from manent.invitation where token_hash = $1', [token])).toEqual([]);

    const tabs = [door.browser(), door.browser()];
    const answers = await Promise.all(tabs.map(async (tab) => await tab.post('/api/invitations/accept', { token, password: testPassword, timeZone: 'Asia/Tokyo' })));
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200, 410]));
    const winner = tabs[answers.findIndex(({ statusCode }) => statusCode === 200)];
    expect((await winner?.get('/api/session'))?.json()).toMatchObject({ email: 'ines@example.org', roles: ['director'], timeZone: 'Asia/Tokyo' });
    expect(codesOf(await door.browser().post('/api/invitations/accept', { token, password: testPassword, timeZone: 'Asia/Tokyo' }))).toEqual(['INVITATION_INVALID']);
  });

  test('refuses a link after seven days, and one that a newer mail replaced', async () => {
    await owner.post('/api/people', { name: 'Tom Tardy', email: 'tom@example.org', manager: null, roles: [] });
    const person = z.tuple([z.object({ payload: z.object({ person: z.string() }) })]).parse(await door.database.asOwner('select payload from graphile_worker._private_jobs'))[0].payload.person;
    await door.runJobs();
    const first = tokenOf(door.mails.at(-1)?.text);
    expect((await owner.post(`/api/people/${person}/invitation`, {})).statusCode).toBe(200);
    await door.runJobs();
    const second = tokenOf(door.mails.at(-1)?.text);
    const accept = async (token: string): Promise<readonly string[]> => codesOf(await door.browser().post('/api/invitations/accept', { token, password: testPassword, timeZone: 'UTC' }));
    expect(await accept(first)).toEqual(['INVITATION_INVALID']);
    try {
      door.setNow('2026-03-11T10:00:01Z');
      expect(await accept(second)).toEqual(['INVITATION_INVALID']);
      door.setNow('2026-03-11T09:59:59Z');
      expect(await accept(second)).toEqual([]);
      expect(codesOf(await owner.post(`/api/people/${person}/invitation`, {}))).toEqual(['JOINED_ALREADY']);
    } finally {
      door.setNow('2026-03-04T10:00:00Z');
    }
  });

  test('refuses an address that a member has, in whatever letters, also when both come at the same moment', async () => {
    const add = async (email: string): Promise<readonly string[]> => codesOf(await owner.post('/api/people', { name: 'Dora Double', email, manager: null, roles: [] }));
    const both = await Promise.all([add('dora@example.org'), add('DORA@example.org')]);
    expect(both.flat()).toEqual(['EMAIL_TAKEN']);
    expect(await add('Dora@Example.org')).toEqual(['EMAIL_TAKEN']);
  });

  test('is for owners, and a repeated request adds nobody twice', async () => {
    const { browser } = await invite(door, owner, { name: 'Mia Member', email: 'mia@example.org' });
    expect(codesOf(await browser.post('/api/people', { name: 'N', email: 'n@example.org', manager: null, roles: ['owner'] }))).toEqual(['FORBIDDEN']);
    const key = { 'idempotency-key': 'the-same-key-1' };
    const body = { name: 'Olaf Once', email: 'olaf@example.org', manager: null, roles: [] };
    const [first, again] = [await owner.post('/api/people', body, key), await owner.post('/api/people', body, key)];
    expect(again.json()).toEqual(first.json());
    await door.database.asOwner('delete from graphile_worker._private_jobs');
  });
});

describe('reporting lines', () => {
  test('are dated: each day answers with the line that was last set from it or before', async () => {
    const { person: a } = await invite(door, owner, { name: 'Ana', email: 'ana@example.org', manager: ownerId });
    const { person: b } = await invite(door, owner, { name: 'Ben', email: 'ben@example.org' });
    const set = async (manager: string, from: string): Promise<number> => (await owner.post(`/api/people/${a}/manager`, { manager, from })).statusCode;
    expect(await managerOn(a, '2026-03-03')).toBeNull();
    expect(await managerOn(a, '2026-03-04')).toBe(ownerId);
    expect(await set(b, '2026-06-01')).toBe(200);
    expect([await managerOn(a, '2026-05-31'), await managerOn(a, '2026-06-01')]).toEqual([ownerId, b]);
    // Set anew from an earlier day: what was to begin later is replaced.
    expect(await set(ownerId, '2026-05-01')).toBe(200);
    expect([await managerOn(a, '2026-06-01'), await managerOn(a, '2030-01-01')]).toEqual([ownerId, ownerId]);
    const { statements, value } = await logStatements(async () => await owner.get(`/api/people/${a}`));
    expect(statements.length).toBeLessThanOrEqual(6);
    const page = value.json<{ manager: unknown }>();
    expect(page.manager).toEqual({ id: ownerId, name: 'Olga Owner' });
    expect((await owner.get(`/api/people/${ownerId}`)).json<{ reports: unknown[] }>().reports).toContainEqual({ id: a, name: 'Ana' });
  });

  test('never go in a circle, not even on a later day or when both ends are set at the same moment', async () => {
    const [c, d, e] = await Promise.all(['cy', 'di', 'ed'].map(async (name) => z.object({ person: z.string() }).parse((await owner.post('/api/people', { name, email: `${name}@example.org`, manager: null, roles: [] })).json()).person));
    await door.database.asOwner('delete from graphile_worker._private_jobs');
    const set = async (person = '', manager = '', from = '2026-03-04'): Promise<readonly string[]> => codesOf(await owner.post(`/api/people/${person}/manager`, { manager, from }));
    expect(await set(c, c)).toEqual(['REPORTS_TO_SELF']);
    expect(await set(c, d, '2026-09-01')).toEqual([]);
    expect(await set(d, e)).toEqual([]);
    expect(await set(e, c)).toEqual(['REPORTS_IN_CIRCLE']);
    expect(await set(c, 'usr_00000000000000000000000000000000')).toEqual(['NOT_FOUND']);
    const [f, g] = await Promise.all(['fy', 'gu'].map(async (name) => z.object({ person: z.string() }).parse((await owner.post('/api/people', { name, email: `${name}@example.org`, manager: null, roles: [] })).json()).person));
    const both = await Promise.all([set(f, g), set(g, f)]);
    expect(both.flat()).toEqual(['REPORTS_IN_CIRCLE']);
    await door.database.asOwner('delete from graphile_worker._private_jobs');
  });
});

describe('roles', () => {
  test('decide what the next request may do, and the last owner stays', async () => {
    expect(codesOf(await owner.post(`/api/people/${ownerId}/roles`, { roles: ['director'] }))).toEqual(['LAST_OWNER']);
    const { person, browser } = await invite(door, owner, { name: 'Rolf', email: 'rolf@example.org' });
    expect((await owner.post(`/api/people/${person}/roles`, { roles: ['owner', 'hr-partner'] })).statusCode).toBe(200);
    expect((await browser.get('/api/session')).json()).toMatchObject({ roles: ['hr-partner', 'owner'] });
    const both = await Promise.all([owner.post(`/api/people/${person}/roles`, { roles: ['hr-partner'] }), browser.post(`/api/people/${ownerId}/roles`, { roles: [] })]);
    expect(await door.database.asOwner(`select count(*)::int as owners from manent.person_role where role = 'owner'`)).toEqual([{ owners: 1 }]);
    expect(both.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
    // Back to where it began.
    const [still, gone] = both[0].statusCode === 200 ? [owner, person] : [browser, ownerId];
    if (gone === ownerId) await still.post(`/api/people/${ownerId}/roles`, { roles: ['owner'] });
  });
});

describe('the list', () => {
  test('comes in pages without losing or repeating anybody, costs five statements, and is searched literally', async () => {
    const names: string[] = [];
    let next: string | null = null;
    do {
      const at: string = next === null ? '' : `&after=${next}`;
      const { statements, value } = await logStatements(async () => await owner.get(`/api/people?limit=3${at}`));
      expect(statements).toHaveLength(5);
      const page = z.object({ items: z.array(z.object({ name: z.string() })), next: z.string().nullable() }).parse(value.json());
      names.push(...page.items.map(({ name }) => name));
      next = page.next;
    } while (next !== null);
    const { rows } = await asOwner(door.database.target, async (client) => await client.query<{ name: string }>('select name from manent.person order by lower(name), person'));
    expect(names).toEqual(rows.map(({ name }) => name));
    expect((await owner.get('/api/people?search=%25')).json<{ items: unknown[] }>().items).toEqual([]);
    expect((await owner.get('/api/people?search=olga')).json<{ items: unknown[] }>().items).toMatchObject([{ name: 'Olga Owner', roles: ['owner'], joined: true }]);
  });

  test('gives nobody the address of another', async () => {
    const { browser } = await invite(door, owner, { name: 'Nosy', email: 'nosy@example.org' });
    for (const path of ['/api/people?limit=100', `/api/people/${ownerId}`, `/api/people/${ownerId}/timeline`]) expect((await browser.get(path)).body.toLowerCase(), path).not.toContain('olga@example.org');
  });
});

describe('the demo', () => {
  test('lets nobody become somebody else outside the demo', async () => {
    expect((await door.browser().get('/api/demo/personas')).statusCode).toBe(404);
    expect((await door.browser().post('/api/demo/become', { person: ownerId })).statusCode).toBe(404);
  });

  test('in the demo signs in as any persona without a password', async () => {
    const demo = await openDoor({ demo: true });
    try {
      const { person } = await setUp(demo);
      const browser = demo.browser();
      expect((await browser.get('/api/demo/personas')).json()).toEqual({ personas: [{ id: person, name: 'Olga Owner', job: 'Owner' }] });
      expect((await browser.post('/api/demo/become', { person })).statusCode).toBe(200);
      expect((await browser.get('/api/session')).json()).toMatchObject({ person: { id: person }, demo: true });
    } finally {
      await demo.close();
    }
  });
});

describe('a timeline', () => {
  const made = (manager: PersonId, report: PersonId, action: string, recordType: 'coaching' | 'performance') =>
    newEvent(commitmentMade, newId('commitment'), {
      'shared/commitment': {
        terms: { owner: report, action, expectedOutput: 'A page', due: isoDay('2026-04-01'), escalation: 'None', proofRequired: false },
        origin: { meeting: null, series: null, plan: null, manager, report, recordType, timeZone: 'Europe/Berlin' },
      },
    });

  test('shows each viewer what they may read of it, in pages, newest first', async () => {
    const lead = await invite(door, owner, { name: 'Lea Lead', email: 'lea@example.org' });
    const member = await invite(door, owner, { name: 'Max Member', email: 'max@example.org', manager: lead.person });
    const outsider = await invite(door, owner, { name: 'Una Uninvolved', email: 'una@example.org' });
    const [manager, report] = [personId(lead.person), personId(member.person)];
    const event = made(manager, report, 'Write the secret page', 'coaching');
    const done = await door.services.execute({ viewer: { organisation, person: manager, roles: [] } }, async ({ write }) => {
      await grantReaders(write, organisation, [manager, report].map((person) => ({ stream: event.stream, person, level: 'all' as const })));
      return ok({ events: [event], value: null });
    });
    expect(done.ok).toBe(true);
    const lines = async (browser: Browser, query = ''): Promise<readonly string[]> => z.object({ items: z.array(z.object({ line: z.string() })) }).parse((await browser.get(`/api/people/${report}/timeline${query}`)).json()).items.map(({ line }) => line);
    expect((await lines(lead.browser))[0]).toBe('Commitment made: Write the secret page');
    for (const browser of [outsider.browser, owner]) {
      expect(await lines(browser)).toEqual(['Accepted the invitation', 'Reports to a manager from: 2026-03-04', 'Joined the organisation: Max Member']);
    }
    const whole = await lines(lead.browser);
    const first = z.object({ next: z.string() }).parse((await lead.browser.get(`/api/people/${report}/timeline?limit=2`)).json());
    expect([...(await lines(lead.browser, '?limit=2')), ...(await lines(lead.browser, `?limit=2&after=${first.next}`))]).toEqual(whole);
    expect((await owner.get('/api/people/usr_00000000000000000000000000000000/timeline')).statusCode).toBe(404);
  });

  test('names what happened and no more where a part may not be read', () => {
    expect(describeEvent('commitment.made', new Map())).toBe('Commitment made');
  });
});

test('the read tables are what the record gives', async () => {
  const faults = await compareReadTables(door.database.target, [peopleProjector, personStreamProjector], organisation, () => undefined);
  expect(faults).toEqual([]);
});

function isoDay(text: string): CivilDate {
  if (!isCivilDate(text)) throw new Error('no day');
  return text;
}
