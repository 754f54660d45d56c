import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDateSchema } from '../kernel/schema.ts';
import { baselineBefore, medianBaseline } from './baseline.ts';
import { naturalLimits } from './natural-limits.ts';
import { normalScore, normalTail } from './normal-score.ts';
import { perWorkingDay, workingDays } from './per-working-day.ts';
import { usualPeriod } from './point.ts';
import { mean, median, medianAbsoluteDeviation, sampleDeviation } from './statistics.ts';
import { transformFor } from './transform.ts';
import { wilsonInterval } from './wilson.ts';

const day = (text: string): ReturnType<typeof civilDateSchema.parse> => civilDateSchema.parse(text);

describe('centre and spread', () => {
  it('matches a worked sample', () => {
    const values = [2, 4, 4, 4, 5, 5, 7, 9];
    expect(mean(values)).toBe(5);
    expect(median(values)).toBe(4.5);
    expect(sampleDeviation(values)).toBeCloseTo(Math.sqrt(32 / 7), 12);
    expect(medianAbsoluteDeviation([1, 1, 2, 2, 4, 6, 9])).toBe(1);
    expect(median([9, 1, 5])).toBe(5);
  });

  it('says nothing of no values', () => {
    expect([mean([]), median([]), sampleDeviation([3]), medianAbsoluteDeviation([])]).toEqual(Array(4).fill(undefined));
  });
});

describe('baselines', () => {
  it('S10: is the median of the last six, from three on', () => {
    const window = { atMost: 6, atLeast: 3 };
    expect(medianBaseline([900, 10, 20, 30, 40, 50, 60], window)).toEqual({ median: 35, readings: 6 });
    expect(medianBaseline([10, 20, 60], window)).toEqual({ median: 20, readings: 3 });
    expect(medianBaseline([10, 20], window)).toBeUndefined();
  });

  it('never holds the trigger reading, nor a later one', () => {
    const points = Array.from({ length: 9 }, (_, index) => ({
      date: day(`2026-01-${String(index + 10)}`),
      value: index < 7 ? 10 : 1000,
    }));
    const baseline = baselineBefore(points, day('2026-01-17'), { atMost: 12, atLeast: 6 });
    expect(baseline).toMatchObject({ mean: 10, readings: 7, from: '2026-01-10', to: '2026-01-16' });
    expect(baselineBefore(points, day('2026-01-15'), { atMost: 12, atLeast: 6 })).toBeUndefined();
  });
});

describe('the normal scale', () => {
  it.each([
    [0, 0.5],
    [1, 0.158655253931457],
    [1.959963984540054, 0.025],
    [3, 0.001349898031630095],
    [6, 9.865876450376946e-10],
    [-1, 0.841344746068543],
  ])('P(Z > %d) = %d', (z, tail) => {
    expect(normalTail(z) / tail).toBeCloseTo(1, 6);
  });

  it('puts t on it: 1.363 at 11 and 1.533 at 4 degrees of freedom are both the 90 % point', () => {
    expect(normalScore(1.3634, 11)).toBeCloseTo(1.2816, 2);
    expect(normalScore(1.5332, 4)).toBeCloseTo(1.2816, 2);
    expect(normalScore(-1.3634, 11)).toBeCloseTo(-1.2816, 2);
  });
});

describe('the Wilson interval', () => {
  it('matches published values', () => {
    const seven = wilsonInterval(7, 10);
    expect(seven?.low).toBeCloseTo(0.3968, 4);
    expect(seven?.high).toBeCloseTo(0.8922, 4);
    expect(wilsonInterval(0, 10)?.high).toBeCloseTo(0.2775, 4);
    expect(wilsonInterval(3, 0)).toBeUndefined();
    expect(wilsonInterval(4, 3)).toBeUndefined();
  });

  it('holds its share and stays within 0 and 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (total, hits) => {
        const found = wilsonInterval(hits, total);
        if (hits > total) return found === undefined;
        return found !== undefined && found.low >= 0 && found.low <= found.share && found.share <= found.high && found.high <= 1;
      }),
    );
  });
});

describe('natural limits', () => {
  const options = { width: 2.66, provisionalBelow: 12 };

  it('are mean +/- 2.66 mean moving ranges on an even scale', () => {
    const limits = naturalLimits([10, 12, 11, 13, 12], transformFor('score'), options);
    expect(limits).toMatchObject({ readings: 5, provisional: true });
    expect(limits?.centre).toBeCloseTo(11.6, 10);
    expect(limits?.upper).toBeCloseTo(11.6 + 2.66 * 1.5, 10);
    expect(limits?.lower).toBeCloseTo(11.6 - 2.66 * 1.5, 10);
  });

  it('are uneven and never below zero for points', () => {
    const velocity = [16, 37, 8, 12, 56, 8, 26, 5, 55, 18, 15, 16];
    const limits = naturalLimits(velocity, transformFor('points'), options);
    if (limits === undefined) throw new Error('expected limits');
    expect(limits.provisional).toBe(false);
    expect(limits.lower).toBe(0);
    expect(limits.upper - limits.centre).toBeGreaterThan(limits.centre - limits.lower);
  });

  it('stay within 0 and 100 for percentages and around the centre for anything', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('percent' as const, 'points' as const, 'count' as const, 'score' as const),
        fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 2, maxLength: 30 }),
        (unit, values) => {
          const limits = naturalLimits(values, transformFor(unit), options);
          if (limits === undefined) return false;
          const inside = unit !== 'percent' || (limits.lower >= 0 && limits.upper <= 100);
          return inside && limits.lower <= limits.centre + 1e-9 && limits.centre <= limits.upper + 1e-9;
        },
      ),
    );
  });
});

describe('transforms', () => {
  it('come back to where they started', () => {
    fc.assert(
      fc.property(fc.constantFrom('percent' as const, 'points' as const), fc.double({ min: 0, max: 100, noNaN: true }), (unit, value) => {
        const transform = transformFor(unit);
        expect(transform.from(transform.to(value))).toBeCloseTo(value, 8);
      }),
    );
  });

  it('state the spread that a coefficient of variation has on their scale', () => {
    // Steps of one standard deviation each way, CV 0.1 about 25 points and about 50 %.
    const root = transformFor('points');
    expect(root.spread(root.to(25), 0.1)).toBeCloseTo((root.to(27.5) - root.to(22.5)) / 2, 3);
    const logit = transformFor('percent');
    expect(logit.spread(logit.to(50), 0.1)).toBeCloseTo((logit.to(55) - logit.to(45)) / 2, 2);
  });
});

describe('working days', () => {
  it('counts a two-week sprint as ten, and ends in either order', () => {
    expect(workingDays(day('2023-08-02'), day('2023-08-15'))).toBe(10);
    expect(workingDays(day('2026-03-07'), day('2026-03-08'))).toBe(0);
    expect(workingDays(day('2026-03-06'), day('2026-03-09'))).toBe(2);
    expect(workingDays(day('2026-03-09'), day('2026-03-06'))).toBe(0);
  });

  it('makes a long sprint comparable with a short one', () => {
    const rates = perWorkingDay([
      { start: day('2026-03-02'), date: day('2026-03-06'), value: 10 },
      { start: day('2026-03-09'), date: day('2026-03-20'), value: 20 },
      { start: day('2026-03-21'), date: day('2026-03-22'), value: 3 },
    ]);
    expect(rates.map((rate) => rate.value)).toEqual([2, 2]);
  });

  it('finds the usual period through a gap', () => {
    const dates = ['2026-01-05', '2026-01-12', '2026-01-19', '2026-02-09', '2026-02-16'];
    expect(usualPeriod(dates.map((date) => ({ date: day(date), value: 1 })))).toBe(7);
  });
});
