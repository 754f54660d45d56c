import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ok } from '../../core/kernel/result.ts';
import { formatInstant } from '../../core/kernel/schema.ts';
import { startClock } from '../../core/clocks/clock.ts';
import { cast } from '../../cli/admin/demo/cast.ts';
import { makeWorld, worldZone, type World } from '../../../test/world/world.ts';
import { holdMeeting, must, startPair, worldDay } from '../../../test/world/one-on-one.ts';
import { allClockHandlers } from '../app/assemble.ts';
import type { ClockHandler } from './clock-handler.ts';
import { clockJobs } from './jobs.ts';
import { settleDue } from './settle-due.ts';

let world: World;

beforeEach(async () => {
  world = await makeWorld();
});

afterEach(async () => {
  await world.end();
});

/** Starts clocks that all run out in an hour. */
async function startClocks(count: number): Promise<readonly string[]> {
  const { organisation, person } = world.people.manager.viewer;
  const dueAt = formatInstant(world.now().add({ hours: 1 }));
  const ids: string[] = [];
  for (let made = 0; made < count; made += 1) {
    await world.services.execute({ system: organisation }, async (unit) => {
      const event = startClock(unit.context, { name: 'plan-end', subject: person, dueAt, told: [person] });
      ids.push(event.stream);
      return await Promise.resolve(ok({ events: [event], value: null }));
    });
  }
  return ids;
}

async function eventsOf(stream: string | undefined): Promise<readonly string[]> {
  const { organisation } = world.people.manager.viewer;
  return await world.database.inTransaction({ org: organisation, person: 'system' }, async (write) => {
    const { rows } = await sql<{ type: string }>`select type from event where org_id = ${organisation} and stream = ${stream} order by n`.execute(write);
    return rows.map(({ type }) => type);
  });
}

describe('settling deadlines', () => {
  test('loops that race settle each clock exactly once, in time or after a long sleep', async () => {
    const ids = await startClocks(30);
    let expired = 0;
    const handler: ClockHandler = {
      name: 'plan-end',
      expire: async () => {
        expired += 1;
        return await Promise.resolve(ok({ events: [], value: null }));
      },
    };
    const race = async () => await Promise.all([1, 2, 3].map(async () => await settleDue(world.services, [handler])));
    world.setNow(world.now().add({ hours: 1 }));
    expect(await race()).toEqual([0, 0, 0]);
    world.setNow(world.now().add({ hours: 9 * 24 }));
    const settled = await race();
    expect(settled.reduce((sum, each) => sum + each, 0)).toBe(30);
    expect(expired).toBe(30);
    for (const id of ids) expect(await eventsOf(id)).toEqual(['clock.started', 'clock.missed']);
    expect(await race()).toEqual([0, 0, 0]);
  });

  test('a clock whose handler fails stays running, holds up no other, and is settled on a later look', async () => {
    const [bad, good] = await startClocks(2);
    world.setNow(world.now().add({ hours: 24 }));
    const failing: ClockHandler = {
      name: 'plan-end',
      expire: async (_unit, { id }) => {
        if (id === bad) throw new Error('for this test');
        return await Promise.resolve(ok({ events: [], value: null }));
      },
    };
    expect(await settleDue(world.services, [failing])).toBe(1);
    expect([await eventsOf(bad), await eventsOf(good)]).toEqual([['clock.started'], ['clock.started', 'clock.missed']]);
    expect(await settleDue(world.services, [])).toBe(1);
    expect(await eventsOf(bad)).toEqual(['clock.started', 'clock.missed']);
  });

  test('whoever is told of a miss gets one mail, however often the job runs', async () => {
    const [clock] = await startClocks(1);
    await world.pass({ hours: 2 });
    const { organisation, person } = world.people.manager.viewer;
    for (const job of [...clockJobs, ...clockJobs]) await job.run(world.services, { organisation, clock, person });
    const mails = world.mailbox.mails.filter(({ to }) => to === cast.manager.email);
    expect(mails.map(({ subject }) => subject)).toEqual(['A plan has run its days']);
    // 09:00 UTC, in the reader's own time zone.
    expect(mails[0]?.text).toContain('10 June 2026, 11:00 (Europe/Berlin)');
  });

  test('S17: a commitment is missed when its due day ends where the two are, and then only late', async () => {
    const { report } = world.people;
    const { meeting } = await startPair(world, 'turnaround');
    const due = worldDay(world, 2);
    const { commitments } = await holdMeeting(world, meeting, 'now', { due });
    const [commitment] = commitments;
    if (commitment === undefined) throw new Error('nothing was made');
    const state = async () => must(await report.call('GET /api/commitments', { query: { state: 'all' } })).items.map((row) => row.state);
    const dayEnds = Temporal.PlainDate.from(due).add({ days: 1 }).toZonedDateTime(worldZone).toInstant();
    world.setNow(dayEnds.subtract({ seconds: 1 }));
    await settleDue(world.services, allClockHandlers());
    expect(await state()).toEqual(['open']);
    await world.pass({ seconds: 1 });
    expect(await state()).toEqual(['missed']);
    const met = await report.call('POST /api/commitments/:commitment/meet', { params: { commitment }, body: { happenedOn: due, statement: 'Done on the day', link: null } });
    expect(must(met)).toEqual({ state: 'late' });
    expect(await state()).toEqual(['late']);
  });
});
