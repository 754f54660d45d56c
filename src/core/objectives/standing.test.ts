import { Temporal } from 'temporal-polyfill';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, type CivilDate } from '../kernel/schema.ts';
import { daysOf, quarterSchema } from './quarter.ts';
import { quarterAfter, quarterOf, type Quarter } from './quarter-name.ts';
import { byNeed, directionOf, expectedOn, isApart, meanScore, progressOf, standingOf, type Course } from './standing.ts';

const { from, to } = daysOf(quarterSchema.parse('2026-Q3'));
const at = (day: number): CivilDate => formatDate(Temporal.PlainDate.from(from).add({ days: day }));
const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const course = fc.record({ start: number, target: number }).filter(({ start, target }) => Math.abs(start - target) > 0.01).map((ends): Course => ({ ...ends, from, to }));
const day = fc.integer({ min: -30, max: 150 });

describe('progress of a key result', () => {
  it('is 0 at the start, 100 at the target, and more beyond it, whichever way is better', () => {
    fc.assert(
      fc.property(course, fc.double({ min: -2, max: 3, noNaN: true }), (line, share) => {
        const value = line.start + share * (line.target - line.start);
        expect(progressOf(line, value)).toBeCloseTo(100 * share, 4);
      }),
    );
  });

  it('does not change when up and down are exchanged', () => {
    fc.assert(
      fc.property(course, number, (line, value) => {
        const mirrored = { start: -line.start, target: -line.target };
        expect(directionOf(mirrored)).not.toBe(directionOf(line));
        expect(progressOf(mirrored, -value)).toBeCloseTo(progressOf(line, value) ?? NaN, 6);
      }),
    );
  });

  it('means nothing where start and target are the same, or as good as', () => {
    fc.assert(
      fc.property(number, fc.double({ min: -9e-7, max: 9e-7, noNaN: true }), (start, apart) => {
        fc.pre(Math.abs(start + apart - start) < 1e-6);
        expect(isApart(start, start + apart)).toBe(false);
        expect(standingOf({ start, target: start + apart, from, to }, 5, at(10))).toBeNull();
      }),
    );
  });

  it('R131: 320 ms on the way from 400 to 200 is 40 points', () => {
    expect(progressOf({ start: 400, target: 200 }, 320)).toBe(40);
    expect(directionOf({ start: 400, target: 200 })).toBe('down');
  });
});

describe('what is expected on a day', () => {
  it('rises from 0 on the first day to 100 on the last, and stays there', () => {
    expect([expectedOn({ from, to }, from), expectedOn({ from, to }, to)]).toEqual([0, 100]);
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [first, second] = [expectedOn({ from, to }, at(Math.min(a, b))), expectedOn({ from, to }, at(Math.max(a, b)))];
        expect(first).toBeLessThanOrEqual(second);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(second).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe('R17: the slip', () => {
  it('is what is expected less what is there', () => {
    fc.assert(
      fc.property(course, number, day, (line, value, on) => {
        const standing = standingOf(line, value, at(on));
        expect(standing?.behind).toBeCloseTo((standing?.expected ?? NaN) - (standing?.progress ?? NaN), 6);
      }),
    );
  });

  it('of the same size weighs more the less time is left, and at the same time the larger it is', () => {
    const line: Course = { start: 0, target: 100, from, to };
    const need = (value: number, on: number) => standingOf(line, value, at(on));
    expect([need(10, 45), null, need(61, 74), need(95, 85)].toSorted(byNeed).map((standing) => standing?.progress)).toEqual([61, 10, 95, undefined]);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 90, noNaN: true }), fc.double({ min: 1, max: 10, noNaN: true }), fc.integer({ min: 1, max: 89 }), (value, less, on) => {
        expect(need(value - less, on)?.neededAWeek).toBeGreaterThan(need(value, on)?.neededAWeek ?? Infinity);
        expect(need(value, on + 1)?.neededAWeek).toBeGreaterThan(need(value, on)?.neededAWeek ?? Infinity);
      }),
    );
  });

  it('asks nothing more of what is beyond its target', () => {
    expect(standingOf({ start: 0, target: 50, from, to }, 75, at(60))).toMatchObject({ progress: 150, neededAWeek: 0 });
  });
});

describe('quarters', () => {
  it('cover each day once, without a gap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 8998 }), fc.integer({ min: 1, max: 4 }), (year, number_) => {
        const name: Quarter = quarterSchema.parse(`${year}-Q${number_}`);
        const days = daysOf(name);
        expect([quarterOf(days.from), quarterOf(days.to)]).toEqual([name, name]);
        const next = quarterAfter(name, 1);
        expect(Temporal.PlainDate.from(days.to).add({ days: 1 }).toString()).toBe(daysOf(next).from);
        expect(quarterAfter(next, -1)).toBe(name);
      }),
    );
  });
});

describe('a score', () => {
  it('counts no key result for more than reached or less than nothing', () => {
    expect(meanScore([150, -40, 50])).toBe(50);
    expect(meanScore([])).toBeNull();
  });
});
