import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { importMedia } from '../../contract/import-media.ts';
import { tokenScopes } from '../../core/access/token-scope.ts';
import type { KpiId } from '../../core/kernel/id.ts';
import { formatInstant } from '../../core/kernel/schema.ts';
import { parseDisclosure } from '../../core/record/disclosure.ts';
import { addToken, callByToken, type BearerAnswer } from '../../../test/world/add-token.ts';
import { must, worldDay } from '../../../test/world/one-on-one.ts';
import { makeWorld, type Inhabitant, type World } from '../../../test/world/world.ts';
import { allProjectors } from '../app/assemble.ts';
import { compareReadTables } from '../record/compare-read-tables.ts';

const lines: string[] = [];
let world: World;
let kpi: KpiId;
let token: string;
let value: string;

const reading = (day: number, much: number) => ({ from: null, to: worldDay(world, day), value: much, of: null });
const record = async (by: string, much: number, day = -1, of: KpiId = kpi): Promise<BearerAnswer> => await callByToken(world, by, ['POST', `/api/kpis/${of}/readings`, reading(day, much)]);

async function defineKpi(by: Inhabitant, owner: Inhabitant, name: string): Promise<KpiId> {
  const body = { name, role: 'other', unit: 'count', direction: 'up', team: 'red', owner: owner.viewer.person, target: null, source: 'script' } as const;
  return must(await by.call('POST /api/kpis', { body })).kpi;
}

/** The readings that were recorded in a KPI, as the record keeps them. */
async function recorded(of: string): Promise<readonly unknown[]> {
  const rows = await world.database.asOwner(`select disclosure from manent.event_part where stream = $1 and name = 'shared/readings' order by n`, [of]);
  return z.array(z.object({ disclosure: z.string() })).parse(rows).map(({ disclosure }) => parseDisclosure(disclosure)?.value);
}

const typesIn = async (stream: string): Promise<unknown> => await world.database.asOwner('select type, actor from manent.event where stream = $1 order by n', [stream]);

beforeAll(async () => {
  world = await makeWorld({ logLine: (line) => lines.push(line) });
  const { report } = world.people;
  kpi = await defineKpi(report, report, 'Deploys');
  ({ token, value } = await addToken(report));
});
afterAll(async () => {
  await world.end();
});

describe('an API token', () => {
  test('is created as an event of its member, is shown once, and is listed without its value', async () => {
    const { report } = world.people;
    expect(value).toMatch(/^manent_[\w-]{43}$/);
    expect(await typesIn(report.viewer.person)).toContainEqual({ type: 'token.created', actor: report.viewer.person });
    const { tokens } = must(await report.call('GET /api/tokens'));
    expect(tokens).toEqual([{ id: token, name: 'Nightly script', scopes: ['readings:write'], createdAt: formatInstant(world.now()), expiresAt: '2026-07-10T08:00:00.000Z', expired: false, lastUsedOn: null }]);
    expect(must(await world.people.manager.call('GET /api/tokens')).tokens).toEqual([]);
    const body = { name: 'Twice', scopes: [...tokenScopes], days: 90 };
    const key = crypto.randomUUID();
    const first = must(await report.call('POST /api/tokens', { body }, { key }));
    expect(await report.call('POST /api/tokens', { body }, { key })).toMatchObject({ ok: false, status: 409, refusals: [{ code: 'TOKEN_SHOWN' }] });
    must(await report.call('POST /api/tokens/:token/revoke', { params: { token: first.token }, body: {} }));
    expect(await report.call('POST /api/tokens', { body: { ...body, days: 31 } })).toMatchObject({ status: 400, refusals: [{ code: 'INVALID_INPUT', path: 'days' }] });
  });

  test('records a reading without cookie or origin, and the record says which token it came by', async () => {
    const { report } = world.people;
    const listed = await callByToken(world, value, ['GET', '/api/kpis']);
    expect(listed).toMatchObject({ status: 200, json: { items: [{ id: kpi, owner: { id: report.viewer.person } }] } });
    expect(await record(value, 4)).toEqual({ status: 200, code: undefined, json: { triggers: [] } });
    must(await report.call('POST /api/kpis/:kpi/readings', { params: { kpi }, body: reading(-2, 3) }));
    const [byToken, byHand] = await recorded(kpi);
    expect(byToken).toMatchObject({ source: 'token', token, fileHash: null, readings: [{ value: 4 }] });
    expect(byHand).toMatchObject({ source: 'hand', fileHash: null, readings: [{ value: 3 }] });
    expect(byHand).not.toHaveProperty('token');
    expect(must(await report.call('GET /api/tokens')).tokens).toMatchObject([{ lastUsedOn: '2026-06-10' }]);
  });

  test('imports a file, once for one key', async () => {
    const asked = JSON.stringify({ owner: world.people.report.viewer.person, keep: 'nothing', mapping: { team: 'red' } });
    const file = `date,kpi,value,unit\n${worldDay(world, -3)},Deploys,7,count\n`;
    const payload = `${asked}\n${file}`;
    const headers = { 'content-type': importMedia, 'idempotency-key': 'one-import' };
    const first = await callByToken(world, value, ['POST', '/api/imports', payload], headers);
    expect(first).toMatchObject({ status: 200, json: { recorded: 1, kpis: [{ id: kpi }] } });
    expect(await callByToken(world, value, ['POST', '/api/imports', payload], headers)).toEqual(first);
    const fileHash = createHash('sha256').update(file).digest('hex');
    expect((await recorded(kpi)).at(-1)).toMatchObject({ source: 'token', token, fileHash, readings: [{ value: 7 }] });
  });

  test('may do what its member may and no more: another member’s KPI stays closed', async () => {
    const { manager, second, owner, hrPartner } = world.people;
    const other = await defineKpi(manager, second, 'Promises');
    expect(await record(value, 1, -1, other)).toMatchObject({ status: 404, code: 'KPI_UNKNOWN' });
    expect(await recorded(other)).toEqual([]);
    // Roles count as they are at the moment of the call, not as they were when the token was made.
    const { value: held } = await addToken(hrPartner);
    const { person } = hrPartner.viewer;
    for (const [roles, status] of [[['hr-partner'], 404], [['hr-partner', 'owner'], 200], [['hr-partner'], 404]] as const) {
      must(await owner.call('POST /api/people/:person/roles', { params: { person }, body: { roles: [...roles] } }));
      expect((await record(held, 1, -1, other)).status).toBe(status);
    }
  });

  test('stands for itself alone: beside its member’s session it opens no more, and what is no token closes the door', async () => {
    const { cookie } = world.people.report;
    for (const call of [['GET', '/api/session'], ['POST', '/api/tokens', {}], ['PUT', '/api/meetings/x/notes', {}]] as const) {
      expect(await callByToken(world, value, call, { cookie, origin: world.services.config.url.origin })).toMatchObject({ status: 403, code: 'TOKEN_SCOPE' });
      expect(await callByToken(world, 'manent_x', call, { cookie, origin: world.services.config.url.origin })).toMatchObject({ status: 401, code: 'TOKEN_INVALID' });
    }
  });

  test('does not stand in for the origin where nobody is asked for, and opens no live connection', async () => {
    expect(await callByToken(world, value, ['POST', '/api/invitations/accept', {}])).toMatchObject({ status: 403, code: 'CROSS_SITE' });
    expect(await callByToken(world, value, ['POST', '/api/auth/sign-out', {}], { cookie: world.people.report.cookie })).toMatchObject({ status: 403, code: 'CROSS_SITE' });
    const live = await world.app.inject({ url: '/api/live', headers: { authorization: `Bearer ${value}`, cookie: world.people.report.cookie } });
    expect(live.statusCode).toBe(401);
    // Another scheme is a proxy's own: the session counts.
    const behindProxy = await world.app.inject({ url: '/api/session', headers: { authorization: 'Basic eDp5', cookie: world.people.report.cookie } });
    expect(behindProxy.statusCode).toBe(200);
  });

  test('of unknown, expired, revoked and memberless ones nobody learns which it is', async () => {
    const { report, second, director } = world.people;
    const refused = (answer: BearerAnswer): unknown => z.object({ refusals: z.unknown() }).parse(answer.json).refusals;
    const unknown = await record(`manent_${'A'.repeat(43)}`, 1);
    expect(unknown).toMatchObject({ status: 401, code: 'TOKEN_INVALID' });
    for (const shape of ['', 'x', value.slice('manent_'.length), `${value}x`]) expect(refused(await record(shape, 1))).toEqual(refused(unknown));

    const revoked = await addToken(report);
    expect((await record(revoked.value, 5)).status).toBe(200);
    expect(await second.call('POST /api/tokens/:token/revoke', { params: { token: revoked.token }, body: {} })).toMatchObject({ ok: false, status: 404 });
    const revoke = async () => must(await report.call('POST /api/tokens/:token/revoke', { params: { token: revoked.token }, body: {} }));
    expect([await revoke(), await revoke()]).toEqual([{}, {}]);
    expect(refused(await record(revoked.value, 6))).toEqual(refused(unknown));
    expect(await typesIn(report.viewer.person)).toContainEqual({ type: 'token.revoked', actor: report.viewer.person });

    const memberless = await addToken(director);
    expect((await callByToken(world, memberless.value, ['GET', '/api/kpis'])).status).toBe(200);
    await world.database.asOwner('delete from auth."user" where person = $1', [director.viewer.person]);
    expect(refused(await callByToken(world, memberless.value, ['GET', '/api/kpis']))).toEqual(refused(unknown));

    const before = world.now();
    world.setNow(before.add({ hours: 30 * 24 }).subtract({ milliseconds: 1 }));
    expect((await record(value, 8)).status).toBe(200);
    world.setNow(before.add({ hours: 30 * 24 }));
    expect(refused(await record(value, 9))).toEqual(refused(unknown));
    expect(must(await report.call('GET /api/tokens')).tokens).toMatchObject([{ id: token, expired: true, lastUsedOn: '2026-07-10' }]);
    world.setNow(before);
  });

  test('may call so often and no more, each token for itself; nobody keeps more than twenty', async () => {
    const { report, manager } = world.people;
    const busy = await addToken(report);
    expect((await record(busy.value, 2)).status).toBe(200);
    // As if 298 more calls had been made; the other tokens of this test have made more than one call or make none any more.
    expect(await world.database.asOwner('update auth.attempt set tries = 299 where tries = 1 returning tries')).not.toEqual([]);
    expect((await callByToken(world, busy.value, ['GET', '/api/kpis'])).status).toBe(200);
    expect(await callByToken(world, busy.value, ['GET', '/api/kpis'])).toMatchObject({ status: 429, code: 'TOO_MANY_REQUESTS' });
    expect((await callByToken(world, value, ['GET', '/api/kpis'])).status).toBe(200);
    for (let kept = 0; kept < 20; kept += 1) await addToken(manager);
    const body = { name: 'One more', scopes: [...tokenScopes], days: 30 };
    expect(await manager.call('POST /api/tokens', { body })).toMatchObject({ status: 422, refusals: [{ code: 'TOKENS_TOO_MANY' }] });
  });

  test('leaves its value nowhere: not in the database, not in the log; and the record gives the tables as they are', async () => {
    const { organisation } = world.people.owner.viewer;
    const tables = z.array(z.object({ name: z.string() })).parse(await world.database.asOwner(`select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_schema in ('manent', 'auth', 'graphile_worker') and table_type = 'BASE TABLE'`));
    expect(tables.length).toBeGreaterThan(60);
    // Parts lie in base64url, so the secret is looked for at each of the three places where a group may begin.
    const secret = value.slice('manent_'.length);
    const hidden = [0, 1, 2].map((shift) => Buffer.from('x'.repeat(shift) + secret).toString('base64url').slice(4, -4));
    for (const { name } of tables) {
      const rows = await world.database.asOwner(`select count(*)::int as count from ${name} t where t::text like any($1)`, [[secret, ...hidden].map((text) => `%${text.replaceAll(/[_%]/g, '\\$&')}%`)]);
      expect(rows, name).toEqual([{ count: 0 }]);
    }
    expect(lines.length).toBeGreaterThan(50);
    expect(lines.filter((line) => line.includes(secret))).toEqual([]);
    expect(await compareReadTables(world.database.target, allProjectors(), organisation, () => undefined)).toEqual([]);
  });

  test('is named by the OpenAPI document at the endpoints that it opens, and at no other', async () => {
    const document = z
      .object({ components: z.object({ securitySchemes: z.object({ token: z.object({ scheme: z.literal('bearer') }) }) }), paths: z.record(z.string(), z.record(z.string(), z.object({ security: z.array(z.record(z.string(), z.array(z.string()))).optional() }))) })
      .parse((await world.app.inject({ url: '/api/openapi.json' })).json());
    const open = Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).flatMap(([method, { security = [] }]) => (security.some((way) => way['token']?.[0] === 'readings:write') ? [`${method.toUpperCase()} ${path}`] : [])));
    expect(open.toSorted()).toEqual(['GET /api/kpis', 'POST /api/imports', 'POST /api/kpis/{kpi}/readings']);
  });
});
