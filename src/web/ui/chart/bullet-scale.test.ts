import { expect, test } from 'vitest';
import { bulletEnds } from './bullet-scale.ts';

test('a bar starts at zero and its axis holds value, target and limits; a unit with ends of its own keeps them', () => {
  expect(bulletEnds({ value: 22, target: 45, usual: { lower: 18, upper: 59.2 } }, { least: 0, most: null })).toEqual([0, 60]);
  expect(bulletEnds({ value: 22, target: null, usual: null }, { least: 0, most: null })[1]).toBeGreaterThanOrEqual(22);
  expect(bulletEnds({ value: 62, target: 85, usual: null }, { least: 0, most: 100 })).toEqual([0, 100]);
  expect(bulletEnds({ value: 0, target: null, usual: null }, { least: 0, most: null })[1]).toBeGreaterThan(0);
  expect(bulletEnds({ value: 12, target: 20, usual: null }, { least: -100, most: 100 })).toEqual([-100, 100]);
});
