import { expect, test } from 'vitest';
import type { ChartFlag, ChartPoint } from './chart-data.ts';
import { chartSummary, pointWords } from './chart-words.ts';

const points: readonly ChartPoint[] = [
  { date: '2026-03-02', value: 6, label: 'W10' },
  { date: '2026-03-09', value: null, label: 'W11' },
  { date: '2026-03-16', value: 9.4, label: 'W12', verdict: 'worsening' },
  { date: '2026-03-23', value: 5, label: 'W13', unfinished: true },
];
const flags: readonly ChartFlag[] = [
  { date: '2026-03-10', kind: 'meeting', label: 'number 41' },
  { date: '2026-03-16', kind: 'trigger', label: 'R4' },
  { date: '2026-04-01', kind: 'meeting', label: 'number 42' },
];

test('the summary counts readings, not gaps, and names the latest reading', () => {
  expect(chartSummary({ points, limits: [{ mean: 6.3, lower: 5.1, upper: 7.5 }], target: 6, unit: 'h', digits: 1 })).toBe(
    '3 readings from 2 Mar 2026 to 23 Mar 2026; latest 5.0 h (W13); mean 6.3; natural limits 5.1 to 7.5; target 6.0; 1 point worse than usual.',
  );
});

test('a chart without readings says how they come', () => {
  expect(chartSummary({ points: [], limits: [], target: undefined, unit: 'h', digits: 1 })).toContain('No readings yet');
});

test('a flag between two points is read with the later one, and one after the last with the last', () => {
  expect(pointWords(points, flags, 0, 'h', 1)).toBe('W10: 6.0 h, within its usual range');
  expect(pointWords(points, flags, 1, 'h', 1)).toBe('W11: no reading');
  expect(pointWords(points, flags, 2, 'h', 1)).toBe('W12: 9.4 h, worse than usual, 1on1: number 41, trigger: R4');
  expect(pointWords(points, flags, 3, 'h', 1)).toBe('W13: 5.0 h, within its usual range, not finished yet, 1on1: number 42');
});
