import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDateSchema } from '../kernel/schema.ts';
import { changeBetween, hasMomentum, improvement } from './change.ts';
import type { Measure } from './measure.ts';
import type { Point } from './point.ts';

const percentUp: Measure = { unit: 'percent', direction: 'up' };
const countDown: Measure = { unit: 'count', direction: 'down' };
const pointsUp: Measure = { unit: 'points', direction: 'up' };

function at(date: string, value: number): Point {
  return { date: civilDateSchema.parse(date), value };
}

function weekly(measure: Measure, from: number, to: number): ReturnType<typeof changeBetween> {
  return changeBetween(measure, at('2026-03-02', from), at('2026-03-09', to), 7);
}

describe('the change between two closed periods', () => {
  it('R77: says points first for a percentage, 70 % to 88 % is +18 points and 25.7 %', () => {
    const change = weekly(percentUp, 70, 88);
    expect(change.lead).toBe('points');
    expect(change.difference).toBe(18);
    expect(change.percent).toBeCloseTo(25.714, 3);
  });

  it('S7: has no percentage from zero and shows the absolute move', () => {
    expect(weekly(countDown, 0, 3)).toMatchObject({ percent: null, lead: 'absolute', difference: 3, verdict: 'worse' });
  });

  it('R75: a fall from 4 blocked to 1 is better', () => {
    const change = weekly(countDown, 4, 1);
    expect(change).toMatchObject({ verdict: 'better', percent: -75 });
    expect(improvement(countDown, change)).toBe(3);
  });

  it('S9: staying at the bound is at best, not "same"', () => {
    expect(weekly(percentUp, 100, 100).verdict).toBe('at-best');
    expect(weekly(countDown, 0, 0).verdict).toBe('at-best');
    expect(weekly(pointsUp, 30, 30).verdict).toBe('same');
  });

  it('labels a gap "since" and adjacent weeks not', () => {
    expect(changeBetween(pointsUp, at('2026-03-02', 20), at('2026-03-23', 30), 7).since).toEqual({
      date: '2026-03-02',
      days: 21,
    });
    expect(weekly(pointsUp, 20, 30).since).toBeNull();
    expect(changeBetween(pointsUp, at('2023-09-26', 20), at('2023-10-11', 30), 14).since).toBeNull();
  });

  it('R68: momentum needs the whole 10 %, in the direction of the KPI, or the bound', () => {
    expect(hasMomentum(pointsUp, weekly(pointsUp, 20, 22), 10)).toBe(true);
    expect(hasMomentum(pointsUp, weekly(pointsUp, 20, 21.9), 10)).toBe(false);
    expect(hasMomentum(countDown, weekly(countDown, 4, 5), 10)).toBe(false);
    expect(hasMomentum(percentUp, weekly(percentUp, 99, 100), 10)).toBe(true);
  });

  it('never calls the same move better in both directions', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }), (from, to) => {
        const up = weekly({ unit: 'points', direction: 'up' }, from, to).verdict;
        const down = weekly({ unit: 'points', direction: 'down' }, from, to).verdict;
        expect([up, down].toSorted()).toEqual(from === to ? ['same', 'same'] : ['better', 'worse']);
      }),
    );
  });
});
