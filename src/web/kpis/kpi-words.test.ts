import { describe, expect, test } from 'vitest';
import { kpiRow, type KpiRow } from '../../contract/kpis.ts';
import { verdictAt, verdictOf } from '../ui/chart/limit-verdict.ts';
import { changeMark, changeWords, gapWords, latestVerdict } from './kpi-words.ts';

const kpi = (over: object): KpiRow =>
  kpiRow.parse({
    id: `kpi_${'0'.repeat(32)}`,
    name: 'Velocity',
    role: 'other',
    unit: 'points',
    direction: 'up',
    team: 'a team',
    owner: { id: `usr_${'0'.repeat(32)}`, name: 'Jo' },
    target: null,
    latest: { key: 'a#1', from: null, to: '2026-03-04', value: 20, of: null },
    change: null,
    limits: { mean: 20, lower: 10, upper: 30, points: 12, provisional: false, from: '2025-12-03', to: '2026-03-04' },
    recent: [],
    status: 'in-limits',
    ...over,
  });
const moved = (points: number, percent: number | null, insideNoise = false): object => ({
  change: { points, percent, better: 'better', insideNoise, since: '2026-02-18' },
});

describe('a change in words (S7)', () => {
  test('a percentage moves by points: 70 % to 88 % is +18 points, never +25.7 %', () => {
    expect(changeWords(kpi({ unit: 'percent', ...moved(18, 25.714) }))).toBe('+18 points');
    expect(changeWords(kpi({ unit: 'percent', ...moved(-1, -1.2) }))).toBe('−1 point');
  });

  test('anything else moves by percent, with a true minus', () => {
    expect(changeWords(kpi(moved(-4.2, -15.04)))).toBe('−15 %');
    expect(changeWords(kpi(moved(2, 18.75)))).toBe('+18.8 %');
  });

  test('from zero there is no percentage: both values are said', () => {
    expect(changeWords(kpi({ latest: { key: 'a#2', from: null, to: '2026-03-04', value: 3, of: null }, ...moved(3, null) }))).toBe('0 → 3');
  });

  test('no arrow inside the natural limits, whatever the size, and no mark while there are none', () => {
    const marks = [moved(9, 90, true), moved(9, 90), moved(-9, -90), { ...moved(9, 90), limits: null }].map((over) => changeMark(kpi(over)));
    expect(marks).toEqual(['same', 'up', 'down', 'unknown']);
  });

  test('readings that are missing between the last two are said', () => {
    const recent = ['2026-02-04', '2026-02-11', '2026-03-04'].map((to) => ({ to, value: 20 }));
    const change = { points: 2, percent: 10, better: 'better', insideNoise: true, since: '2026-02-11' };
    expect(gapWords(kpi({ recent, change }))).toBe('since 3 weeks ago');
    expect(gapWords(kpi({ recent: recent.slice(1), ...moved(2, 10) }))).toBeNull();
  });
});

describe('what the limits say', () => {
  test('the same value is good or bad by the KPI’s direction; on a limit it is ordinary', () => {
    const verdicts = [
      [kpi({ direction: 'up' }), 31],
      [kpi({ direction: 'down' }), 31],
      [kpi({ direction: 'down' }), 9],
      [kpi({}), 30],
    ] as const;
    expect(verdicts.map(([row, value]) => verdictOf(row, value))).toEqual(['improving', 'worsening', 'improving', 'ordinary']);
  });

  test('a reading from before those that the limits come from is not judged by them', () => {
    const row = kpi({});
    expect(verdictAt(row, { to: '2025-12-02', value: 90 })).toBe('ordinary');
    expect(verdictAt(row, { to: '2025-12-03', value: 90 })).toBe('improving');
  });

  test('a signal inside the limits is a run for the worse', () => {
    expect(latestVerdict(kpi({ status: 'signal' }))).toBe('worsening');
  });
});
