import { describe, expect, it } from 'vitest';
import { mean } from '../../src/core/kpis/statistics.ts';
import type { Statistic } from './detector.ts';
import { randomFrom } from './random.ts';
import { runRules, westernElectric, withRunOfEight } from './run-rules.ts';
import { cusum, ewma, individuals } from './textbook.ts';

const runs = 4_000;
const longest = 3_000;

/** Readings until the alarm when they lie `shift` deviations below the centre from the first on, on average. */
function averageRunLength(statistic: () => Statistic, threshold: number, shift: number): number {
  const { normal } = randomFrom(77);
  return (
    mean(
      Array.from({ length: runs }, () => {
        const { next } = statistic();
        for (let reading = 1; reading < longest; reading += 1) if (next(normal() - shift) >= threshold) return reading;
        return longest;
      }),
    ) ?? 0
  );
}

/**
 * The table of SIGNALS 2 with known centre and deviation: average run lengths without a shift and for 1, 2 and 3
 * deviations. A run length is about as variable as it is long, so 4,000 runs have a standard error of 1.6 %, and the
 * table's as much: the tolerance is 7 %, or 0.15 readings where that is more (the table gives one decimal).
 */
describe('the run lengths of the textbook detectors', () => {
  it.each<readonly [string, () => Statistic, number, readonly number[]]>([
    ['3-sigma limit (XmR rule 1)', () => individuals(0, 1), 3, [728, 43.6, 6.3, 2]],
    ['with a run of 8', () => runRules(0, 1, withRunOfEight), 1, [303, 14.8, 5, 2]],
    ['Western Electric, 4 rules', () => runRules(0, 1, westernElectric), 1, [183, 9.3, 3.1, 1.7]],
    ['EWMA 0.2, L 2.7', () => ewma(0, 1, 0.2), 2.7, [475, 7.8, 2.5, 1.5]],
    ['CUSUM k 0.5, h 4', () => cusum(0, 1, 0.5), 4, [340, 8.5, 3.4, 2.2]],
    ['CUSUM k 0.5, h 5, cut at 3,000', () => cusum(0, 1, 0.5), 5, [886, 10.4, 4, 2.6]],
  ])('%s', (_, statistic, threshold, anchors) => {
    anchors.forEach((anchor, shift) => {
      const found = averageRunLength(statistic, threshold, shift);
      expect(Math.abs(found - anchor), `${String(shift)} deviations: ${found.toFixed(1)} for ${String(anchor)}`).toBeLessThan(Math.max(0.15, 0.07 * anchor));
    });
  });
});
