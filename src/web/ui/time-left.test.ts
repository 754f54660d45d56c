import { expect, test } from 'vitest';
import { durationWords, isLastHour, timeLeftWords } from './time-left.ts';

const minute = 60_000;
const hour = 60 * minute;
const due = '2026-03-06T10:00:00.000Z';
const before = (ms: number): number => Date.parse(due) - ms;

test.each([
  [48 * hour, '48 h left'],
  [31 * hour + 12 * minute + 59_000, '31 h 12 min left'],
  [71 * hour + 59 * minute, '71 h 59 min left'],
  [72 * hour, '3 days left'],
  [59_999, 'under a minute left'],
  [minute, '1 min left'],
  [0, 'the time is up'],
  [-5 * hour, 'the time is up'],
])('%i ms before the end: %s', (left, words) => {
  expect(timeLeftWords(due, before(left))).toBe(words);
});

test('a stretch is never negative', () => {
  expect(durationWords(-hour)).toBe('under a minute');
});

test('the last hour ends with the clock', () => {
  expect([hour, hour - 1, 1, 0].map((left) => isLastHour(due, before(left)))).toEqual([false, true, true, false]);
});
