import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { api } from '../src/contract/api.ts';
import type { Endpoint } from '../src/contract/endpoint.ts';
import type { Role } from '../src/cli/admin/demo/cast.ts';
import { addToken } from './world/add-token.ts';
import { makeWorld, type World } from './world/world.ts';

/** Everyone who may knock: nobody, a forged session, the owner's API token, and each of the cast. */
const knockers = ['nobody', 'forged', 'token', 'owner', 'director', 'manager', 'report', 'second', 'hrPartner', 'productLead'] as const satisfies readonly (Role | 'nobody' | 'forged' | 'token')[];
type Knocker = (typeof knockers)[number];

let world: World;
let tokenOfOwner: string;
beforeAll(async () => {
  world = await makeWorld();
  tokenOfOwner = (await addToken(world.people.owner)).value;
});
afterAll(async () => {
  await world.end();
});

const endpoints: readonly (readonly [string, Endpoint])[] = Object.entries(api);

/** Knocks with well-formed ids that name nothing and an empty body: what may not be seen answers exactly like what does not exist. */
async function knock(key: string, as: Knocker): Promise<{ readonly status: number; readonly code: string }> {
  const [method = 'GET', template = '/'] = key.split(' ');
  const id = (name: string): string => ({ meeting: 'mtg', commitment: 'cmt', person: 'usr', kpi: 'kpi', pulse: 'pls', trigger: 'trg', plan: 'pln', objective: 'obj', token: 'tok' })[name] ?? '';
  const url = template.replace(/:(\w+)/g, (_, name: string) => (name === 'seq' ? '999999' : name === 'item' ? 'item' : `${id(name)}_${'0'.repeat(32)}`));
  const cookie = as === 'nobody' || as === 'token' ? undefined : as === 'forged' ? 'manent.session_token=forged.signature' : world.people[as].cookie;
  const answer = await world.app.inject({
    method: method === 'POST' ? 'POST' : method === 'PUT' ? 'PUT' : 'GET',
    url,
    headers: {
      origin: world.services.config.url.origin,
      'idempotency-key': `key-${crypto.randomUUID()}`,
      ...(cookie === undefined ? {} : { cookie }),
      ...(as === 'token' ? { authorization: `Bearer ${tokenOfOwner}` } : {}),
      ...(method === 'GET' ? {} : { 'content-type': endpoints.find(([name]) => name === key)?.[1].stream ?? 'application/json' }),
    },
    ...(method === 'GET' ? {} : { payload: '{}' }),
  });
  const body: unknown = answer.headers['content-type']?.toString().includes('json') === true ? answer.json() : {};
  const refusals: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'refusals') : [];
  const first: unknown = Array.isArray(refusals) ? refusals[0] : undefined;
  return { status: answer.statusCode, code: typeof first === 'object' && first !== null ? String(Reflect.get(first, 'code')) : '' };
}

describe('every endpoint, as everyone', () => {
  test('the contract has endpoints of each kind', () => {
    expect(endpoints.length).toBeGreaterThan(40);
    expect(new Set(endpoints.map(([, endpoint]) => endpoint.access))).toEqual(new Set(['nobody', 'person', 'owner']));
  });

  test.each(endpoints.filter(([, endpoint]) => endpoint.access !== 'nobody'))('%s asks for a session', async (key) => {
    expect(await knock(key, 'nobody')).toEqual({ status: 401, code: 'NOT_SIGNED_IN' });
    expect(await knock(key, 'forged')).toEqual({ status: 401, code: 'NOT_SIGNED_IN' });
  });

  test.each(endpoints.filter(([, endpoint]) => endpoint.access !== 'nobody'))('%s opens to an API token only where the contract says so', async (key, endpoint) => {
    const expected = endpoint.token === undefined ? { status: 403, code: 'TOKEN_SCOPE' } : await knock(key, 'owner');
    expect(await knock(key, 'token')).toEqual(expected);
  });

  test.each(endpoints.filter(([, endpoint]) => endpoint.access === 'owner'))('%s is for the owner', async (key, endpoint) => {
    for (const as of ['director', 'manager', 'report', 'second', 'hrPartner', 'productLead'] as const) {
      expect(await knock(key, as), as).toEqual({ status: 403, code: 'FORBIDDEN' });
    }
    // An empty body is enough for some: then the person is looked for, and is not there.
    expect((await knock(key, 'owner')).status).toBe(endpoint.body?.safeParse({}).success === true ? 404 : 400);
  });

  test.each(endpoints.filter(([key, endpoint]) => endpoint.access === 'person' && /:(?:meeting|commitment|person|kpi|trigger|plan|objective|token|seq)\b/.test(key)))(
    '%s answers everyone alike when there is nothing that they may see',
    async (key, endpoint) => {
      const answers = await Promise.all(knockers.filter((as) => as !== 'nobody' && as !== 'forged' && as !== 'token').map(async (as) => await knock(key, as)));
      const expected = endpoint.body === undefined || endpoint.body.safeParse({}).success ? 404 : 400;
      expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([expected]));
    },
  );

  test.each(endpoints.filter(([key, endpoint]) => key.startsWith('GET ') && endpoint.access === 'person' && !key.includes(':')))('%s answers every member', async (key) => {
    for (const as of ['owner', 'director', 'manager', 'report', 'second', 'hrPartner', 'productLead'] as const) {
      expect((await knock(key, as)).status, as).toBe(200);
    }
  });

  test.each(endpoints.filter(([key]) => !key.startsWith('GET ')))('%s refuses another site', async (key) => {
    const [method = 'POST', url = ''] = key.split(' ');
    const answer = await world.app.inject({
      method: method === 'PUT' ? 'PUT' : 'POST',
      url,
      headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site', cookie: world.people.owner.cookie, 'content-type': 'application/json' },
      payload: '{}',
    });
    expect(answer.statusCode).toBe(403);
    expect(answer.body).toContain('CROSS_SITE');
  });

  test('demo endpoints do not exist outside the demo', async () => {
    expect(await knock('GET /api/demo/personas', 'owner')).toEqual({ status: 404, code: 'NOT_FOUND' });
    expect((await world.nobody('POST /api/demo/become', { body: { person: world.people.owner.viewer.person } })).ok).toBe(false);
  });

  test('every mutating endpoint for members asks for an idempotency key', async () => {
    for (const [key, endpoint] of endpoints) {
      if (key.startsWith('GET ') || endpoint.access !== 'person' || endpoint.body === undefined || !endpoint.body.safeParse({}).success) continue;
      const [, url = ''] = key.split(' ');
      const answer = await world.app.inject({ method: 'POST', url: url.replace(/:\w+/g, `mtg_${'0'.repeat(32)}`), headers: { origin: world.services.config.url.origin, cookie: world.people.manager.cookie, 'content-type': 'application/json' }, payload: '{}' });
      expect([400, 404], key).toContain(answer.statusCode);
    }
  });

  test('the OpenAPI document is 3.1 and names every endpoint', async () => {
    const answer = await world.app.inject({ url: '/api/openapi.json' });
    const document: unknown = answer.json();
    if (typeof document !== 'object' || document === null) throw new Error('no document');
    expect(Reflect.get(document, 'openapi')).toBe('3.1.0');
    const paths: unknown = Reflect.get(document, 'paths');
    const known = typeof paths === 'object' && paths !== null ? Object.keys(paths) : [];
    for (const [key] of endpoints) expect(known).toContain((key.split(' ')[1] ?? '').replace(/:(\w+)/g, '{$1}'));
  });
});
