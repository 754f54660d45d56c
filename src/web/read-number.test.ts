import { expect, test } from 'vitest';
import { readNumber } from './read-number.ts';

test.each([
  ['3', 3],
  [' 3.5 ', 3.5],
  ['3,5', 3.5],
  ['−2', -2],
  ['.5', 0.5],
  // A thousands comma must not become a decimal one without anyone noticing; the field shows what it read as.
  ['1,234,567', null],
  ['', null],
  ['1e3', null],
  ['12 pts', null],
])('%j is read as %j', (typed, value) => {
  expect(readNumber(typed)).toBe(value);
});
