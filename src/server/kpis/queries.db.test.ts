import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newEvent, type NewEvent, type StreamType } from '../../core/kernel/event.ts';
import type { KpiId, PersonId } from '../../core/kernel/id.ts';
import { ok } from '../../core/kernel/result.ts';
import { formatDate, type CivilDate } from '../../core/kernel/schema.ts';
import { kpiDefined, kpiEvents, readingsRecorded, type KpiDefinition } from '../../core/kpis/events.ts';
import { personEvents, personJoined, reportingStarted } from '../../core/people/events.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/database/create-test-database.ts';
import { newId } from '../app/new-id.ts';
import type { Reader } from '../db/database.ts';
import { logStatements } from '../db/statements.ts';
import { peopleProjector } from '../people/project.ts';
import { makeExecute, type Execute } from '../record/execute.ts';
import { kpiProjector } from './project.ts';
import { kpiPage, kpiPoints, kpiRows } from './queries.ts';

let database: TestDatabase;
let execute: Execute;
const organisation = newId('organisation');
const [owner, manager, other, later, stranger] = [newId('person'), newId('person'), newId('person'), newId('person'), newId('person')];
const [velocity, blocked] = [newId('kpi'), newId('kpi')];
const now = Temporal.Instant.from('2026-03-04T10:00:00Z');

/** Whatever a test appends to: only its length matters. */
const anyEvents = [...personEvents, ...kpiEvents] as const;
const anyStream: StreamType<null, typeof anyEvents> = { kind: 'any', events: anyEvents, initial: null, evolve: () => null };

const day = (number: number): CivilDate => formatDate(Temporal.PlainDate.from('2026-01-01').add({ days: number }));

function defined(kpi: KpiId, over: Partial<KpiDefinition>): NewEvent {
  const base = { name: 'Velocity', role: 'velocity', unit: 'points', direction: 'up', team: 'red', owner, target: null, source: 'test' } as const;
  return newEvent(kpiDefined, kpi, { 'shared/kpi': { ...base, ...over } });
}

function recorded(kpi: KpiId, ...values: readonly (readonly [string, CivilDate, number])[]): NewEvent {
  const readings = values.map(([key, to, value]) => ({ key, from: null, to, value, of: null }));
  return newEvent(readingsRecorded, kpi, { 'shared/readings': { source: 'hand', fileHash: null, readings } });
}

async function record(...events: readonly NewEvent[]): Promise<void> {
  const done = await execute({ system: organisation }, async (unit) => {
    for (const stream of new Set(events.map((event) => event.stream))) await unit.load(anyStream, stream);
    return ok({ events, value: null });
  });
  expect(done).toEqual(ok(null));
}

async function as<Value>(person: PersonId, work: (read: Reader) => Promise<Value>): Promise<Value> {
  return await database.asViewer({ org: organisation, person }, work);
}

const pageOf = async (person: PersonId, limit = 30, after?: string): ReturnType<typeof kpiPage> =>
  await as(person, async (read) => await kpiPage(read, { organisation, person }, { owner: undefined, after, limit }));

beforeAll(async () => {
  database = await createTestDatabase();
  execute = makeExecute({ database, projectors: [peopleProjector, kpiProjector], now: () => now, newId, committed: () => undefined });
  for (const person of [owner, manager, other, later, stranger]) {
    await record(newEvent(personJoined, person, { profile: { name: `Person ${person.slice(4, 8)}`, timeZone: 'UTC' }, contact: { email: `${person}@example.org` } }));
  }
  await record(newEvent(reportingStarted, owner, { line: { manager, from: day(0) } }));
  await record(defined(velocity, {}), defined(blocked, { name: 'Blocked stories', role: 'blocked', unit: 'count', direction: 'down' }));
  await record(recorded(velocity, ...Array.from({ length: 30 }, (_, index) => [`s${index}`, day(index), 20 + (index % 3)] as const)));
});

afterAll(async () => {
  await database.drop();
});

describe('reading KPIs', () => {
  test('the owner and their manager see a KPI and its readings, nobody else does', async () => {
    for (const person of [owner, manager]) {
      expect((await pageOf(person)).items.map((row) => row.name)).toEqual(['Blocked stories', 'Velocity']);
      expect((await as(person, async (read) => await kpiPoints(read, organisation, [velocity]))).get(velocity)).toHaveLength(30);
    }
    expect((await pageOf(stranger)).items).toEqual([]);
    expect(await as(stranger, async (read) => await kpiRows(read, organisation, [velocity]))).toEqual([]);
    expect(await as(stranger, async (read) => await kpiPoints(read, organisation, [velocity]))).toEqual(new Map());
  });

  test('a row shows the newest 26 points in date order, with limits, in the order asked for', async () => {
    const rows = await as(owner, async (read) => await kpiRows(read, organisation, [velocity, blocked]));
    expect(rows.map((row) => row.name)).toEqual(['Velocity', 'Blocked stories']);
    expect(rows[0]).toMatchObject({ latest: { key: 's29', to: day(29), value: 22 }, change: { points: 1, better: 'better', insideNoise: true, since: day(28) } });
    expect(rows[0]?.recent.map((point) => point.to)).toEqual(Array.from({ length: 26 }, (_, index) => day(index + 4)));
    expect(rows[0]?.limits?.mean).toBeCloseTo(21, 1);
    expect(rows[0]?.status).toBe('in-limits');
    expect(rows[1]).toMatchObject({ latest: null, change: null, limits: null, status: 'no-history' });
  });

  test('a page goes on where the last one ended', async () => {
    const first = await pageOf(owner, 1);
    const second = await pageOf(owner, 1, first.next ?? '');
    expect([...first.items, ...second.items].map((row) => row.name)).toEqual(['Blocked stories', 'Velocity']);
    expect(second.next).toBeNull();
  });

  test('a correction takes the place of the value', async () => {
    const corrected = newId('kpi');
    await record(defined(corrected, { name: 'Corrected' }), recorded(corrected, ['a', day(1), 5]));
    await record(recorded(corrected, ['a', day(2), 7], ['a', day(2), 8]));
    const points = await as(owner, async (read) => await kpiPoints(read, organisation, [corrected]));
    expect(points.get(corrected)).toEqual([{ key: 'a', from: null, date: day(2), value: 8, of: null }]);
  });

  test('points since a day leave out the earlier ones', async () => {
    const points = await as(owner, async (read) => await kpiPoints(read, organisation, [velocity], day(28)));
    expect(points.get(velocity)?.map((point) => point.key)).toEqual(['s28', 's29']);
  });

  test('a new manager sees the KPIs of their report', async () => {
    const theirs = newId('kpi');
    await record(defined(theirs, { owner: other }));
    expect((await pageOf(later)).items).toEqual([]);
    await record(newEvent(reportingStarted, other, { line: { manager: later, from: day(60) } }));
    expect((await pageOf(later)).items.map((row) => row.id)).toEqual([theirs]);
  });

  test('a list is one statement', async () => {
    const { statements } = await logStatements(async () => await pageOf(manager));
    expect(statements).toHaveLength(2);
  });
});
