import { expect, test } from 'vitest';
import { layOutXmr } from './xmr-layout.ts';

const points = [
  { date: '2026-03-02', value: 0.4 },
  { date: '2026-03-09', value: null },
  { date: '2026-03-30', value: 6 },
];

test('a KPI that cannot be negative is never drawn below zero', () => {
  expect(layOutXmr({ points, limits: [], flags: [] }, 800).ticks[0]?.value).toBe(0);
  const negative = [{ date: '2026-03-02', value: -3 }];
  expect(layOutXmr({ points: [...negative, ...points], limits: [], flags: [] }, 800).ticks[0]?.value).toBeLessThan(-3);
});

test('limits and target always fit on the axis, even where no reading reaches them', () => {
  const layout = layOutXmr({ points, limits: [{ mean: 3, lower: null, upper: 21 }], target: 30, flags: [] }, 800);
  expect(layout.ticks.at(-1)?.value).toBeGreaterThanOrEqual(30);
  expect(layout.segments[0]?.upper).toBeGreaterThanOrEqual(layout.top);
  expect(layout.edge.map((label) => label.kind)).toEqual(['upper', 'mean', 'target']);
});

test('a phone has no labels at the right edge and keeps its width for the line', () => {
  const layout = layOutXmr({ points, limits: [{ mean: 3, lower: 1, upper: 5 }], flags: [] }, 300);
  expect(layout.edge).toEqual([]);
  expect(layout.right - layout.left).toBeGreaterThan(240);
  expect(layout.labelled.at(-1)).toBe(2);
});

test('a flag outside the readings stays on the axis', () => {
  const layout = layOutXmr({ points, limits: [], flags: [{ date: '2026-05-01', kind: 'meeting', label: 'later' }] }, 800);
  expect(layout.flags[0]?.x).toBe(layout.right);
});
