import { expect, test } from 'vitest';
import { kpisApi } from '../../contract/kpis.ts';
import { chartOfKpi, type KpiPageView } from './chart-of-kpi.ts';

const id = (kind: string): string => `${kind}_${'0'.repeat(32)}`;
const day = (week: number): string => new Date(Date.UTC(2026, 0, 4 + 7 * week)).toISOString().slice(0, 10);
const person = { id: id('usr'), name: 'Jo' };
const definition = { name: 'Answers', role: 'other', unit: 'count', direction: 'up', team: 'a team', target: null } as const;
const limitsOf = (mean: number, lower: number, upper: number, from: number, to: number): object => ({ mean, lower, upper, points: to - from + 1, provisional: true, from: day(from), to: day(to) });

/** Twelve weeks around 20, then eight around 8 without the third of them; the new level was decided from week 12 on. */
const values = [20, 24, 17, 22, 19, 25, 18, 21, 23, 16, 20, 40, 8, 9, null, 7, 8, 10, 7, 1];
const points = values.flatMap((value, week) => (value === null ? [] : [{ key: day(week), from: null, to: day(week), value, of: null }]));
const view: KpiPageView = kpisApi['GET /api/kpis/:kpi'].output.parse({
  kpi: { ...definition, id: id('kpi'), owner: person, latest: points.at(-1), change: null, limits: limitsOf(8, 5, 12, 12, 19), recent: [], status: 'signal' },
  definition: { ...definition, owner: id('usr'), source: 'x' },
  points,
  levels: [
    { to: day(11), limits: limitsOf(21, 11, 33, 0, 10) },
    { to: day(19), limits: limitsOf(8, 5, 12, 12, 19) },
  ],
  baselines: [{ from: day(12), reason: 'Two left', by: person, at: '2026-05-01T09:00:00.000Z' }],
  weeks: [{ from: day(17), to: day(18), value: 7, readings: 1, change: null }],
  triggers: [],
  backTests: [],
  meetings: [{ id: id('mtg'), on: '2026-02-01', number: 3 }],
  can: { record: true, rebaseline: true },
});

test('each level is judged by its own limits, which reach to the step that ends them', () => {
  const chart = chartOfKpi(view, 0);
  expect(chart.limits).toEqual([
    { from: day(0), to: day(12), mean: 21, lower: 11, upper: 33 },
    { from: day(12), mean: 8, lower: 5, upper: 12 },
  ]);
  const told = chart.points.filter(({ verdict }) => verdict !== undefined && verdict !== 'ordinary').map(({ date, verdict }) => [date, verdict]);
  expect(told).toEqual([
    [day(11), 'improving'],
    [day(19), 'worsening'],
  ]);
  expect(chart.flags.map(({ kind, label }) => `${kind} ${label}`)).toEqual(['level Two left', 'meeting number 3']);
  expect(chart.baseline?.caption).toContain('provisional');
});

test('a missed week breaks the line, and the week that is not over is unfinished', () => {
  const chart = chartOfKpi(view, 0);
  expect(chart.points.filter(({ value }) => value === null).map(({ date }) => date)).toEqual([day(14)]);
  expect(chart.points.filter(({ unfinished }) => unfinished === true).map(({ date }) => date)).toEqual([day(19)]);
});

test('no move is counted over a gap or over the step, and an unusual one stands out', () => {
  const { moves } = chartOfKpi(view, 0);
  expect(moves.points.filter(({ value }) => value === null).map(({ date }) => date)).toEqual([day(0), day(12), day(14), day(15)]);
  expect(moves.points.filter(({ verdict }) => verdict === 'unusual').map(({ date }) => date)).toEqual([day(11)]);
  expect(moves.limits).toHaveLength(2);
  expect(moves.limits[0]).toMatchObject({ from: day(0), to: day(12), lower: null });
});

test('fewer readings shown leave out what is older, and a level that ended before them', () => {
  const chart = chartOfKpi(view, 5);
  expect(chart.points).toHaveLength(5);
  expect(chart.limits).toHaveLength(1);
  expect(chart.flags).toEqual([]);
});
