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

test('a floor and a ceiling have their line and label, and stay on the axis', () => {
  const bounds = [{ kind: 'ceiling', value: 40 }, { kind: 'floor', value: 2 }] as const;
  const layout = layOutXmr({ points, limits: [], bounds, flags: [] }, 800);
  expect(layout.ticks.at(-1)?.value).toBeGreaterThanOrEqual(40);
  expect(layout.bounds.map(({ y }) => y >= layout.top && y <= layout.bottom)).toEqual([true, true]);
  expect(layout.edge.map((label) => label.kind)).toEqual(['ceiling', 'floor']);
});

test('a phone has no labels at the right edge and keeps its width for the line', () => {
  const layout = layOutXmr({ points, limits: [{ mean: 3, lower: 1, upper: 5 }], flags: [] }, 300);
  expect(layout.edge).toEqual([]);
  expect(layout.right - layout.left).toBeGreaterThan(240);
  expect(layout.labels[0]).toMatchObject({ words: '30 Mar 2026', anchor: 'end', x: layout.right });
});

test('a flag outside the readings stays on the axis', () => {
  const layout = layOutXmr({ points, limits: [], flags: [{ date: '2026-05-01', kind: 'meeting', label: 'later' }] }, 800);
  expect(layout.flags[0]?.x).toBe(layout.right);
});

test('long period names never run into one another', () => {
  const sprints = Array.from({ length: 95 }, (_, index) => ({
    date: new Date(Date.UTC(2023, 0, 2 + index * 14)).toISOString().slice(0, 10),
    value: 30,
    label: `Sprint ${index + 1}`,
  }));
  for (const width of [300, 640, 1200]) {
    const { labels } = layOutXmr({ points: sprints, limits: [], flags: [] }, width);
    const ends = labels.map(({ words, x, anchor }) => {
      const wide = words.length * 6.6;
      const from = anchor === 'end' ? x - wide : anchor === 'start' ? x : x - wide / 2;
      return [from, from + wide] as const;
    });
    expect(labels[0]?.words).toBe('Sprint 95');
    expect(labels.length).toBeGreaterThan(1);
    for (const [index, [from]] of ends.entries()) expect(ends[index + 1]?.[1] ?? -Infinity).toBeLessThan(from);
  }
});

test('a new level begins halfway between the last reading of the old one and its own first, gaps aside', () => {
  const flags = [{ date: '2026-03-30', kind: 'level', label: 'two left' }] as const;
  const limits = [{ to: '2026-03-30', mean: 1, lower: 0, upper: 2 }, { from: '2026-03-30', mean: 6, lower: 5, upper: 7 }];
  const layout = layOutXmr({ points, limits, flags }, 800);
  const [first, , last] = layout.places;
  const middle = ((first?.x ?? 0) + (last?.x ?? 0)) / 2;
  expect(layout.flags[0]?.x).toBeCloseTo(middle, 6);
  expect(layout.segments[0]?.x2).toBeCloseTo(middle, 6);
  expect(layout.segments[1]?.x1).toBeCloseTo(middle, 6);
});
