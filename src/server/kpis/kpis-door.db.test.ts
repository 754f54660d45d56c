import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CallOutput } from '../../contract/client.ts';
import { importResultView } from '../../contract/kpis.ts';
import type { KpiId } from '../../core/kernel/id.ts';
import { civilDateSchema, formatInstant } from '../../core/kernel/schema.ts';
import { sprintsEnding } from '../../../test/kpis/small-team.ts';
import { makeWorld, type Inhabitant, type World } from '../../../test/world/world.ts';
import { allProjectors } from '../app/assemble.ts';
import { rebuildReadTables } from '../record/rebuild.ts';
import { watchedKpis } from './watched-kpis.ts';

/** The real sprints up to number 79, which ended the day before the world begins. */
const sprints = sprintsEnding(79, '2026-06-09');

let world: World;

async function upload(by: Inhabitant, text: string, key: string, media = 'text/csv'): Promise<{ readonly status: number; readonly json: unknown }> {
  const { app, services } = world;
  const answer = await app.inject({
    method: 'POST',
    url: `/api/imports/sprints?owner=${world.people.report.viewer.person}&keep=nothing`,
    headers: { cookie: by.cookie, origin: services.config.url.origin, 'content-type': media, 'idempotency-key': key },
    payload: text,
  });
  return { status: answer.statusCode, json: answer.json() };
}

const score = { name: 'Stakeholder score', role: 'stakeholder', unit: 'score', direction: 'up', team: 'red', target: 7, source: 'five people' } as const;

beforeAll(async () => {
  world = await makeWorld();
});

afterAll(async () => {
  await world.end();
});

describe('KPIs through the door', () => {
  test('a sprint file comes in, fires, and a repeated request gets the first answer', async () => {
    const { manager, report, second } = world.people;
    const first = await upload(manager, sprints, 'import-key-1');
    expect(first.status).toBe(200);
    const result = importResultView.parse(first.json);
    expect(result).toMatchObject({ rows: 68 - 1, faultCount: 0 });
    expect(result.triggers).toHaveLength(2);
    expect(await upload(manager, sprints, 'import-key-1')).toEqual(first);
    expect((await upload(manager, sprints.replace(',3,1,', ',4,1,'), 'import-key-1')).status).toBe(409);
    expect(importResultView.parse((await upload(report, sprints, 'import-key-2')).json)).toMatchObject({ recorded: 0, triggers: [] });
    expect((await upload(second, sprints, 'import-key-3')).status).toBe(403);
    expect((await upload(manager, sprints, 'import-key-4', 'application/pdf')).status).toBe(415);
  });

  test('a KPI shows its history, its triggers with receipts, and how often its rule would have fired', async () => {
    const { manager, second } = world.people;
    const listed = await manager.call('GET /api/kpis');
    const velocity = listed.ok ? listed.value.items.find((item) => item.role === 'velocity') : undefined;
    if (velocity === undefined) throw new Error('no velocity');
    await world.services.ledger.catchUp(manager.viewer.organisation);
    const page = await manager.call('GET /api/kpis/:kpi', { params: { kpi: velocity.id } });
    expect(page).toMatchObject({
      ok: true,
      value: {
        kpi: { latest: { value: 3 } },
        definition: { source: 'sprint file', owner: world.people.report.viewer.person },
        triggers: [{ rule: 'R4', receipt: { n: 0 }, clock: { state: 'running' } }],
        backTests: [{ rule: 'R4', of: 26 }],
        can: { record: true },
      },
    });
    expect(await second.call('GET /api/kpis/:kpi', { params: { kpi: velocity.id } })).toMatchObject({ ok: false, status: 404 });
    expect(await second.call('GET /api/triggers')).toMatchObject({ ok: true, value: { items: [] } });
  });

  test('a reading by hand is judged by its unit; another value for the same day corrects it', async () => {
    const { manager, report, second } = world.people;
    const defined = await manager.call('POST /api/kpis', { body: { ...score, owner: report.viewer.person } });
    if (!defined.ok) throw new Error('not defined');
    const { kpi } = defined.value;
    const give = async (by: Inhabitant, value: number, to = '2026-06-09'): ReturnType<typeof sent> => await sent(by, kpi, value, to);
    expect(await give(manager, 11)).toMatchObject({ refusals: [{ code: 'READING_OUT_OF_RANGE', path: 'value' }] });
    expect(await give(second, 5)).toMatchObject({ refusals: [{ code: 'KPI_UNKNOWN' }] });
    expect(await give(report, 5, '2026-06-11')).toMatchObject({ refusals: [{ code: 'DATE_IN_FUTURE' }] });
    expect(await give(report, 5)).toMatchObject({ ok: true, value: { triggers: [] } });
    expect(await give(manager, 6)).toMatchObject({ ok: true });
    const page = await report.call('GET /api/kpis/:kpi', { params: { kpi } });
    expect(page.ok && page.value.points).toMatchObject([{ to: '2026-06-09', value: 6 }]);
  });

  test('a decided baseline: who, from which reading and why; limits, state and second opinion begin anew with it', async () => {
    const { manager, report, second, owner } = world.people;
    const defined = await manager.call('POST /api/kpis', { body: { ...score, role: 'velocity', unit: 'points', name: 'Points of a team that shrank', target: null, owner: report.viewer.person } });
    if (!defined.ok) throw new Error('not defined');
    const { kpi } = defined.value;
    const levels = [31, 29, 30, 34, 27, 32, 29, 35, 28, 31, 33, 30, 14, 16, 13, 15, 17, 12, 15, 14];
    const days = levels.map((_, week) => civilDateSchema.parse(new Date(Date.UTC(2026, 0, 18 + 7 * week)).toISOString().slice(0, 10)));
    for (const [week, to] of days.entries()) await sent(manager, kpi, levels[week] ?? 0, to);
    const page = async (): ReturnType<typeof read> => await read(report, kpi);
    const before = await page();
    expect(before.kpi).toMatchObject({ status: 'signal', limits: { from: days[0], to: days[11], points: 12 } });
    expect(before.can.rebaseline).toBe(true);

    const decide = async (by: Inhabitant, from: (typeof days)[number] | undefined, reason = 'Three of six left'): Promise<unknown> =>
      await by.call('POST /api/kpis/:kpi/rebaseline', { params: { kpi }, body: { from: from ?? civilDateSchema.parse('2026-01-01'), reason } });
    expect(await decide(second, days[12])).toMatchObject({ refusals: [{ code: 'KPI_UNKNOWN' }] });
    expect(await decide(manager, undefined)).toMatchObject({ refusals: [{ code: 'BASELINE_NO_READING', path: 'from' }] });
    expect(await decide(manager, days[0])).toMatchObject({ refusals: [{ code: 'BASELINE_FIRST' }] });
    expect(await decide(manager, days[12], ' ')).toMatchObject({ status: 400 });
    expect(await decide(manager, days[12])).toMatchObject({ ok: true });
    expect(await decide(owner, days[12])).toMatchObject({ refusals: [{ code: 'BASELINE_THERE' }] });

    const after = await page();
    expect(after.baselines).toMatchObject([{ from: days[12], reason: 'Three of six left', by: { id: manager.viewer.person } }]);
    expect(after.kpi).toMatchObject({ status: 'in-limits', limits: { from: days[12], to: days[19], points: 8, provisional: true } });
    expect(after.levels.map(({ to, limits }) => [limits.from, limits.to, to])).toEqual([
      [days[0], days[11], days[11]],
      [days[12], days[19], days[19]],
    ]);
    const [judged] = await world.services.read(manager.viewer, async (db) => await watchedKpis(db, manager.viewer.organisation, [kpi], 'UTC'));
    expect(judged?.rebaselined).toEqual([days[12]]);
    const listed = await report.call('GET /api/kpis');
    expect(listed.ok && listed.value.items.find(({ id }) => id === kpi)?.limits).toEqual(after.kpi.limits);
  });

  test('R7: unscheduled for 48 hours, the clock is missed and those who were told get a mail', async () => {
    const { manager, director } = world.people;
    await world.pass({ hours: 48, milliseconds: 1 });
    const seen = await manager.call('GET /api/triggers');
    const [first] = seen.ok ? seen.value.items : [];
    expect(first).toMatchObject({ state: 'open', clock: { state: 'missed' }, can: { schedule: true } });
    const told = first?.clock?.told.map((person) => person.id) ?? [];
    expect(new Set(told)).toEqual(new Set([manager.viewer.person, director.viewer.person]));
    const owed = await world.database.asOwner(`select count(*)::int as n from graphile_worker.jobs where task_identifier = 'mail-missed-clock'`);
    expect(owed).toEqual([{ n: 2 * told.length }]);
    if (first === undefined) throw new Error('no trigger');
    expect((await director.call('GET /api/triggers/:trigger', { params: { trigger: first.id } })).ok).toBe(true);
    const startsAt = formatInstant(world.now().add({ hours: 20 }));
    const late = await manager.call('POST /api/triggers/:trigger/schedule', { params: { trigger: first.id }, body: { startsAt, timeZone: 'Europe/Berlin' } });
    expect(late).toMatchObject({ ok: true, value: { inTime: false } });
  });

  test('R76: a share of dependencies with a floor, a ceiling and a window: refused in words, shown, and watched', async () => {
    const { manager, report } = world.people;
    const dependencies = { ...score, name: 'Dependencies', role: 'dependencies', unit: 'percent', owner: report.viewer.person, target: 80 } as const;
    const define = async (over: object): ReturnType<typeof manager.call<'POST /api/kpis'>> => await manager.call('POST /api/kpis', { body: { ...dependencies, ...over } });
    expect(await define({ floor: 101 })).toMatchObject({ status: 422, refusals: [{ code: 'READING_OUT_OF_RANGE', path: 'floor' }] });
    expect(await define({ ceiling: -1 })).toMatchObject({ refusals: [{ code: 'READING_OUT_OF_RANGE', path: 'ceiling' }] });
    expect(await define({ floor: 71, ceiling: 70 })).toMatchObject({ status: 422, refusals: [{ code: 'FLOOR_ABOVE_CEILING', path: 'ceiling', why: 'The floor is 71, the ceiling 70: no reading can lie between them.' }] });
    for (const baselineWindow of [5, 27]) expect(await define({ baselineWindow })).toMatchObject({ status: 422, refusals: [{ code: 'BASELINE_WINDOW', path: 'baselineWindow', why: 'They need at least 6 readings, and take 26 at most.' }] });
    expect(await define({ baselineWindow: 6.5 })).toMatchObject({ status: 400 });

    const ids: KpiId[] = [];
    for (const over of [{ floor: 70, ceiling: 70, baselineWindow: 6 }, { name: 'Without a window' }]) {
      const defined = await define(over);
      if (!defined.ok) throw new Error('not defined');
      ids.push(defined.value.kpi);
    }
    const [kpi, usual] = ids;
    if (kpi === undefined || usual === undefined) throw new Error('not defined');
    const shares = [90, 88, 92, 89, 91, 90, 87, 92, 89, 91, 88, 90];
    const days = shares.map((_, week) => civilDateSchema.parse(new Date(Date.UTC(2026, 2, 15 + 7 * week)).toISOString().slice(0, 10)));
    for (const [week, to] of days.entries()) for (const id of ids) await sent(manager, id, shares[week] ?? 0, to);
    const page = await read(report, kpi);
    expect(page.definition).toMatchObject({ role: 'dependencies', floor: 70, ceiling: 70, baselineWindow: 6 });
    const plain = await read(report, usual);
    expect(plain.definition).toMatchObject({ floor: null, ceiling: null, baselineWindow: null });
    expect(page.kpi.limits).toMatchObject({ points: 6, from: days[6], to: days[11] });
    expect(plain.kpi.limits).toMatchObject({ points: 12, from: days[0], to: days[11] });
    const listed = await report.call('GET /api/kpis');
    expect(listed.ok && listed.value.items.find(({ id }) => id === kpi)?.limits).toEqual(page.kpi.limits);

    expect(await sent(manager, kpi, 30, '2026-06-09')).toMatchObject({ ok: true, value: { triggers: [{ rule: 'R76' }] } });
    const after = await read(report, kpi);
    expect(after.triggers).toMatchObject([{ rule: 'R76', value: 30, expected: 80, threshold: 30, clock: { name: 'signal-answer', state: 'running' } }]);
    expect(after.backTests).toMatchObject([{ rule: 'R76' }]);
    const rows = async (): Promise<unknown> => await world.database.asOwner('select * from manent.kpi order by id');
    const before = await rows();
    await rebuildReadTables(world.database, allProjectors(), manager.viewer.organisation, () => undefined);
    expect(await rows()).toEqual(before);
  });
});

async function read(by: Inhabitant, kpi: KpiId): Promise<CallOutput<'GET /api/kpis/:kpi'>> {
  const page = await by.call('GET /api/kpis/:kpi', { params: { kpi } });
  if (!page.ok) throw new Error('the KPI is not there');
  return page.value;
}

async function sent(by: Inhabitant, kpi: KpiId, value: number, to: string): Promise<unknown> {
  return await by.call('POST /api/kpis/:kpi/readings', { params: { kpi }, body: { to: civilDateSchema.parse(to), from: null, value, of: null } });
}
