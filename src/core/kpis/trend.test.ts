import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDateSchema } from '../kernel/schema.ts';
import { kendallTrend, theilSenSlope } from './trend.ts';

function on(date: string, value: number): { date: ReturnType<typeof civilDateSchema.parse>; value: number } {
  return { date: civilDateSchema.parse(date), value };
}

describe('Theil-Sen', () => {
  it('uses real dates and shrugs off one spike', () => {
    const points = [on('2026-01-01', 1), on('2026-01-03', 3), on('2026-01-04', 400), on('2026-01-11', 11), on('2026-01-21', 21)];
    expect(theilSenSlope(points)).toBeCloseTo(1, 10);
    expect(theilSenSlope([on('2026-01-01', 1)])).toBeUndefined();
  });
});

describe('Theil-Sen in general', () => {
  const series = fc.array(fc.record({ day: fc.integer({ min: 0, max: 300 }), value: fc.integer({ min: -50, max: 50 }) }), { minLength: 2, maxLength: 12 });
  const dated = (some: readonly { readonly day: number; readonly value: number }[]): readonly ReturnType<typeof on>[] =>
    some.map(({ day, value }) => on(new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10), value));

  it('turns with the values, shifts with nothing, and does not care about the order in which points are given', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: -9, max: 9 }), (some, slope) => {
        const found = theilSenSlope(dated(some));
        if (found === undefined) return new Set(some.map(({ day }) => day)).size === 1;
        const tilted = theilSenSlope(dated(some.map(({ day, value }) => ({ day, value: value + slope * day + 7 }))));
        const reversed = theilSenSlope(dated(some.toReversed()));
        return Math.abs((tilted ?? Number.NaN) - found - slope) < 1e-9 && Math.abs((reversed ?? Number.NaN) - found) < 1e-12;
      }),
    );
  });
});

describe('Mann-Kendall, exact', () => {
  // The least p for a straight rise and the table of SIGNALS: n=3 0.167, n=4 0.042 and 0.167, n=5 S=8 0.042, n=6 S=11 0.028, n=8 S=16 0.031.
  it.each([
    [[1, 2, 3], 3, 0.1667],
    [[1, 2, 3, 4], 6, 0.0417],
    [[1, 2, 4, 3], 4, 0.1667],
    [[1, 2, 3, 5, 4], 8, 0.0417],
    [[2, 1, 3, 4, 6, 5], 11, 0.0278],
    [[3, 2, 1, 6, 4, 5, 7, 8], 18, 0.0156],
    [[3, 2, 1, 6, 5, 4, 7, 8], 16, 0.0305],
  ])('%j: S and p', (values, s, p) => {
    const found = kendallTrend(values);
    expect(found?.s).toBe(s);
    expect(found?.p).toBeCloseTo(p, 4);
  });

  it('says how often chance alone gives as much: p of all orders averages as a rank test must', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 6 }), (values) => {
        const found = kendallTrend(values);
        if (found === undefined) return false;
        const scores = permutations(values).map((order) => kendallTrend(order)?.s ?? Number.NaN);
        return Math.abs(scores.filter((score) => score >= found.s).length / scores.length - found.p) < 1e-12;
      }),
      { numRuns: 20 },
    );
  });

  it('does not guess below three or above twelve values', () => {
    expect(kendallTrend([1, 2])).toBeUndefined();
    expect(kendallTrend(Array.from({ length: 13 }, (_, index) => index))).toBeUndefined();
  });
});

function permutations(values: readonly number[]): readonly (readonly number[])[] {
  if (values.length < 2) return [values];
  return values.flatMap((first, index) =>
    permutations([...values.slice(0, index), ...values.slice(index + 1)]).map((rest) => [first, ...rest]),
  );
}
