import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { cast } from '../../cli/admin/demo/cast.ts';
import type { ObjectiveId } from '../../core/kernel/id.ts';
import { quarterSchema } from '../../core/objectives/quarter.ts';
import { must, worldDay } from '../../../test/world/one-on-one.ts';
import { makeWorld, type World } from '../../../test/world/world.ts';
import { allProjectors } from '../app/assemble.ts';
import { compareReadTables } from '../record/compare-read-tables.ts';
import { objectiveJobs } from './jobs.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(async () => {
  await world.end();
});

/** Lets what is due by a moment happen. */
async function goTo(moment: string): Promise<void> {
  world.setNow(Temporal.Instant.from(moment));
  await world.pass({ seconds: 0 });
}

/** An objective of the report in the second quarter of 2026, with a key result on which they check in for the day. */
async function draft(title: string, activate: boolean): Promise<ObjectiveId> {
  const { call, viewer } = world.people.report;
  const { objective } = must(await call('POST /api/objectives', { body: { title, quarter: quarterSchema.parse('2026-Q2'), owner: viewer.person, team: 'red', crossFunctional: false } }));
  const params = { objective };
  must(await call('POST /api/objectives/:objective/key-results', { params, body: { terms: { title: `Number of ${title}`, unit: null, start: 0, target: 100, owner: viewer.person, kpi: null } } }));
  if (!activate) return objective;
  must(await call('POST /api/objectives/:objective/activate', { params, body: {} }));
  must(await call('POST /api/objectives/:objective/check-ins', { params, body: { key: 'kr-1', on: worldDay(world), value: 95, confidence: 8, note: 'otter-words' } }));
  return objective;
}

/** Carries out the mails that are queued, twice each, as a queue does that lost sight of its first try. */
async function sendQueued(): Promise<void> {
  const rows = await world.database.asOwner(`select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'mail-objective-review' order by j.id`);
  const queued = z.array(z.object({ payload: z.unknown() })).parse(rows);
  for (const { payload } of [...queued, ...queued]) for (const job of objectiveJobs) await job.run(world.services, payload);
}

const mails = () => world.mailbox.mails.filter(({ subject }) => subject.startsWith('The review of'));
const addresses = () => mails().map(({ to, subject }) => `${to}: ${subject}`).toSorted();
const recorded = async () => await world.database.asOwner(`select stream from manent.event where type = 'objective.review-announced'`);

test('R133: the owner and their manager are mailed once, in the last week of the quarter, the title and the page and nothing else', async () => {
  const { report, manager, owner, second, director } = world.people;
  const live = await draft('Launches feel instant', true);
  await draft('Never begun', false);
  const closed = await draft('Closed before', true);
  must(await report.call('POST /api/objectives/:objective/close', { params: { objective: closed }, body: { scores: [{ key: 'kr-1', score: 70 }], note: null } }));

  // The quarter ends on 30 June; Berlin is two hours ahead.
  await goTo('2026-06-23T03:59:00Z');
  expect(await recorded()).toEqual([]);
  await goTo('2026-06-23T04:00:00Z');
  await sendQueued();
  const title = 'The review of “Launches feel instant” is near';
  expect(addresses()).toEqual([`${cast.manager.email}: ${title}`, `${cast.report.email}: ${title}`]);
  for (const { text } of mails()) {
    expect(text).toContain(`http://manent.test/objectives/${live}/review`);
    expect(text).toContain('30 June 2026');
    expect(text).not.toMatch(/otter|Number of|Example|95/);
  }

  await world.pass({ hours: 24 });
  await sendQueued();
  expect(await recorded()).toHaveLength(1);
  expect(mails()).toHaveLength(2);

  // Whoever takes it over is told of it for the first time; the manager of both is not told again.
  const amended = { title: 'Launches feel instant', quarter: quarterSchema.parse('2026-Q2'), owner: second.viewer.person, team: 'red', crossFunctional: false };
  must(await manager.call('POST /api/objectives/:objective/amend', { params: { objective: live }, body: { draft: amended, reason: 'Handed over' } }));
  await world.pass({ hours: 1 });
  await sendQueued();
  expect(addresses().filter((each) => !each.startsWith(cast.report.email))).toEqual([`${cast.manager.email}: ${title}`, `${cast.second.email}: ${title}`]);

  // The page asks for a check-in once the last one is older than two weeks, and says so to everyone alike.
  const stale = async () => must(await director.call('GET /api/objectives/:objective', { params: { objective: live } })).stale;
  expect(await stale()).toEqual([]);
  await goTo('2026-06-24T21:59:00Z');
  expect(await stale()).toEqual([]);
  await goTo('2026-06-24T22:01:00Z');
  expect(await stale()).toEqual([{ key: 'kr-1', on: '2026-06-10' }]);
  expect(await compareReadTables(world.database.target, allProjectors(), owner.viewer.organisation, () => undefined)).toEqual([]);
  expect(await recorded()).toHaveLength(2);
  expect(mails()).toHaveLength(3);
});

test('a mail that comes to be sent after the quarter is not sent, and an objective begun too late is settled without one', async () => {
  const before = mails().length;
  const late = await draft('Begun in the last week', true);
  await world.pass({ seconds: 0 });
  world.setNow(Temporal.Instant.from('2026-07-01T04:00:00Z'));
  await sendQueued();
  const overdue = await draft('Begun after its quarter', true);
  await world.pass({ seconds: 0 });
  await sendQueued();
  expect((await recorded()).slice(-2)).toEqual([{ stream: late }, { stream: overdue }]);
  expect(mails()).toHaveLength(before);
});
