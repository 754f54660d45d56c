import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { KpiId } from '../kernel/id.ts';
import { formatDate, type CivilDate } from '../kernel/schema.ts';
import { defaultPolicy } from '../policy/default-policy.ts';
import { dueTriggers, type TriggerHistory } from './due-triggers.ts';
import { toldOf } from './fire-trigger.ts';
import type { WatchedKpi, WatchedPoint } from './judge-readings.ts';

const kpi: KpiId = `kpi_${'0'.repeat(32)}`;
const start = Temporal.PlainDate.from('2026-01-05');
const day = (number: number): CivilDate => formatDate(start.add({ days: number }));

/** Sprints of two weeks one after another: velocity, or completed of listed. */
function velocity(...values: readonly number[]): WatchedKpi {
  const points = values.map((value, index): WatchedPoint => ({ key: `s${index}`, from: day(14 * index), date: day(14 * index + 11), value, of: null }));
  return { kpi, role: 'velocity', measure: { unit: 'points', direction: 'up' }, points, definedOn: day(0) };
}
function promises(...pairs: readonly (readonly [part: number, whole: number])[]): WatchedKpi {
  const points = pairs.map(([part, whole], index): WatchedPoint => {
    const value = whole === 0 ? 0 : (100 * part) / whole;
    return { key: `s${index}`, from: day(14 * index), date: day(14 * index + 11), value, of: { part, whole } };
  });
  return { kpi, role: 'predictability', measure: { unit: 'percent', direction: 'up' }, points, definedOn: day(0) };
}

const nothing: TriggerHistory = { firedOn: new Set(), answerUnderWay: false };
const keys = (watched: WatchedKpi): ReadonlySet<string> => new Set(watched.points.map((point) => point.key));
const due = (watched: WatchedKpi, today: CivilDate, history = nothing, changed = keys(watched)): readonly string[] =>
  dueTriggers(watched, changed, history, today, defaultPolicy).map((fired) => `${fired.rule} ${fired.reading}`);

describe('which triggers readings start', () => {
  const slump = velocity(20, 20, 20, 10);
  const lastDay = 14 * 3 + 11;

  it.each([
    ['on its last day', 0, ['R4 s3']],
    ['14 days after it', 14, ['R4 s3']],
    ['15 days after it', 15, []],
    ['the day before it ends', -1, []],
  ])('a sprint starts a clock only while it is fresh: %s', (_, after, expected) => {
    expect(due(slump, day(lastDay + after))).toEqual(expected);
  });

  it('R76: resolved dependencies at 30 %, once while they stay there', () => {
    const dependencies = (...values: readonly number[]): WatchedKpi => ({ ...velocity(...values), role: 'dependencies', measure: { unit: 'percent', direction: 'up' } });
    expect(due(dependencies(60, 60, 60, 31), day(lastDay))).toEqual([]);
    expect(due(dependencies(60, 60, 60, 30), day(lastDay))).toEqual(['R76 s3']);
    expect(due(dependencies(60, 60, 30, 25), day(lastDay))).toEqual(['R76 s2']);
  });

  it('an unchanged reading starts nothing, nor one that the rule fired on before', () => {
    expect(due(slump, day(lastDay), nothing, new Set(['s2']))).toEqual([]);
    expect(due(slump, day(lastDay), { ...nothing, firedOn: new Set(['R4 s3']) })).toEqual([]);
  });

  it('judges each sprint with the sprints before it only', () => {
    expect(due(velocity(20, 20, 20, 16, 60, 60, 60), day(lastDay))).toEqual(['R4 s3']);
  });

  it('R4 fires whatever is under way; what it saw is all there', () => {
    const [fired] = dueTriggers(slump, keys(slump), { ...nothing, answerUnderWay: true }, day(lastDay), defaultPolicy);
    expect(fired).toMatchObject({ rule: 'R4', value: 10, expected: 20, shortfall: 50, threshold: 15, baselineReadings: ['s0', 's1', 's2'], backTest: { fired: 1, of: 1 } });
  });

  it('puts a shorter sprint and longer ones on one length before they are compared', () => {
    const [first, second, third, last] = velocity(20, 20, 20, 10).points;
    if (first === undefined || second === undefined || third === undefined || last === undefined) throw new Error('four sprints');
    const halfAsLong = { ...last, from: day(14 * 3 + 7) };
    const same = { ...slump, points: [first, second, third, halfAsLong] };
    expect(due(same, day(lastDay))).toEqual([]);
    const [worse] = dueTriggers({ ...same, points: [first, second, third, { ...halfAsLong, value: 5 }] }, new Set(['s3']), nothing, day(lastDay), defaultPolicy);
    expect(worse).toMatchObject({ value: 5, expected: 10, shortfall: 50 });
  });

  it('R3 fires at the first missed milestone of the watch, not at those before it and not again in the same run', () => {
    const always = promises([1, 4], [1, 4], [1, 4], [1, 4]);
    const begun = { ...always, definedOn: day(lastDay + 1) };
    expect(due(begun, day(lastDay + 1))).toEqual(['R3 s3']);
    expect(due(always, day(lastDay + 1))).toEqual([]);
    // A watch of one day more reaches the sprint before, which is then the first.
    expect(due({ ...begun, definedOn: day(lastDay) }, day(lastDay))).toEqual(['R3 s2']);
    const [fired] = dueTriggers(begun, keys(begun), nothing, day(lastDay + 1), defaultPolicy);
    expect(fired).toMatchObject({ value: 1, expected: 4, shortfall: 3, threshold: 1, backTest: { fired: 4, of: 4 } });
  });

  it('R3 fires again after a met milestone, unless an answer is under way', () => {
    const again = promises([1, 4], [1, 4], [4, 4], [1, 4]);
    expect(due(again, day(lastDay))).toEqual(['R3 s3']);
    expect(due(again, day(lastDay), { ...nothing, answerUnderWay: true })).toEqual([]);
  });

  it('a sprint with nothing listed is no milestone', () => {
    expect(due(promises([4, 4], [0, 0]), day(14 + 11))).toEqual([]);
  });

  it('R75 fires when the average of three sprints gets to four blocked stories, and not again while it stays', () => {
    const blocked = (...values: readonly number[]): WatchedKpi => ({ ...velocity(...values), role: 'blocked', measure: { unit: 'count', direction: 'down' } });
    const at = (...values: readonly number[]): readonly string[] => due(blocked(...values), day(14 * (values.length - 1) + 11), nothing, new Set([`s${values.length - 1}`]));
    expect(at(4, 4, 4)).toEqual(['R75 s2']);
    expect(at(4, 4, 3)).toEqual([]);
    expect(at(9, 9)).toEqual([]);
    expect(at(1, 1, 2, 9)).toEqual(['R75 s3']);
    expect(at(1, 1, 2, 9, 9)).toEqual([]);
    const [fired] = dueTriggers(blocked(1, 1, 2, 9), new Set(['s3']), nothing, day(14 * 3 + 11), defaultPolicy);
    expect(fired).toMatchObject({ value: 4, expected: 1, shortfall: 3, threshold: 4, baselineReadings: ['s1', 's2', 's3'], backTest: { fired: 1, of: 2 } });
  });

  it('R77 speaks where R3 does not: the sprint that falls to 70 % within a run of misses', () => {
    const run = promises([10, 10], [8, 10], [7, 10]);
    const [last] = dueTriggers(run, new Set(['s2']), nothing, day(14 * 2 + 11), defaultPolicy);
    expect(last).toMatchObject({ rule: 'R77', value: 70, expected: 88, threshold: 70 });
    expect(due(promises([10, 10], [7, 10]), day(14 + 11), nothing, new Set(['s1']))).toEqual(['R3 s1']);
    expect(due(run, day(14 * 2 + 11), { ...nothing, answerUnderWay: true }, new Set(['s2']))).toEqual([]);
  });
});

describe('who is told that no time was fixed', () => {
  const [subject, manager, above] = ['1', '2', '3'].map((digit) => `usr_${digit.repeat(32)}` as const);
  const owners = Array.from({ length: 12 }, (_, index) => `usr_${index.toString(16).repeat(32)}` as const);

  it.each([
    ['the manager and theirs', { manager, managersManager: above }, [manager, above]],
    ['the manager and the owners where nobody is above', { manager, managersManager: null }, [manager, ...owners.filter((owner) => owner !== manager).slice(0, 9)]],
    ['the owners where there is no manager', { manager: null, managersManager: null }, owners.slice(0, 10)],
    ['nobody but the manager of what comes from a coaching 1on1', { manager, managersManager: above, private: true }, [manager]],
  ])('%s', (_, people, told) => {
    if (subject === undefined || people.manager === undefined || people.managersManager === undefined) throw new Error('three people');
    expect(toldOf({ ...people, subject, manager: people.manager, managersManager: people.managersManager, owners })).toEqual(told);
  });
});
