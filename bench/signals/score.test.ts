import { describe, expect, it } from 'vitest';
import { armed, type Detector } from './detector.ts';
import { calibrate, scoreAt } from './score.ts';
import { individuals } from './textbook.ts';
import type { Trial } from './trial.ts';

/** Alarms at each value at least `threshold` below 10. */
const plain: Detector = { name: 'plain', highest: 8, arm: (_, threshold, silence) => armed(individuals(10, 1), threshold, silence) };

/** Two weeks of baseline and a year at 10, with what some weeks of the year read instead (0 = the first watched). */
function year(instead: Readonly<Record<number, number>>): readonly number[] {
  return Array.from({ length: 54 }, (_, week) => instead[week - 2] ?? 10);
}

const trial: Trial = {
  measure: { unit: 'points', direction: 'up' },
  baseline: 2,
  steady: [
    // Weeks 3 to 7 are one episode with its silence; week 8 is a second one.
    { values: year({ 3: 4, 5: 4, 7: 4, 8: 4 }), variation: 0.2 },
    { values: year({}), variation: 0.1 },
    { values: year({ 20: 4 }), variation: 0.4 },
    { values: year({ 51: 4 }), variation: 0.3 },
  ],
  shifts: [
    {
      name: 'early',
      series: [
        { values: year({ 5: 4, 6: 4 }), variation: 0.2, from: 7 },
        // A false alarm two weeks before the shift neither counts nor hides it.
        { values: year({ 3: 4, 7: 4 }), variation: 0.2, from: 7 },
      ],
    },
    { name: 'never', series: [{ values: year({}), variation: 0.2, from: 7 }] },
    // The last week that still counts is the twenty-sixth.
    { name: 'late', series: [{ values: year({ 31: 4 }), variation: 0.2, from: 7 }] },
  ],
};

describe('the score of a detector', () => {
  it('counts false episodes with their silence, by quarter of the noise, and delays from the first bad week', () => {
    expect(scoreAt(plain, 5, trial)).toEqual({
      falsePerYear: 1,
      falseByQuartile: [0, 2, 1, 1],
      delayWeeks: (2 + 26 + 26) / 3,
      medians: [2, 26, 26],
    });
  });

  it('finds the threshold at which no more than the target is false', () => {
    expect(calibrate(plain, 0.9, trial)).toBeCloseTo(6, 2);
  });
});
