import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { api } from '../src/contract/api.ts';
import { addMember } from '../src/server/people/add-person.ts';
import { setUpOrganisation } from '../src/server/people/set-up.ts';
import type { Viewer } from '../src/core/kernel/context.ts';
import { addToken } from './world/add-token.ts';
import { worldDay } from './world/one-on-one.ts';
import { makePrivateWorld, type PrivateWorld } from './world/private-world.ts';

let made: PrivateWorld;
/** The owner of another organisation in the same installation, with a report and KPIs of their own. */
let foreign: { readonly cookie: string; readonly viewer: Viewer; readonly report: string; readonly kpis: readonly string[] };
let commitment: string;

const unknown = '0'.repeat(32);

beforeAll(async () => {
  made = await makePrivateWorld();
  const { services, app, database } = made.world;
  commitment = z.array(z.object({ id: z.string() })).parse(await database.asOwner('select id from manent.commitment limit 1'))[0]?.id ?? '';
  const founded = await setUpOrganisation(services, { organisation: 'Others', name: 'Otto Other-Example', email: 'otto@others.example', timeZone: 'Europe/Berlin', password: undefined }, null);
  if (!founded.ok) throw new Error('there is no other organisation');
  const viewer: Viewer = { ...founded.value, roles: ['owner'] };
  const added = await addMember(services, viewer, { name: 'Rea Other-Example', email: 'rea@others.example', roles: [], manager: viewer.person, invite: false });
  const cookie = await services.auth.openSession(viewer.person);
  if (!added.ok || cookie === null) throw new Error('nobody is in the other organisation');
  foreign = { cookie: cookie.split(';')[0] ?? '', viewer, report: added.value.person, kpis: [] };
  const kpis: string[] = [];
  for (const name of ['One', 'Two', 'Three']) {
    const answer = await app.inject(request('POST', '/api/kpis', { name, role: 'other', unit: 'count', direction: 'up', team: 'x', owner: foreign.report, target: null, source: 'hand' }));
    const { kpi } = z.object({ kpi: z.string() }).parse(answer.json());
    kpis.push(kpi);
    for (const ago of [30, 23, 16, 9, 2]) await app.inject(request('POST', `/api/kpis/${kpi}/readings`, { from: null, to: worldDay(made.world, -ago), value: ago, of: null }));
  }
  foreign = { ...foreign, kpis };
});
afterAll(async () => {
  await made.world.end();
});

function request(method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) {
  const headers = { cookie: foreign.cookie, origin: made.world.services.config.url.origin, 'idempotency-key': crypto.randomUUID() };
  return { method, url, headers, ...(payload === undefined ? {} : { payload }) } as const;
}

async function ask(method: 'GET' | 'POST' | 'PUT', url: string, payload?: object): Promise<string> {
  const answer = await made.world.app.inject(request(method, url, payload));
  const codes = z.object({ refusals: z.array(z.object({ code: z.string(), path: z.string().optional() })) }).safeParse(answer.json());
  return `${String(answer.statusCode)} ${(codes.data?.refusals ?? []).map(({ code, path }) => `${code} ${path ?? ''}`.trim()).join(', ')}`;
}

/** What no organisation can be told from outside: how much happened in it. */
const events = async (): Promise<unknown> => await made.world.database.asOwner('select count(*)::int as count from manent.event where org_id = $1', [made.world.people.owner.viewer.organisation]);

describe('another organisation of the same installation', () => {
  test('finds nothing at any address of ours, and changes nothing', async () => {
    const { performance, plan, kpis, trigger, world } = made;
    const { token } = await addToken(world.people.report);
    const before = await events();
    const ids: Readonly<Record<string, string>> = { meeting: performance.next, plan, objective: made.objective, kpi: kpis[0] ?? '', trigger, commitment, person: world.people.report.viewer.person, item: 'item-1', seq: '900', token };
    const later = worldDay(world, 10);
    const instant = '2026-07-01T08:00:00.000Z';
    const all = { text: 'x', section: 'growth', version: 1, reason: 'x', startsAt: instant, timeZone: 'UTC', outcome: 'dropped', due: later, happenedOn: worldDay(world), statement: 'x', link: null, from: null, to: worldDay(world), value: 1, of: null, role: 'director', criteriaVersion: 1, criterion: 'c1', blocker: 'x', endsOn: later, as: 'other', until: later, cause: 'skill', way: 'tighten', words: 'x', supersedes: 1, criteria: [{ key: 'c1', statement: 'x', kpi: null, threshold: 'x', by: later, proof: 'x' }], commitments: [], recap: 'now', roles: [], manager: foreign.viewer.person, stakeholders: [{ name: 'x', email: 'x@others.example' }], stakeholder: `stk_${'0'.repeat(32)}`, name: 'x', email: 'x@others.example', objective: null, key: 'kr-1', on: worldDay(world), confidence: 1, n: 7, note: null, scores: [], draft: { title: 'x', quarter: '2026-Q2', owner: foreign.viewer.person, team: 'x', crossFunctional: false }, terms: { title: 'x', unit: null, start: 0, target: 1, owner: foreign.viewer.person, kpi: null } };
    for (const key of Object.keys(api).filter((each) => each.includes('/:'))) {
      const [method = '', template = ''] = key.split(' ');
      const url = template.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? '');
      const own = { ...(key.includes('/decision') ? { outcome: 'met' } : {}), ...(/\/people\/|\/rebaseline/.test(key) ? { from: later } : {}), ...(key.includes('/wording') ? { rule: 'no-date', fingerprint: 'no-date.x', reason: 'agreed-as-is', note: 'x' } : {}) };
      const answer = await ask(method === 'PUT' ? 'PUT' : method === 'POST' ? 'POST' : 'GET', url, method === 'GET' ? undefined : { ...all, ...own });
      expect(answer, key).toMatch(/^404 (?:NOT_FOUND|KPI_UNKNOWN)/);
    }
    expect(await events()).toEqual(before);
  });

  test('cannot name our people, KPIs, plans, series or triggers: each is as unknown as what does not exist', async () => {
    const { world, kpis, performance, trigger, plan } = made;
    const ours = world.people.report.viewer.person;
    const loop = { goal: 'x', subject: foreign.report, signers: { director: foreign.viewer.person, 'hr-partner': foreign.viewer.person, 'product-lead': foreign.viewer.person }, kpis: foreign.kpis, stakeholderKpi: null, trigger: null, series: null, startsOn: worldDay(world) };
    const series = { report: foreign.report, preset: 'turnaround', startsAt: '2026-07-01T08:00:00.000Z', timeZone: 'UTC', plan: null };
    const bodies: readonly (readonly [string, (id: (kind: string, real: string) => string) => object])[] = [
      ['/api/people', (id) => ({ name: 'N', email: 'n@others.example', roles: [], manager: id('usr', ours) })],
      [`/api/people/${foreign.report}/manager`, (id) => ({ manager: id('usr', ours), from: worldDay(world) })],
      ['/api/kpis', (id) => ({ name: 'K', role: 'other', unit: 'count', direction: 'up', team: 'x', owner: id('usr', ours), target: null, source: 'x' })],
      ['/api/objectives', (id) => ({ title: 'x', quarter: '2026-Q2', owner: id('usr', ours), team: 'x', crossFunctional: false })],
      ['/api/series', (id) => ({ ...series, report: id('usr', ours) })],
      ['/api/series', (id) => ({ ...series, plan: id('pln', plan) })],
      ['/api/plans', (id) => ({ ...loop, subject: id('usr', ours) })],
      ['/api/plans', (id) => ({ ...loop, signers: { ...loop.signers, director: id('usr', ours) } })],
      ['/api/plans', (id) => ({ ...loop, kpis: [id('kpi', kpis[0] ?? ''), ...foreign.kpis.slice(1)] })],
      ['/api/plans', (id) => ({ ...loop, stakeholderKpi: id('kpi', kpis[0] ?? '') })],
      ['/api/plans', (id) => ({ ...loop, series: id('ser', performance.series) })],
      ['/api/plans', (id) => ({ ...loop, trigger: id('trg', trigger) })],
    ];
    const before = await events();
    for (const [url, body] of bodies) {
      const ofOurs = await ask('POST', url, body((_, real) => real));
      expect(ofOurs, `${url} ${JSON.stringify(body((kind) => kind))}`).toMatch(/^4/);
      expect(ofOurs).toBe(await ask('POST', url, body((kind) => `${kind}_${unknown}`)));
    }
    expect(await events()).toEqual(before);
  });

  test('reads nothing of ours in any list', async () => {
    const named = Object.values(made.world.people).map(({ viewer }) => viewer.person);
    for (const key of Object.keys(api).filter((each) => each.startsWith('GET ') && !each.includes('/:'))) {
      const answer = await made.world.app.inject(request('GET', key.slice('GET '.length)));
      for (const text of [...named, 'zebra', 'lynx', made.world.people.owner.viewer.organisation]) expect(answer.body.includes(text), `${key}: ${text}`).toBe(false);
    }
  });

  test('has a key of its own for the same Idempotency-Key, and so has each member', async () => {
    const key = 'one-key-of-many';
    const body = { name: 'Shared', role: 'other', unit: 'count', direction: 'up', team: 'x', owner: '', target: null, source: 'x' };
    const post = async (cookie: string, owner: string) =>
      await made.world.app.inject({ method: 'POST', url: '/api/kpis', headers: { cookie, origin: made.world.services.config.url.origin, 'idempotency-key': key }, payload: { ...body, owner } });
    const { manager, report } = made.world.people;
    const ids = [await post(manager.cookie, report.viewer.person), await post(report.cookie, report.viewer.person), await post(foreign.cookie, foreign.report)].map((answer) => z.object({ kpi: z.string() }).parse(answer.json()).kpi);
    expect(new Set(ids).size).toBe(3);
    expect(z.object({ kpi: z.string() }).parse((await post(manager.cookie, report.viewer.person)).json()).kpi).toBe(ids[0]);
    expect((await post(manager.cookie, manager.viewer.person)).json()).toMatchObject({ refusals: [{ code: 'IDEMPOTENCY_KEY_REUSED' }] });
  });
});
