import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateScore, studentPoint } from './score-interval.ts';

describe('the estimate of a stakeholder score', () => {
  it.each([
    // Two-sided 95 % points as printed in tables of Student's t.
    [2, 4.303, 0.05],
    [3, 3.182, 0.01],
    [4, 2.776, 0.005],
    [7, 2.365, 0.001],
    [29, 2.045, 0.001],
  ])('uses the t point of %d degrees of freedom, %d', (freedom, printed, within) => {
    expect(Math.abs(studentPoint(freedom) - printed)).toBeLessThan(within);
  });

  it('is the mean with a t interval, computed by hand for five answers', () => {
    // Mean 7, deviation sqrt(10 / 4), error 0.7071, half 1.963.
    const found = estimateScore('score', [5, 6, 7, 8, 9]);
    expect(found?.value).toBe(7);
    expect(found?.low).toBeCloseTo(5.037, 2);
    expect(found?.high).toBeCloseTo(8.963, 2);
  });

  it('does not call equal answers certain: each is a rounded one', () => {
    const found = estimateScore('score', [8, 8, 8, 8, 8]);
    expect(found?.low).toBeCloseTo(7.64, 2);
    expect(found?.high).toBeCloseTo(8.36, 2);
  });

  it('is promoters less detractors with an adjusted Wald interval, computed by hand for eight answers (Rocks 2016)', () => {
    // P 4, D 2, n' 11, p 4.75/11, q 2.75/11: SE 24.4 points.
    const found = estimateScore('nps', [10, 9, 9, 10, 7, 8, 3, 6]);
    expect(found?.value).toBe(25);
    expect(found?.low).toBeCloseTo(-29.0, 0);
    expect(found?.high).toBeCloseTo(65.4, 0);
  });

  it('takes 9 for a promoter and 6 for a detractor, and neither 8 nor 7', () => {
    expect(estimateScore('nps', [9, 9, 7, 8])?.value).toBe(50);
    expect(estimateScore('nps', [6, 6, 7, 8])?.value).toBe(-50);
  });

  it('stays on its scale and holds its value, from five answers on', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 5, maxLength: 40 }), (answers) => {
        for (const [scale, least, most] of [['score', 0, 10], ['nps', -100, 100]] as const) {
          const found = estimateScore(scale, answers);
          if (found === undefined) throw new Error('five answers make an estimate');
          expect(found.low).toBeGreaterThanOrEqual(least);
          expect(found.high).toBeLessThanOrEqual(most);
          expect(found.low).toBeLessThanOrEqual(found.value + 1e-9);
          expect(found.high).toBeGreaterThanOrEqual(found.value - 1e-9);
        }
      }),
    );
  });
});
