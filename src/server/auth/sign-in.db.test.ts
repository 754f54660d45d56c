import Fastify from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { codesOf, invite, openDoor, setUp, testPassword, tokenOf, type Browser, type Door } from '../../../test/people/open-door.ts';
import { logStatements } from '../db/statements.ts';
import { takeAttempt } from './take-attempt.ts';

let door: Door;
let owner: Browser;
let ownerId: string;
const cookie = 'manent.session_token';
const email = 'olga@example.org';

beforeAll(async () => {
  door = await openDoor();
  ({ owner, person: ownerId } = await setUp(door));
});
afterAll(async () => {
  await door.close();
});
beforeEach(async () => {
  await door.database.asOwner('delete from auth.attempt');
});

async function signedIn(): Promise<Browser> {
  const browser = door.browser();
  const answer = await browser.post('/api/auth/sign-in/email', { email, password: testPassword });
  expect(answer.statusCode).toBe(200);
  return browser;
}

describe('signing in', () => {
  test('opens a session that the whole API knows, and gives no token away in the answer', async () => {
    const browser = door.browser();
    const answer = await browser.post('/api/auth/sign-in/email', { email: 'OLGA@example.org', password: testPassword });
    expect(answer.json()).toEqual({});
    expect(String(answer.headers['set-cookie'])).toMatch(/^manent\.session_token=[^;]+; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/);
    const session = await browser.get('/api/session');
    expect(session.json()).toMatchObject({ person: { id: ownerId, name: 'Olga Owner' }, email, roles: ['owner'], organisation: { name: 'Vale Works' }, timeZone: 'Europe/Berlin' });
  });

  test('answers a wrong password and an unknown address alike', async () => {
    const wrong = await door.browser().post('/api/auth/sign-in/email', { email, password: 'not the password' });
    const unknown = await door.browser().post('/api/auth/sign-in/email', { email: 'nobody@example.org', password: testPassword });
    expect([wrong.statusCode, codesOf(wrong)]).toEqual([401, ['WRONG_CREDENTIALS']]);
    expect([unknown.statusCode, codesOf(unknown)]).toEqual([401, ['WRONG_CREDENTIALS']]);
    expect(wrong.headers['set-cookie']).toBeUndefined();
  });

  test('stops guessing at one account, says for how long, and forgets after a right password', async () => {
    for (let evening = 0; evening < 2; evening += 1) {
      for (let n = 0; n < 9; n += 1) await takeAttempt(door.database.auth, 'sign-in-to', email);
      await signedIn();
    }
    for (let n = 0; n < 10; n += 1) await takeAttempt(door.database.auth, 'sign-in-to', email);
    const stopped = await door.browser().post('/api/auth/sign-in/email', { email, password: testPassword });
    expect([stopped.statusCode, codesOf(stopped)]).toEqual([429, ['TOO_MANY_REQUESTS']]);
    expect(stopped.body).toMatch(/Wait \d+ seconds/);
    await door.database.asOwner(`update auth.attempt set window_ends = now() - interval '1 second'`);
    await signedIn();
  });

  test('counts every one of many tries at the same moment', async () => {
    const outcomes = await Promise.all(Array.from({ length: 25 }, async () => await takeAttempt(door.database.auth, 'sign-in-to', 'crowd@example.org')));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(10);
  });

  test('lets nobody sign themselves up', async () => {
    const answer = await door.browser().post('/api/auth/sign-up/email', { email: 'new@example.org', password: testPassword, name: 'New' });
    expect(answer.statusCode).toBe(404);
  });

  test('ends with signing out, for good', async () => {
    const browser = await signedIn();
    const kept = browser.cookies.get(cookie) ?? '';
    await browser.post('/api/auth/sign-out', {});
    expect(browser.cookies.has(cookie)).toBe(false);
    browser.cookies.set(cookie, kept);
    expect((await browser.get('/api/session')).statusCode).toBe(401);
  });
});

describe('finding who asks', () => {
  test('takes one statement', async () => {
    const browser = await signedIn();
    await browser.get('/api/session');
    const header = `${cookie}=${browser.cookies.get(cookie) ?? ''}`;
    const seen: (readonly string[])[] = [];
    const probe = Fastify();
    probe.addHook('onRequest', async (request, reply) => {
      const { statements, value } = await logStatements(async () => await door.services.auth.findViewer(request));
      seen.push(statements);
      await reply.send(value);
    });
    const answer = await probe.inject({ url: '/', headers: { cookie: header } });
    expect(answer.json()).toMatchObject({ person: ownerId, roles: ['owner'] });
    expect(seen.map((statements) => statements.length)).toEqual([1]);
  });

  test('refuses a cookie whose token or signature was changed, or that is not signed', async () => {
    const browser = await signedIn();
    const real = decodeURIComponent(browser.cookies.get(cookie) ?? '');
    const [token = '', signature = ''] = real.split('.');
    const other = await signedIn();
    const [otherToken = ''] = decodeURIComponent(other.cookies.get(cookie) ?? '').split('.');
    for (const forged of [token, `${token}.`, `${otherToken}.${signature}`, `${token}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`, `.${signature}`, '%']) {
      browser.cookies.set(cookie, forged.includes('%') ? forged : encodeURIComponent(forged));
      expect((await browser.get('/api/session')).statusCode, forged).toBe(401);
    }
  });

  test('refuses a session that has expired', async () => {
    const browser = await signedIn();
    await door.database.asOwner(`update auth.session set "expiresAt" = now() - interval '1 second'`);
    expect((await browser.get('/api/session')).statusCode).toBe(401);
  });

  test('renews a session that is used, once a day, and tells the browser', async () => {
    const browser = await signedIn();
    expect((await browser.get('/api/session')).headers['set-cookie']).toBeUndefined();
    await door.database.asOwner(`update auth.session set "expiresAt" = now() + interval '5 days'`);
    const renewed = await browser.get('/api/session');
    expect(renewed.statusCode).toBe(200);
    expect(String(renewed.headers['set-cookie'])).toContain('Max-Age=604800');
    expect(await door.database.asOwner(`select count(*)::int as n from auth.session where "expiresAt" > now() + interval '6 days 23 hours'`)).toEqual([{ n: 1 }]);
    expect((await browser.get('/api/session')).headers['set-cookie']).toBeUndefined();
  });
});

describe('choosing a new password', () => {
  test('works through a mailed link, once, and signs the account out everywhere', async () => {
    const { browser } = await invite(door, owner, { name: 'Rita Reset', email: 'rita@example.org' });
    expect((await browser.get('/api/session')).statusCode).toBe(200);
    const asked = await door.browser().post('/api/auth/request-password-reset', { email: 'rita@example.org' });
    expect(asked.json()).toEqual({});
    const before = door.mails.length;
    await door.runJobs();
    expect(door.mails).toHaveLength(before + 1);
    const token = tokenOf(door.mails.at(-1)?.text);
    expect(door.mails.at(-1)?.text).toContain('http://localhost:4100/reset-password?token=');
    // The link is nowhere but in the mail.
    expect(await door.database.asOwner('select 1 from auth.verification where identifier like $1', [`%${token}%`])).toEqual([]);

    const short = await door.browser().post('/api/auth/reset-password', { token, newPassword: 'eleven char' });
    expect([short.statusCode, codesOf(short)]).toEqual([422, ['PASSWORD_TOO_SHORT']]);
    const [one, two] = await Promise.all(['first new sentence', 'second new sentence'].map(async (newPassword) => await door.browser().post('/api/auth/reset-password', { token, newPassword })));
    expect(new Set([one?.statusCode, two?.statusCode])).toEqual(new Set([200, 410]));
    expect((await browser.get('/api/session')).statusCode).toBe(401);
    const old = await door.browser().post('/api/auth/sign-in/email', { email: 'rita@example.org', password: testPassword });
    expect(old.statusCode).toBe(401);
    const chosen = one?.statusCode === 200 ? 'first new sentence' : 'second new sentence';
    expect((await door.browser().post('/api/auth/sign-in/email', { email: 'rita@example.org', password: chosen })).statusCode).toBe(200);
  });

  test('refuses a link that is older than an hour', async () => {
    const { person } = await invite(door, owner, { name: 'Late Lars', email: 'lars@example.org' });
    await door.browser().post('/api/auth/request-password-reset', { email: 'lars@example.org' });
    await door.runJobs();
    await door.database.asOwner(`update auth.verification set "expiresAt" = now() - interval '1 second'`);
    const answer = await door.browser().post('/api/auth/reset-password', { token: tokenOf(door.mails.at(-1)?.text), newPassword: 'a fresh new sentence' });
    expect([person !== '', codesOf(answer)]).toEqual([true, ['RESET_LINK_INVALID']]);
  });

  test('answers an unknown address as a known one, and mails nobody', async () => {
    const before = door.mails.length;
    const answer = await door.browser().post('/api/auth/request-password-reset', { email: 'nobody@example.org' });
    expect([answer.statusCode, answer.json()]).toEqual([200, {}]);
    await door.runJobs();
    expect(door.mails).toHaveLength(before);
  });

  test('does the same work for both, so that the time of the answer tells nothing', async () => {
    await invite(door, owner, { name: 'Kim Known', email: 'kim@example.org' });
    const workFor = async (email: string): Promise<readonly string[]> => (await logStatements(async () => await door.browser().post('/api/auth/request-password-reset', { email }))).statements;
    // Who is the first to ask from an address in a while also clears old counts away.
    await workFor('first@example.org');
    const known = await workFor('kim@example.org');
    expect(known.join()).toContain('enqueue_job');
    expect(await workFor('unknown@example.org')).toEqual(known);
    await door.runJobs();
  });
});

describe('requests from other sites', () => {
  const people = { name: 'X', email: 'x@example.org', manager: null, roles: [] };
  const asked = async (path: string, headers: Readonly<Record<string, string>>): Promise<readonly string[]> => {
    const browser = await signedIn();
    const answer = await door.app.inject({ method: 'POST', url: path, payload: people, headers: { cookie: `${cookie}=${browser.cookies.get(cookie) ?? ''}`, 'idempotency-key': crypto.randomUUID(), ...headers } });
    return codesOf(answer);
  };

  test.each([
    ['says cross-site', { 'sec-fetch-site': 'cross-site', origin: 'http://localhost:4100' }],
    ['says same-site, from a neighbour', { 'sec-fetch-site': 'same-site' }],
    ['comes from another origin', { origin: 'https://evil.example' }],
    ['comes from a sandboxed frame', { origin: 'null' }],
    ['says nothing', {}],
  ])('are refused everywhere when one %s', async (_, headers) => {
    for (const path of ['/api/people', '/api/setup', '/api/auth/sign-out', '/api/auth/sign-in/email']) expect(await asked(path, headers), path).toEqual(['CROSS_SITE']);
  });

  test('are told apart from our own by origin where the browser says no more', async () => {
    expect(await asked('/api/people', { origin: 'http://localhost:4100' })).not.toContain('CROSS_SITE');
  });
});

test('over https the cookie is bound to secure connections', async () => {
  const secure = await openDoor({ url: 'https://manent.example.org' });
  try {
    const { owner: browser } = await setUp(secure);
    expect([...browser.cookies.keys()]).toEqual(['__Secure-manent.session_token']);
    expect((await browser.get('/api/session')).statusCode).toBe(200);
    const again = await secure.browser().post('/api/auth/sign-in/email', { email, password: testPassword });
    expect(String(again.headers['set-cookie'])).toMatch(/^__Secure-manent\.session_token=.*; HttpOnly; Secure; SameSite=Lax$/);
  } finally {
    await secure.close();
  }
});
