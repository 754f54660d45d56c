import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayNumber, labelledPoints, linearScale, roundTicks, spreadLabels, tickDigits, tightTicks } from './scale.ts';

const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true });

test('ticks are round, cover the range, and are never far more than asked for', () => {
  expect(roundTicks(5.1, 9.4, 4)).toEqual([4, 6, 8, 10]);
  expect(roundTicks(0, 0.31, 4)).toEqual([0, 0.1, 0.2, 0.3, 0.4]);
  fc.assert(
    fc.property(finite, finite, fc.integer({ min: 2, max: 8 }), (a, b, count) => {
      const [least, most] = a < b ? [a, b] : [b, a];
      fc.pre(most - least > 1e-3);
      const ticks = roundTicks(least, most, count);
      const hair = (most - least) * 1e-8 + 1e-9;
      expect(ticks[0]).toBeLessThanOrEqual(least + hair);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(most - hair);
      expect(ticks.length).toBeLessThanOrEqual(count + 3);
    }),
  );
});

test('an axis does not end far above its highest value', () => {
  expect(tightTicks(0, 59.2)).toEqual([0, 20, 40, 60]);
  expect(tightTicks(5.1, 9.4)).toEqual([5, 6, 7, 8, 9, 10]);
});

test('ticks of one value stand around it', () => {
  expect(roundTicks(3, 3, 4)).toContain(3);
  expect(tickDigits([0, 0.5, 1])).toBe(1);
});

test('labels that would touch are pushed apart, in order, and no further than needed', () => {
  expect(spreadLabels([10, 50, 90], 14)).toEqual([10, 50, 90]);
  expect(spreadLabels([50, 52], 14)).toEqual([44, 58]);
  expect(spreadLabels([52, 50], 14)).toEqual([58, 44]);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 6 }), (positions) => {
      const placed = spreadLabels(positions, 14).toSorted((a, b) => a - b);
      const gaps = placed.slice(1).map((place, index) => place - (placed[index] ?? 0));
      expect(gaps.every((gap) => gap >= 14 - 1e-9)).toBe(true);
    }),
  );
});

test('days keep their distance: a missed week leaves a hole', () => {
  const x = linearScale(dayNumber('2026-03-02'), dayNumber('2026-03-30'), 0, 280);
  expect(x(dayNumber('2026-03-09'))).toBeCloseTo(70);
  expect(x(dayNumber('2026-03-23'))).toBeCloseTo(210);
});

test('the newest point always keeps its label', () => {
  expect(labelledPoints(13, 7)).toEqual([0, 2, 4, 6, 8, 10, 12]);
  expect(labelledPoints(10, 4)).toEqual([0, 3, 6, 9]);
  expect(labelledPoints(1, 4)).toEqual([0]);
});
