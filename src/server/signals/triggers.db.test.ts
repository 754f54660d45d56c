import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TriggerView } from '../../contract/kpis.ts';
import { clockStream, missClock } from '../../core/clocks/clock.ts';
import type { Viewer } from '../../core/kernel/context.ts';
import { isId, type TriggerId } from '../../core/kernel/id.ts';
import { ok } from '../../core/kernel/result.ts';
import { formatInstant } from '../../core/kernel/schema.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/database/create-test-database.ts';
import { makeSmallTeam, sprintsUpTo, type SmallTeam } from '../../../test/kpis/small-team.ts';
import { newId } from '../app/new-id.ts';
import { clockProjector } from '../clocks/project.ts';
import { logStatements } from '../db/statements.ts';
import { kpiProjector } from '../kpis/project.ts';
import { peopleProjector } from '../people/project.ts';
import { makeExecute, type Execute } from '../record/execute.ts';
import { rebuildReadTables } from '../record/rebuild.ts';
import { dismissTriggerFor } from './dismiss-trigger-for.ts';
import { triggerProjector } from './project.ts';
import { triggerPage } from './inbox.ts';
import { oneTrigger } from './queries.ts';
import { scheduleTrigger, type FixedTime } from './schedule-trigger.ts';

const projectors = [peopleProjector, clockProjector, kpiProjector, triggerProjector];

let database: TestDatabase;
let execute: Execute;
let team: SmallTeam;
let now = Temporal.Instant.from('2023-08-16T09:00:00Z');

const pass = (hours: number): void => {
  now = now.add({ hours });
};
const tomorrow = (): FixedTime => ({ startsAt: formatInstant(now.add({ hours: 24 })), timeZone: 'Europe/Berlin' });
const schedule = async (by: Viewer, id: TriggerId): ReturnType<typeof scheduleTrigger> => await scheduleTrigger({ execute }, { viewer: by }, id, tomorrow());
const view = async (by: Viewer, id: TriggerId): Promise<TriggerView | null> =>
  await database.asViewer({ org: by.organisation, person: by.person }, async (read) => await oneTrigger(read, by, id));
const page = async (by: Viewer, state: 'open' | 'snoozed' | 'all' = 'open', limit = 30, after?: string): ReturnType<typeof triggerPage> =>
  await database.asViewer({ org: by.organisation, person: by.person }, async (read) => await triggerPage(read, by, { state, after, limit, now: formatInstant(now) }));

/** Fires R3 and R4 on the real sprint 79; gives the one of R4 and the one of R3. */
async function fire(owner = team.report): Promise<readonly [TriggerId, TriggerId]> {
  const { triggers } = await team.taken(sprintsUpTo(79), owner, 'nothing', owner);
  const [variance, milestone] = ['R4', 'R3'].map((rule) => triggers.find((trigger) => trigger.rule === rule)?.id ?? '');
  if (variance === undefined || milestone === undefined || !isId('trigger', variance) || !isId('trigger', milestone)) throw new Error('they did not fire');
  return [variance, milestone];
}

async function missAll(): Promise<void> {
  const rows = await database.asOwner(`select id from manent.clock where org_id = $1 and state = 'running'`, [team.organisation]);
  for (const row of rows) {
    const id = typeof row === 'object' && row !== null && 'id' in row ? String(row.id) : '';
    const done = await execute({ system: team.organisation }, async (unit) => ok({ events: missClock(await unit.load(clockStream, id), unit.context), value: null }));
    expect(done).toEqual(ok(null));
  }
}

beforeAll(async () => {
  database = await createTestDatabase();
  execute = makeExecute({ database, projectors, now: () => now, newId, committed: () => undefined });
});

beforeEach(async () => {
  now = Temporal.Instant.from('2023-08-16T09:00:00Z');
  team = await makeSmallTeam(execute);
});

afterAll(async () => {
  await database.drop();
});

describe('a trigger', () => {
  test('shows the numbers that the rule saw, the opinion beside it, its back-test and its clock', async () => {
    const [variance] = await fire();
    expect(await view(team.manager, variance)).toMatchObject({
      rule: 'R4',
      kpi: { name: 'Velocity', unit: 'points', team: 'tanf-tdp' },
      subject: { name: 'Report' },
      manager: { name: 'Manager' },
      value: 3,
      expected: 13,
      threshold: 15,
      opinion: { verdict: 'confirmed', provisional: false, periodDays: 14 },
      backTest: { of: 26 },
      state: 'open',
      clock: { name: 'first-1on1', dueAt: '2023-08-18T09:00:00.000Z', state: 'running', told: [{ name: 'Manager' }, { name: 'Above' }] },
      can: { schedule: true, dismiss: true, openPlan: true },
    });
    expect((await view(team.report, variance))?.can).toEqual({ schedule: false, agenda: false, snooze: false, diagnose: false, choose: false, dismiss: false, openPlan: false });
    for (const other of [team.stranger, team.owner, team.above]) expect(await view(other, variance)).toBeNull();
  });

  test('R7: a time fixed within 48 hours starts the series and answers both triggers that asked for it', async () => {
    const [variance, milestone] = await fire();
    pass(47);
    const fixed = await schedule(team.manager, variance);
    if (!fixed.ok) throw new Error(JSON.stringify(fixed.failure));
    expect(fixed.value.inTime).toBe(true);
    for (const id of [variance, milestone]) {
      expect(await view(team.manager, id)).toMatchObject({ state: 'answered', series: fixed.value.series, meeting: fixed.value.meeting, clock: { state: 'met' }, can: { schedule: false, dismiss: false } });
    }
    expect(await schedule(team.manager, milestone)).toEqual({ ok: false, failure: [{ code: 'TRIGGER_SETTLED' }] });
  });

  test('R3 stays silent while the series that it led to runs', async () => {
    const [variance] = await fire();
    await schedule(team.manager, variance);
    now = Temporal.Instant.from('2023-09-13T09:00:00Z');
    const met = '2023-08-29,20,12,1,0,0,0,4,3,0,12';
    const file = sprintsUpTo(81).replace('2023-08-29,20,4,1,0,0,0,4,3,0,12', met);
    expect(file).toContain(met);
    expect((await team.taken(file)).triggers).toEqual([]);
  });

  test('unscheduled for 48 hours it is missed for good, and those who were told see it; a later answer is late', async () => {
    const [variance] = await fire();
    pass(48);
    await missAll();
    expect((await view(team.manager, variance))?.clock?.state).toBe('running');
    now = now.add({ milliseconds: 1 });
    await missAll();
    const seen = await view(team.above, variance);
    expect(seen).toMatchObject({ state: 'open', clock: { state: 'missed', told: [{ name: 'Manager' }, { name: 'Above' }] }, can: { schedule: false } });
    expect(await view(team.stranger, variance)).toBeNull();
    expect(await schedule(team.manager, variance)).toMatchObject({ ok: true, value: { inTime: false } });
    expect((await view(team.manager, variance))?.clock?.state).toBe('answered-late');
  });

  test('an answer after 48 hours is late even when nothing recorded the miss before it, and the miss is told', async () => {
    const [variance] = await fire();
    pass(49);
    expect(await schedule(team.manager, variance)).toMatchObject({ ok: true, value: { inTime: false } });
    const missed = await database.asOwner(`select type from manent.event where org_id = $1 and type like 'clock.missed'`, [team.organisation]);
    expect(missed).toHaveLength(2);
    const mails = await database.asOwner(`select count(*)::int as n from graphile_worker.jobs where task_identifier = 'mail-missed-clock' and key like '%' || $1`, [team.above.person]);
    expect(mails).toEqual([{ n: 2 }]);
  });

  test('only the manager answers it; to others it does not exist', async () => {
    const [variance] = await fire();
    expect(await schedule(team.report, variance)).toEqual({ ok: false, failure: [{ code: 'FORBIDDEN' }] });
    expect(await schedule(team.stranger, variance)).toEqual({ ok: false, failure: [{ code: 'NOT_FOUND' }] });
    expect(await dismissTriggerFor({ execute }, { viewer: team.report }, variance, { as: 'other', reason: 'no' })).toEqual({ ok: false, failure: [{ code: 'FORBIDDEN' }] });
    const past = await scheduleTrigger({ execute }, { viewer: team.manager }, variance, { startsAt: formatInstant(now.subtract({ hours: 1 })), timeZone: 'Europe/Berlin' });
    expect(past).toMatchObject({ failure: [{ code: 'START_IN_PAST' }] });
    expect((await view(team.manager, variance))?.state).toBe('open');
  });

  test('dismissed with a reason its clock stops, and the other one stays', async () => {
    const [variance, milestone] = await fire();
    expect(await dismissTriggerFor({ execute }, { viewer: team.manager }, milestone, { as: 'known-cause', reason: 'two people were on leave' })).toEqual(ok({}));
    expect(await view(team.manager, milestone)).toMatchObject({ state: 'dismissed', clock: { state: 'stopped' } });
    expect(await view(team.manager, variance)).toMatchObject({ state: 'open', clock: { state: 'running' } });
    expect((await page(team.manager)).items.map((item) => item.id)).toEqual([variance]);
    expect((await page(team.manager, 'all')).items.map((item) => item.id)).toEqual([variance, milestone]);
    const first = await page(team.manager, 'all', 1);
    expect((await page(team.manager, 'all', 1, first.next ?? '')).items.map((item) => item.id)).toEqual([milestone]);
  });

  test('without a manager it cannot be answered until there is one, who then can', async () => {
    const [variance] = await fire(team.alone);
    expect((await view(team.owner, variance))?.clock?.told).toMatchObject([{ name: 'Owner' }]);
    expect(await schedule(team.owner, variance)).toEqual({ ok: false, failure: [{ code: 'NO_MANAGER' }] });
    await team.reports(team.alone, team.manager);
    expect(await schedule(team.manager, variance)).toMatchObject({ ok: true, value: { inTime: true } });
    expect((await view(team.manager, variance))?.state).toBe('answered');
  });

  test('a page of triggers is one statement', async () => {
    await fire();
    const { statements } = await logStatements(async () => await page(team.manager));
    expect(statements).toHaveLength(2);
  });

  test('the read tables come out the same when they are made again', async () => {
    const [variance] = await fire();
    pass(49);
    await schedule(team.manager, variance);
    const before = await page(team.manager, 'all');
    expect(before.items).toHaveLength(2);
    await rebuildReadTables(database, projectors, team.organisation, () => undefined);
    expect(await page(team.manager, 'all')).toEqual(before);
  });
});
