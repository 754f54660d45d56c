import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/database/create-test-database.ts';
import { makeSmallTeam, sprintsUpTo, type SmallTeam } from '../../../test/kpis/small-team.ts';
import { newId } from '../app/new-id.ts';
import { peopleProjector } from '../people/project.ts';
import { makeExecute, type Execute } from '../record/execute.ts';
import { triggerProjector } from '../signals/project.ts';
import { openTriggers } from '../signals/queries.ts';
import { kpiProjector } from './project.ts';
import { kpiPage } from './queries.ts';

const header = 'team,sprint_no,start_date,end_date,velocity_points,completed_issues,blocked_issues,total_listed,note';

let database: TestDatabase;
let execute: Execute;
let team: SmallTeam;
let now = Temporal.Instant.from('2023-08-16T09:00:00Z');

async function counted(table: string): Promise<unknown> {
  const [row] = await database.asOwner(`select count(*)::int as n from manent.${table} where org_id = $1`, [team.organisation]);
  return row;
}

const triggers = async (): Promise<readonly unknown[]> =>
  await database.asOwner('select rule, reading, value, expected, series, manager, state from manent.trigger where org_id = $1 order by rule', [team.organisation]);

beforeAll(async () => {
  database = await createTestDatabase();
  execute = makeExecute({ database, projectors: [peopleProjector, kpiProjector, triggerProjector], now: () => now, newId, committed: () => undefined });
});

beforeEach(async () => {
  now = Temporal.Instant.from('2023-08-16T09:00:00Z');
  team = await makeSmallTeam(execute);
});

afterAll(async () => {
  await database.drop();
});

describe('importing the real sprints', () => {
  test('makes three KPIs for the team, and the same file again records and fires nothing', async () => {
    const whole = sprintsUpTo();
    now = Temporal.Instant.from('2024-12-01T09:00:00Z');
    const first = await team.taken(whole);
    expect(first).toMatchObject({ rows: 95, recorded: 53 + 95 + 95, unchanged: 0, corrected: 0, faultCount: 0, triggers: [] });
    expect(first.kpis.map((kpi) => kpi.name)).toEqual(['Velocity', 'Predictability', 'Blocked stories']);
    const events = await counted('event');
    const second = await team.taken(whole);
    expect(second).toMatchObject({ recorded: 0, corrected: 0, unchanged: first.recorded, triggers: [], kpis: first.kpis });
    expect(await counted('event')).toEqual(events);
  });

  test('a changed value is a correction: the row shows the new one, the record keeps both', async () => {
    now = Temporal.Instant.from('2024-12-01T09:00:00Z');
    await team.taken(sprintsUpTo(78));
    const corrected = await team.taken(sprintsUpTo(78).replace('2023-08-01,16,', '2023-08-01,17,'));
    expect(corrected).toMatchObject({ recorded: 0, corrected: 1 });
    expect(await database.asOwner(`select value from manent.reading where org_id = $1 and key = 'tanf-tdp#78/velocity'`, [team.organisation])).toEqual([{ value: 17 }]);
    const kept = await database.asOwner(`select 1 from manent.event where org_id = $1 and type = 'readings.recorded'`, [team.organisation]);
    expect(kept).toHaveLength(4);
  });

  test('R4 fires once on sprint 79, 3 points against a median of 13, and R3 with it on one proposed series', async () => {
    await team.taken(sprintsUpTo(77));
    const fired = await team.taken(sprintsUpTo(79));
    expect(fired.triggers.map((trigger) => trigger.rule).toSorted()).toEqual(['R3', 'R4']);
    const rows = await triggers();
    expect(rows).toMatchObject([
      { rule: 'R3', reading: 'tanf-tdp#79/predictability', value: 1, expected: 13 },
      { rule: 'R4', reading: 'tanf-tdp#79/velocity', value: 3, expected: 13, manager: team.manager.person, state: 'open' },
    ]);
    const series = await database.asOwner(`select distinct stream from manent.event where org_id = $1 and type = 'series.proposed'`, [team.organisation]);
    expect(series).toHaveLength(1);
    expect((await team.taken(sprintsUpTo(79))).triggers).toEqual([]);
    expect(await triggers()).toEqual(rows);
  });

  test('R7: each trigger starts a clock of 48 hours that tells the manager and theirs', async () => {
    await team.taken(sprintsUpTo(79));
    const clocks = await database.asOwner(
      `select p.disclosure from manent.event e join manent.event_part p using (org_id, stream, n) where e.org_id = $1 and e.type = 'clock.started'`,
      [team.organisation],
    );
    expect(clocks).toHaveLength(2);
    const needs = await database.asViewer({ org: team.organisation, person: team.manager.person }, async (read) => await openTriggers(read, team.manager, now));
    expect(needs).toMatchObject([{ kind: 'fix-time', dueAt: '2023-08-18T09:00:00.000Z', overdue: false, about: { name: 'Report' } }, { kind: 'fix-time' }]);
    const above = await database.asViewer({ org: team.organisation, person: team.above.person }, async (read) => await sql`select id from trigger`.execute(read));
    expect(above.rows).toEqual([]);
  });

  test('a sprint that ended more than 14 days ago starts no clock, nor does a correction of it', async () => {
    now = Temporal.Instant.from('2023-08-31T09:00:00Z');
    expect((await team.taken(sprintsUpTo(79))).triggers).toEqual([]);
    expect((await team.taken(sprintsUpTo(79).replace('2023-08-15,3,', '2023-08-15,2,'))).triggers).toEqual([]);
  });

  test('R3 does not fire again while its trigger is open; R4 judges the next sprint', async () => {
    await team.taken(sprintsUpTo(79));
    now = Temporal.Instant.from('2023-08-30T09:00:00Z');
    expect((await team.taken(sprintsUpTo(80).replace('2023-08-29,20,4', '2023-08-29,5,12'))).triggers.map((trigger) => trigger.rule)).toEqual(['R4']);
    now = Temporal.Instant.from('2023-09-13T09:00:00Z');
    expect((await team.taken(sprintsUpTo(81).replace('2023-08-29,20,4', '2023-08-29,5,12').replace('2023-09-12,13,3', '2023-09-12,13,3'))).triggers.filter((trigger) => trigger.rule === 'R3')).toEqual([]);
  });

  test('two imports at the same moment make one set of KPIs and fire each rule once', async () => {
    const [one, other] = await Promise.all([team.taken(sprintsUpTo(79)), team.taken(sprintsUpTo(79), team.report)]);
    expect(one.triggers.length + other.triggers.length).toBe(2);
    expect(one.triggers.length * other.triggers.length).toBe(0);
    expect(one.kpis).toEqual(other.kpis);
    expect(await counted('kpi')).toEqual({ n: 3 });
    expect(await counted('trigger')).toEqual({ n: 2 });
  });

  test('without a manager the trigger proposes no series and the owners see it', async () => {
    const fired = await team.taken(sprintsUpTo(79), team.alone, 'nothing', team.alone);
    expect(fired.triggers).toHaveLength(2);
    expect(await triggers()).toMatchObject([{ series: null, manager: null }, { series: null, manager: null }]);
    const needs = await database.asViewer({ org: team.organisation, person: team.owner.person }, async (read) => await openTriggers(read, team.owner, now));
    expect(needs).toHaveLength(2);
  });

  test('the owner of the KPI, their manager and an owner may import; nobody else', async () => {
    for (const by of [team.report, team.manager, team.owner]) expect((await team.send(sprintsUpTo(20), by)).ok).toBe(true);
    for (const by of [team.stranger, team.above]) expect(await team.send(sprintsUpTo(20), by)).toEqual({ ok: false, failure: [{ code: 'FORBIDDEN' }] });
    const seen = await database.asViewer({ org: team.organisation, person: team.stranger.person }, async (read) => await kpiPage(read, team.stranger, { owner: undefined, after: undefined, limit: 10 }));
    expect(seen.items).toEqual([]);
  });
});

describe('a file with every kind of bad row', () => {
  const good = (sprint: number): string => `red,${sprint},2023-01-0${sprint},2023-01-1${sprint},20,4,1,8,`;
  const bad = [
    'red,4,,2023-01-14,20,4,1,8,',
    'red,5,2023-01-05,2023-02-30,20,4,1,8,',
    'red,6,2023-01-06,2023-01-16,many,4,1,8,',
    'red,1,2023-01-01,2023-01-11,20,4,1,8,',
    'red,7,2023-01-20,2023-01-17,20,4,1,8,',
    'red,8,2023-01-08,2023-01-18,-1,4,1,8,',
    'red,9,2023-01-09,2023-01-19,20,9,1,8,',
    'red,10,2023-08-10,2023-08-24,20,4,1,8,',
    'red,11,2023-01-09,2023-01-19,20,4,1',
  ];
  const file = `\uFEFF${header},extra\r\n${[good(1), good(2), ...bad.slice(0, -1), good(3)].map((row) => `${row},`).join('\r\n')}\r\n${bad.at(-1)}\r\n`;

  test('keep=nothing keeps nothing and names each line, column and reason', async () => {
    const events = await counted('event');
    const outcome = await team.send(file);
    expect(await counted('event')).toEqual(events);
    if (outcome.ok) throw new Error('it was taken');
    expect(outcome.failure[0]).toEqual({ code: 'IMPORT_REFUSED', facts: { faults: 10, rows: 12 } });
    expect(outcome.failure.slice(1).map((fault) => fault.path)).toEqual([
      'line.1.extra',
      'line.4.start_date',
      'line.5.end_date',
      'line.6.velocity_points',
      'line.7.sprint_no',
      'line.8.end_date',
      'line.9.velocity_points',
      'line.10.completed_issues',
      'line.11.end_date',
      'line.13',
    ]);
    expect(JSON.stringify(outcome.failure)).not.toContain('many');
  });

  test('keep=good keeps the good rows and names the others', async () => {
    const outcome = await team.taken(file, team.manager, 'good');
    expect(outcome).toMatchObject({ rows: 12, recorded: 9, faultCount: 10 });
    expect(outcome.faults.find((fault) => fault.line === 6)).toEqual({
      line: 6,
      column: 'velocity_points',
      reason: 'This is no number. Write digits with a point for decimals, or leave it empty if it was not reported. Found: many.',
    });
  });

  test('an empty file and one without the columns are told apart', async () => {
    expect(await team.send('')).toMatchObject({ failure: [{ code: 'IMPORT_EMPTY' }] });
    expect(await team.send('a,b\n1,2\n')).toMatchObject({ failure: [{ code: 'IMPORT_UNREADABLE' }, { code: 'IMPORT_FAULT' }, ...Array.from({ length: 9 }, () => ({ code: 'IMPORT_FAULT' }))] });
  });

  test('more rows than fit into one event are all kept, in chunks, in one transaction', async () => {
    const rows = Array.from({ length: 2500 }, (_, index) => `big,${index + 1},2023-01-01,2023-01-14,${index},4,1,8,`);
    expect(await team.taken(`${header}\n${rows.join('\n')}\n`)).toMatchObject({ recorded: 7500 });
    const chunks = await database.asOwner(`select distinct taken_at from manent.event where org_id = $1 and type = 'readings.recorded'`, [team.organisation]);
    expect(chunks).toHaveLength(1);
    const last = `${header}\n${rows.join('\n')}\nbig,2501,,2023-01-14,1,4,1,8,\n`.replaceAll('big', 'other');
    expect((await team.send(last)).ok).toBe(false);
    expect(await counted('kpi')).toEqual({ n: 3 });
  });
});
