import { expect, it } from 'vitest';
import { movingRanges, rangeLimits } from './moving-ranges.ts';

it('a move is the distance from the value before, and there is none across a gap', () => {
  expect(movingRanges([3, 5, null, 9, 4])).toEqual([null, 2, null, null, 5]);
});

it('the largest ordinary move is 3.27 times the mean of those that there are', () => {
  expect(rangeLimits([null, 2, null, 4])).toEqual({ mean: 3, upper: 3.27 * 3 });
  expect(rangeLimits([null, 2])).toBeNull();
});
