import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { KpiId, MeetingId, TriggerId } from '../../core/kernel/id.ts';
import { formatInstant } from '../../core/kernel/schema.ts';
import { topicKey } from '../../core/signals/rules/same-issue.ts';
import { codesOf, must, startPair, wholeDraft, worldDay } from '../../../test/world/one-on-one.ts';
import { makeWorld, worldZone, type Inhabitant, type World } from '../../../test/world/world.ts';
import { allProjectors } from '../app/assemble.ts';
import { rebuildReadTables } from '../record/rebuild.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(async () => {
  await world.end();
});

const show = async (as: Inhabitant, trigger: TriggerId) => await as.call('GET /api/triggers/:trigger', { params: { trigger } });
const list = async (state: 'open' | 'snoozed' | 'all') => must(await world.people.manager.call('GET /api/triggers', { query: { state } })).items;
const outsiders = (): readonly Inhabitant[] => {
  const { owner, director, second, hrPartner, productLead } = world.people;
  return [owner, director, second, hrPartner, productLead];
};

const near = (value: number): unknown => expect.closeTo(value, 3);

/** A KPI of the second report, and readings of it. */
async function kpiOf(role: 'predictability' | 'blocked', unit: 'percent' | 'count', direction: 'up' | 'down'): Promise<KpiId> {
  const body = { name: role, role, unit, direction, team: 'blue', owner: world.people.second.viewer.person, target: null, source: 'test' } as const;
  return must(await world.people.manager.call('POST /api/kpis', { body })).kpi;
}
async function read(kpi: KpiId, daysAgo: number, value: number, of: { readonly part: number; readonly whole: number } | null = null) {
  const body = { from: null, to: worldDay(world, -daysAgo), value, of };
  return must(await world.people.manager.call('POST /api/kpis/:kpi/readings', { params: { kpi }, body })).triggers;
}
async function addTopic(meeting: MeetingId, as: Inhabitant, topic: string) {
  return must(await as.call('POST /api/meetings/:meeting/agenda', { params: { meeting }, body: { section: 'growth', text: 'It came up again', topic } })).triggers;
}
/** Closes a 1on1 with three commitments that fall due within two days, and goes to the next one a week later. */
async function holdWithThree(meeting: MeetingId): Promise<MeetingId> {
  const { call } = world.people.manager;
  must(await call('POST /api/meetings/:meeting/start', { params: { meeting } }));
  const commitments = ['one', 'two', 'three'].map((action) => wholeDraft(world, { action, due: worldDay(world, 2) }));
  const { next } = must(await call('POST /api/meetings/:meeting/close', { params: { meeting }, body: { commitments, recap: 'now', delta: '' } }));
  if (next === null) throw new Error('nothing follows');
  const { meeting: row } = must(await call('GET /api/meetings/:meeting', { params: { meeting: next } }));
  await world.pass({ seconds: Math.ceil((Date.parse(row.startsAt) - world.now().epochMilliseconds) / 1000) });
  return next;
}

describe('what comes out of coaching 1on1s', () => {
  const fired: TriggerId[] = [];
  let third: MeetingId;

  test('R86: a topic in a second 1on1 fires, R79 and R40 at low completion; each once', async () => {
    const { manager, report } = world.people;
    const { meeting } = await startPair(world, 'coaching');
    expect(await addTopic(meeting, report, 'Review delays')).toEqual([]);
    expect(await addTopic(meeting, report, 'review delays')).toEqual([]);
    expect(await addTopic(meeting, report, 'Release notes')).toEqual([]);
    const second = await holdWithThree(meeting);
    const [issue] = await addTopic(second, manager, ' REVIEW  delays');
    expect(issue?.rule).toBe('R86');
    expect(await addTopic(second, manager, 'review delays')).toEqual([]);
    third = await holdWithThree(second);
    expect((await list('open')).map(({ rule }) => rule).toSorted()).toEqual(['R79', 'R86']);
    // It was carried over twice, which is the same point still: this is the second 1on1 with it.
    const [again] = await addTopic(third, report, 'Release notes');
    if (again === undefined) throw new Error('R86 did not fire');
    expect(must(await show(report, again.id))).toMatchObject({ value: 2, about: { kind: 'topic', name: 'Release notes' } });
    await holdWithThree(third);
    const open = await list('open');
    expect(open.map(({ rule }) => rule).toSorted()).toEqual(['R40', 'R79', 'R86', 'R86']);
    // R40 comes last: it is answered by a choice, further down.
    fired.push(...open.toSorted((one, other) => Number(one.rule === 'R40') - Number(other.rule === 'R40')).map(({ id }) => id));
    expect(open.find(({ rule }) => rule === 'R40')).toMatchObject({ value: 0, expected: 80, threshold: 70, kpi: null, opinion: null, backTest: null, private: true, clock: { name: 'signal-answer' } });
  });

  test('is seen by the two and nobody else, also when its clock is missed', async () => {
    const { manager, report } = world.people;
    await world.pass({ hours: 49 });
    for (const trigger of fired) {
      expect(must(await show(manager, trigger))).toMatchObject({ clock: { state: 'missed', told: [{ id: manager.viewer.person }] }, can: { openPlan: false } });
      expect(must(await show(report, trigger)).can).toEqual({ schedule: false, agenda: false, snooze: false, diagnose: false, choose: false, dismiss: false, openPlan: false });
      for (const other of outsiders()) expect(codesOf(await show(other, trigger))).toEqual(['NOT_FOUND']);
    }
  });

  test('a place on the next agenda answers it, late or in time; the point links the signal and is carried over with it', async () => {
    const { manager, report } = world.people;
    const [trigger] = fired;
    if (trigger === undefined) throw new Error('nothing fired');
    expect(codesOf(await report.call('POST /api/triggers/:trigger/agenda', { params: { trigger }, body: { text: 'x' } }))).toEqual(['FORBIDDEN']);
    const put = must(await manager.call('POST /api/triggers/:trigger/agenda', { params: { trigger }, body: { text: 'Three weeks without an outcome' } }));
    expect(put).toMatchObject({ answered: true, inTime: false });
    expect(must(await show(report, trigger))).toMatchObject({ state: 'answered', meeting: put.meeting, agenda: { meeting: put.meeting, item: put.item }, clock: { state: 'answered-late' } });
    const next = await holdWithThree(put.meeting);
    for (const [meeting, origin] of [[put.meeting, 'signal'], [next, 'carried-over']] as const) {
      const { agenda } = must(await report.call('GET /api/meetings/:meeting', { params: { meeting } }));
      expect(agenda.find((item) => item.trigger === trigger)).toMatchObject({ text: 'Three weeks without an outcome', origin, by: null });
    }
  });

  test('R40, S18: the manager chooses a way out once, with a reason; the next 1on1 stays, those after it follow', async () => {
    const { manager, report, director } = world.people;
    const trigger = (await list('open')).find(({ rule }) => rule === 'R40')?.id;
    if (trigger === undefined) throw new Error('R40 is not open');
    const choose = async (as: Inhabitant, way: 'tighten' | 'lengthen') => await as.call('POST /api/triggers/:trigger/way-out', { params: { trigger }, body: { way, reason: 'Three agreements a week do not fit into half an hour' } });
    // Coaching meets every seven days already: the floor.
    expect(must(await show(report, trigger))).toMatchObject({ ways: [{ way: 'lengthen', from: 30, to: 45 }], choice: null, can: { choose: false } });
    expect(codesOf(await choose(manager, 'tighten'))).toEqual(['WAY_NOT_PROPOSED way']);
    expect(codesOf(await choose(report, 'lengthen'))).toEqual(['FORBIDDEN']);
    expect(codesOf(await choose(director, 'lengthen'))).toEqual(['NOT_FOUND']);
    const [fixed] = must(await manager.call('GET /api/meetings', { query: { when: 'upcoming', with: report.viewer.person } })).items;
    if (fixed === undefined) throw new Error('nothing is scheduled');

    expect(must(await choose(manager, 'lengthen'))).toEqual({ answered: true, inTime: false });
    const chosen = { way: 'lengthen', from: 30, to: 45, reason: 'Three agreements a week do not fit into half an hour', at: formatInstant(world.now()) };
    expect(must(await show(report, trigger))).toMatchObject({ state: 'answered', meeting: fixed.id, choice: chosen, clock: { state: 'answered-late' }, can: { choose: false } });
    expect(must(await show(manager, trigger)).can.choose).toBe(false);
    expect(codesOf(await choose(manager, 'lengthen'))).toEqual(['WAY_CHOSEN']);
    expect(fixed.minutes).toBe(30);
    const after = await holdWithThree(fixed.id);
    const { meeting } = must(await report.call('GET /api/meetings/:meeting', { params: { meeting: after } }));
    expect(meeting).toMatchObject({ minutes: 45, sections: [{ minutes: 15 }, { minutes: 15 }, { minutes: 15 }] });
    expect(Date.parse(meeting.startsAt) - Date.parse(fixed.startsAt)).toBe(7 * 24 * 3_600_000);
  });

  test('S30: earlier topics of the series are offered to the two, each once; those of one series never in another', async () => {
    const { manager, report } = world.people;
    const [next] = must(await manager.call('GET /api/meetings', { query: { when: 'upcoming', with: report.viewer.person } })).items;
    if (next === undefined) throw new Error('nothing is scheduled');
    const topics = async (meeting: MeetingId) => must(await report.call('GET /api/meetings/:meeting', { params: { meeting } })).topics;
    expect((await topics(next.id)).map((topic) => topicKey(topic)).toSorted()).toEqual(['release notes', 'review delays']);
    expect(await topics(third)).toEqual([]);
    const other = await startPair(world, 'standard');
    expect(await topics(other.meeting)).toEqual([]);
    await addTopic(other.meeting, report, 'Office chairs');
    expect(await topics(other.meeting)).toEqual(['Office chairs']);
    expect(await topics(next.id)).not.toContain('Office chairs');
  });
});

describe('an incident that needs coaching (R18)', () => {
  test('is logged by whom the person reports to, for the two alone; its follow-up has three days, and the same one fires once', async () => {
    const { manager, report, director } = world.people;
    const happenedOn = worldDay(world, -1);
    const log = async (as: Inhabitant, what: string, on = happenedOn) => await as.call('POST /api/signals/incidents', { body: { report: report.viewer.person, what, happenedOn: on } });
    for (const as of [report, ...outsiders()]) expect(codesOf(await log(as, 'x'))).toEqual(['FORBIDDEN']);
    expect(codesOf(await log(manager, 'x', worldDay(world, 1)))).toEqual(['INCIDENT_AHEAD happenedOn']);
    const { trigger } = must(await log(manager, 'Shouted at a tester in the stand-up'));
    expect(codesOf(await log(manager, 'shouted at a tester  in the stand-up'))).toEqual(['INCIDENT_LOGGED']);
    const dueAt = formatInstant(world.now().add({ hours: 72 }));
    expect(must(await show(report, trigger))).toMatchObject({ rule: 'R18', private: true, reading: happenedOn, about: { kind: 'incident', name: 'Shouted at a tester in the stand-up' }, clock: { dueAt, told: [{ id: manager.viewer.person }] }, ways: [] });
    await world.pass({ hours: 73 });
    expect(must(await show(manager, trigger)).clock?.state).toBe('missed');
    for (const other of outsiders()) expect(codesOf(await show(other, trigger))).toEqual(['NOT_FOUND']);
    expect(codesOf(await director.call('POST /api/triggers/:trigger/dismiss', { params: { trigger }, body: { as: 'other', reason: 'x' } }))).toEqual(['NOT_FOUND']);
    // A loop that a plan's people may come to read is nearer, and is not where it is talked about.
    const loop = await startPair(world, 'turnaround');
    const put = must(await manager.call('POST /api/triggers/:trigger/agenda', { params: { trigger }, body: { text: 'The stand-up' } }));
    expect(put.meeting).not.toBe(loop.meeting);
    expect(must(await manager.call('GET /api/meetings/:meeting', { params: { meeting: put.meeting } })).meeting.recordType).toBe('coaching');
  });
});

describe('the inbox', () => {
  let missed: TriggerId;
  let blocked: TriggerId;

  test('ranks by the time that is left, then by weight', async () => {
    const before = new Set((await list('all')).map(({ id }) => id));
    const promises = await kpiOf('predictability', 'percent', 'up');
    const [first] = await read(promises, 1, 90, { part: 9, whole: 10 });
    const stories = await kpiOf('blocked', 'count', 'down');
    for (const [daysAgo, value] of [[29, 9], [15, 1]] as const) await read(stories, daysAgo, value);
    const [second] = await read(stories, 1, 20);
    if (first === undefined || second === undefined) throw new Error('nothing fired');
    [missed, blocked] = [first.id, second.id];
    expect([first.rule, second.rule]).toEqual(['R3', 'R75']);
    const all = await list('open');
    // R86 weighs 1 and its clock was missed: time goes before weight.
    expect(all.findIndex(({ rule }) => rule === 'R86')).toBeLessThan(all.findIndex(({ id }) => id === blocked));
    const open = all.filter(({ id }) => !before.has(id));
    // 10 blocked a sprint where 4 fires and 1 is well: three times as far, three quarters confirmed. R3: one item of ten missed.
    expect(open.map(({ id, severity }) => [id, severity])).toEqual([
      [blocked, { size: 3, confirmation: 0.75, weight: 2.25 }],
      [missed, { size: 1.1, confirmation: 0.75, weight: near(0.825) }],
    ]);
    await world.pass({ hours: 25 });
    const late = await read(stories, 0, 0);
    expect(late).toEqual([]);
    const pages = [];
    for (let after: string | undefined; ; ) {
      const page = must(await world.people.manager.call('GET /api/triggers', { query: { limit: 1, ...(after === undefined ? {} : { after }) } }));
      pages.push(...page.items.map(({ id }) => id));
      if (page.next === null) break;
      after = page.next;
    }
    expect(pages).toEqual((await list('open')).map(({ id }) => id));
  });

  test('a signal that is put off is back on its day; its clock does not wait, and those who are told see no diagnosis', async () => {
    const { manager, second, director } = world.people;
    const params = { trigger: missed };
    for (const [days, code] of [[0, 'SNOOZE_OUT_OF_RANGE until'], [15, 'SNOOZE_OUT_OF_RANGE until']] as const) {
      expect(codesOf(await manager.call('POST /api/triggers/:trigger/snooze', { params, body: { until: worldDay(world, days), reason: 'x' } }))).toEqual([code]);
    }
    expect(codesOf(await second.call('POST /api/triggers/:trigger/snooze', { params, body: { until: worldDay(world, 3), reason: 'x' } }))).toEqual(['FORBIDDEN']);
    must(await manager.call('POST /api/triggers/:trigger/snooze', { params, body: { until: worldDay(world, 3), reason: 'On leave until then' } }));
    must(await manager.call('POST /api/triggers/:trigger/diagnosis', { params, body: { cause: 'skill', words: 'First guess' } }));
    must(await manager.call('POST /api/triggers/:trigger/diagnosis', { params, body: { cause: 'clarity', words: 'I never said what done means' } }));
    const ids = async (state: 'open' | 'snoozed') => (await list(state)).map(({ id }) => id);
    expect(await ids('open')).not.toContain(missed);
    expect(await ids('snoozed')).toEqual([missed]);
    const needs = async () => must(await manager.call('GET /api/today')).needs.map(({ target }) => target);
    expect(await needs()).not.toContain(missed);

    await world.pass({ hours: 48 });
    expect(must(await show(second, missed))).toMatchObject({ clock: { state: 'missed' }, snooze: { reason: 'On leave until then' }, diagnosis: { cause: 'clarity', words: 'I never said what done means' } });
    expect(must(await show(director, missed))).toMatchObject({ clock: { state: 'missed' }, diagnosis: null });
    expect(await ids('snoozed')).toEqual([missed]);
    const back = Temporal.PlainDate.from(worldDay(world, 1)).toZonedDateTime(worldZone).toInstant();
    world.setNow(back);
    expect(await ids('snoozed')).toEqual([]);
    expect(await ids('open')).toContain(missed);
    expect(await needs()).toContain(missed);
  });

  test('R3 asks for a loop: without a 1on1 there is no agenda, and one of another kind does not answer it', async () => {
    const { manager, second } = world.people;
    const params = { trigger: missed };
    expect(codesOf(await manager.call('POST /api/triggers/:trigger/agenda', { params, body: { text: 'x' } }))).toEqual(['NO_NEXT_MEETING']);
    const startsAt = formatInstant(world.now().add({ hours: 1 }));
    must(await manager.call('POST /api/series', { body: { report: second.viewer.person, preset: 'standard', startsAt, timeZone: worldZone, plan: null } }));
    expect(must(await manager.call('POST /api/triggers/:trigger/agenda', { params, body: { text: 'The missed sprint' } }))).toMatchObject({ answered: false });
    expect(codesOf(await manager.call('POST /api/triggers/:trigger/agenda', { params, body: { text: 'again' } }))).toEqual(['ON_AGENDA']);
    expect(must(await show(manager, missed)).state).toBe('open');
    expect(must(await manager.call('POST /api/triggers/:trigger/agenda', { params: { trigger: blocked }, body: { text: 'The queue' } }))).toMatchObject({ answered: true });
  });

  test('counts false alarms for the rule, with a rate from five firings on', async () => {
    const { manager, report } = world.people;
    const dismiss = async (trigger: TriggerId, as: 'false-alarm' | 'known-cause') => must(await manager.call('POST /api/triggers/:trigger/dismiss', { params: { trigger }, body: { as, reason: 'Looked into it' } }));
    await dismiss(missed, 'false-alarm');
    const rule = async (as: Inhabitant) => must(await as.call('GET /api/signals/rules')).rules.find((each) => each.rule === 'R3');
    expect(await rule(manager)).toMatchObject({ kind: 'event', fired: 1, falseAlarms: 1, rate: null, numbers: [{ path: 'triggers.missedMilestone.misses', value: 1 }] });
    expect(await rule(report)).toMatchObject({ fired: 0 });
    for (const as of ['known-cause', 'false-alarm', 'known-cause', 'known-cause'] as const) {
      const [again] = await read(await kpiOf('predictability', 'percent', 'up'), 1, 90, { part: 9, whole: 10 });
      if (again === undefined) throw new Error('R3 did not fire');
      await dismiss(again.id, as);
    }
    const { rate } = (await rule(manager)) ?? {};
    expect(rate).toMatchObject({ share: 0.4, low: near(0.118), high: near(0.769) });
  });

  test('R72: a flat stakeholder score fires once beside figures that improve, and only those of the same team count', async () => {
    const { manager, second } = world.people;
    const define = async (role: 'velocity' | 'stakeholder', unit: 'points' | 'score', team: string) => {
      const body = { name: role, role, unit, direction: 'up', team, owner: second.viewer.person, target: null, source: 'test' } as const;
      return must(await manager.call('POST /api/kpis', { body })).kpi;
    };
    const [velocity, elsewhere, score] = [await define('velocity', 'points', 'green'), await define('velocity', 'points', 'grey'), await define('stakeholder', 'score', 'green')];
    const fired = [];
    for (let week = 9; week >= 0; week -= 1) {
      await read(velocity, 7 * week, week < 4 ? 30 : 20);
      await read(elsewhere, 7 * week, 20 + week / 10);
      fired.push(...(await read(score, 7 * week, 6)));
    }
    expect(fired.map(({ rule }) => rule)).toEqual(['R72']);
    expect(must(await show(manager, fired[0]?.id ?? missed))).toMatchObject({ value: 0, expected: 2, threshold: 0.5, opinion: null, kpi: { name: 'stakeholder', team: 'green' } });
  });

  test('the read tables come out the same when they are made again', async () => {
    const { organisation } = world.people.manager.viewer;
    const rows = async () => [
      await world.database.asOwner('select * from manent.trigger order by id'),
      await world.database.asOwner('select * from manent.trigger_diagnosis order by trigger'),
      await world.database.asOwner('select * from manent.meeting_agenda order by meeting, place'),
    ];
    const before = await rows();
    await rebuildReadTables(world.database, allProjectors(), organisation, () => undefined);
    expect(await rows()).toEqual(before);
  });
});
