import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { KpiId, ObjectiveId } from '../../core/kernel/id.ts';
import { quarterOf } from '../../core/objectives/quarter-name.ts';
import type { Role } from '../../cli/admin/demo/cast.ts';
import { codesOf, holdMeeting, must, startPair, worldDay } from '../../../test/world/one-on-one.ts';
import { makeWorld, type World } from '../../../test/world/world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(async () => {
  await world.end();
});

/** An objective of one of the cast in the quarter under way, more than half over, with a key result from 0 to 100 for each title. */
async function started(role: 'report' | 'second', ...titles: readonly string[]): Promise<ObjectiveId> {
  const { call, viewer } = world.people[role];
  const draft = { title: `Aim of ${titles.join()}`, quarter: quarterOf(worldDay(world)), owner: viewer.person, team: 'red', crossFunctional: false };
  const { objective } = must(await call('POST /api/objectives', { body: draft }));
  const params = { objective };
  for (const title of titles) must(await call('POST /api/objectives/:objective/key-results', { params, body: { terms: { title, unit: null, start: 0, target: 100, owner: viewer.person, kpi: null } } }));
  must(await call('POST /api/objectives/:objective/activate', { params, body: {} }));
  return objective;
}

const checkIn = async (role: Role, objective: ObjectiveId, key: string, value: number | null, note: string | null = null) =>
  await world.people[role].call('POST /api/objectives/:objective/check-ins', { params: { objective }, body: { key, on: worldDay(world), value, confidence: 8, note } });
const page = async (role: Role, objective: ObjectiveId) => must(await world.people[role].call('GET /api/objectives/:objective', { params: { objective } }));
const signals = async () => must(await world.people.manager.call('GET /api/triggers', { query: { state: 'all' } })).items.filter(({ rule }) => rule === 'R17').map(({ about, state, subject }) => [about?.name, state, subject.id]);

describe('who reads an objective (S26, S27)', () => {
  test('everyone reads titles, numbers and owners; words beside a check-in stay with the owner and their manager', async () => {
    const objective = await started('report', 'Open');
    must(await checkIn('report', objective, 'kr-1', 90, 'otter-words'));
    for (const role of ['owner', 'director', 'second', 'hrPartner', 'productLead'] as const) {
      const seen = await page(role, objective);
      expect(seen.objective.keyResults[0]).toMatchObject({ value: 90, confidence: 8, standing: { progress: 90, slipping: false } });
      expect(JSON.stringify(seen)).not.toContain('otter');
      expect(seen.can.checkIn, role).toEqual(role === 'owner' ? ['kr-1'] : []);
    }
    for (const role of ['report', 'manager'] as const) expect((await page(role, objective)).checkIns[0]?.note).toBe('otter-words');
    expect(codesOf(await checkIn('second', objective, 'kr-1', 1))).toEqual(['FORBIDDEN']);
  });

  test('a KPI that it reads is seen by whoever may see the KPI, and by nobody else; only its owner’s key result may read it', async () => {
    const { report, manager, second } = world.people;
    const body = { name: 'Uptime', role: 'other', unit: 'percent', direction: 'up', team: 'red', owner: report.viewer.person, target: 99, source: 'test' } as const;
    const { kpi } = must(await manager.call('POST /api/kpis', { body }));
    const objective = await started('report', 'Reads a KPI');
    const link = async (role: Role, over: { readonly owner?: typeof report.viewer.person; readonly kpi?: KpiId; readonly target?: number }) =>
      codesOf(await world.people[role].call('POST /api/objectives/:objective/key-results', { params: { objective }, body: { terms: { title: 'Uptime', unit: '%', start: 50, target: 100, owner: report.viewer.person, kpi, ...over } } }));
    expect(await link('owner', {})).toEqual(['KPI_UNKNOWN kpi']);
    expect(await link('report', { owner: second.viewer.person })).toEqual(['KPI_OF_ANOTHER kpi']);
    expect(await link('report', { target: 10 })).toEqual(['KEY_RESULT_DIRECTION target']);
    expect(await link('report', {})).toEqual(['ok']);
    const read = async (ago: number, value: number) => must(await manager.call('POST /api/kpis/:kpi/readings', { params: { kpi }, body: { from: null, to: worldDay(world, -ago), value, of: null } }));
    await read(120, 51);
    await read(3, 95.125);
    must(await checkIn('report', objective, 'kr-2', null));
    expect(codesOf(await checkIn('report', objective, 'kr-2', 99))).toEqual(['CHECK_IN_VALUE value']);
    for (const role of ['report', 'manager'] as const) {
      expect((await page(role, objective)).objective.keyResults[1]).toMatchObject({ kpi, value: 95.125, on: worldDay(world, -3), course: [{ on: worldDay(world, -3), value: 95.125 }] });
    }
    for (const role of ['owner', 'second', 'hrPartner'] as const) {
      const seen = await page(role, objective);
      expect(seen.objective.keyResults[1]).toMatchObject({ reads: 'kpi', kpi: null, value: null, standing: null, course: [], confidence: 8 });
      expect(JSON.stringify(seen)).not.toContain(kpi);
      expect(JSON.stringify(must(await world.people[role].call('GET /api/objectives')).items)).not.toContain('95.125');
    }
  });
});

describe('R17: a slip', () => {
  test('puts one topic on the next 1on1 of the owner with their manager, however often it is looked at, and at most two on one', async () => {
    const { report, manager } = world.people;
    const { meeting } = await startPair(world, 'coaching');
    const topics = async () => must(await report.call('GET /api/meetings/:meeting', { params: { meeting } })).agenda.filter(({ origin }) => origin === 'key-result-slip').map(({ text }) => text);
    const objective = await started('report', 'Alpha', 'Beta', 'Gamma');
    // What is told of an earlier week is no news: somebody may be filling in what they know.
    must(await report.call('POST /api/objectives/:objective/check-ins', { params: { objective }, body: { key: 'kr-1', on: worldDay(world, -7), value: 1, confidence: 5, note: null } }));
    expect(await topics()).toEqual([]);
    must(await checkIn('report', objective, 'kr-1', 20));
    must(await checkIn('report', objective, 'kr-1', 25));
    expect(await topics()).toEqual([expect.stringMatching(/^Key result “Alpha” of “Aim of Alpha,Beta,Gamma”: 58 points behind .*, 2 weeks are left\.$/)]);
    expect((await topics()).join()).not.toMatch(/Example|usr_/);
    expect(await signals()).toEqual([['Alpha', 'answered', report.viewer.person]]);
    // It says where the two will talk, and that is a coaching 1on1.
    expect(must(await manager.call('GET /api/triggers', { query: { state: 'all' } })).items[0]?.private).toBe(true);
    must(await checkIn('report', objective, 'kr-1', 95));
    must(await checkIn('report', objective, 'kr-1', 30));
    expect(await topics()).toHaveLength(1);
    must(await checkIn('report', objective, 'kr-2', 10));
    must(await checkIn('report', objective, 'kr-3', 10));
    expect(await topics()).toHaveLength(2);
    // The third waits for a 1on1 with room, and tells nobody.
    expect((await signals()).map(([name]) => name)).not.toContain('Gamma');
    await holdMeeting(world, meeting, 'later');
    must(await checkIn('report', objective, 'kr-3', 11));
    expect((await signals()).map(([name]) => name)).toContain('Gamma');
    const others = must(await world.people.director.call('GET /api/triggers', { query: { state: 'all' } })).items;
    expect(others.filter(({ rule }) => rule === 'R17')).toEqual([]);
    expect(must(await manager.call('GET /api/triggers')).items.filter(({ rule }) => rule === 'R17')).toEqual([]);
  });

  test('by time alone is noticed on Monday; without a 1on1 its signal stays open for the manager, once', async () => {
    const objective = await started('second', 'Idle');
    expect((await signals()).map(([name]) => name)).not.toContain('Idle');
    await world.pass({ hours: 24 * 6 });
    const idle = async () => (await signals()).filter(([name]) => name === 'Idle');
    expect(await idle()).toEqual([['Idle', 'open', world.people.second.viewer.person]]);
    await world.pass({ hours: 24 * 7 });
    expect(await idle()).toHaveLength(1);
    // Nobody else learns of it from the objective.
    expect(JSON.stringify(await page('director', objective))).not.toMatch(/trg_|mtg_/);
  });
});

describe('the end of a quarter', () => {
  test('R133: the digest counts what the reader may see of the 1on1s, and nothing else', async () => {
    const { report, manager } = world.people;
    const objective = await started('report', 'Tied');
    must(await checkIn('report', objective, 'kr-1', 90));
    const { items } = must(await manager.call('GET /api/commitments', { query: { state: 'all' } }));
    const commitment = items[0]?.id;
    if (commitment === undefined) throw new Error('nothing was agreed');
    const link = async (role: Role, key: string) => codesOf(await world.people[role].call('POST /api/commitments/:commitment/link', { params: { commitment }, body: { objective, key } }));
    expect(await link('director', 'kr-1')).toEqual(['NOT_FOUND']);
    expect(await link('report', 'kr-9')).toEqual(['KEY_RESULT_UNKNOWN objective']);
    expect(await link('report', 'kr-1')).toEqual(['ok']);
    await world.pass({ hours: 24 * 6 });
    const digest = async (role: Role) => must(await world.people[role].call('GET /api/objectives/:objective/digest', { params: { objective } }));
    for (const { call } of [report, manager]) {
      const { rows, outcomes } = must(await call('GET /api/objectives/:objective/digest', { params: { objective } }));
      expect(rows[0]).toMatchObject({ key: 'kr-1', missed: 1, kept: 0, hiddenRisk: true });
      expect(outcomes.map((each) => each.commitment.id)).toEqual([commitment]);
    }
    for (const role of ['owner', 'director', 'hrPartner', 'productLead', 'second'] as const) {
      const { rows, outcomes } = await digest(role);
      expect(rows[0]).toMatchObject({ missed: 0, untied: true, hiddenRisk: false });
      expect(outcomes).toEqual([]);
    }
    expect(JSON.stringify(await page('report', objective))).not.toContain(commitment);
  });

  test('closes with the score that a person records, who stands beside it; a correction keeps who closed it', async () => {
    const { report, manager } = world.people;
    const objective = await started('report', 'Scored');
    const params = { objective };
    expect(codesOf(await report.call('POST /api/objectives/:objective/close', { params, body: { scores: [], note: null } }))).toEqual(['SCORES_INCOMPLETE scores']);
    must(await manager.call('POST /api/objectives/:objective/close', { params, body: { scores: [{ key: 'kr-1', score: 70 }], note: 'otter-close' } }));
    expect(codesOf(await checkIn('report', objective, 'kr-1', 80))).toEqual(['OBJECTIVE_STATE']);
    must(await report.call('POST /api/objectives/:objective/rescore', { params, body: { scores: [{ key: 'kr-1', score: 60 }], reason: 'Counted twice' } }));
    const seen = await page('report', objective);
    expect(seen).toMatchObject({ objective: { state: 'closed', score: 60 }, corrections: 1, closed: { by: { id: manager.viewer.person }, note: 'otter-close' } });
    expect((await page('second', objective)).closed?.note).toBeNull();
  });

  test('a new manager reads the words of what their report answers for', async () => {
    const objective = await started('report', 'Handed over');
    must(await checkIn('report', objective, 'kr-1', 95, 'otter-new'));
    const { owner, report, second } = world.people;
    must(await owner.call('POST /api/people/:person/manager', { params: { person: report.viewer.person }, body: { manager: second.viewer.person, from: worldDay(world) } }));
    expect((await page('second', objective)).checkIns[0]?.note).toBe('otter-new');
  });
});
