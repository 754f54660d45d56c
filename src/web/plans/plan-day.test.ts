import { expect, test } from 'vitest';
import { defaultPolicy } from '../../core/policy/default-policy.ts';
import { dayWords, shareOfTime, windowState } from './plan-day.ts';

const loop = { startsOn: '2026-03-02', endsOn: '2026-04-01' } as const;
const windows = defaultPolicy.turnaround.windows.map(({ from, to }) => ({ fromDay: from.value, toDay: to.value }));

test('R60-R63: from day 1 to day 30 exactly one window is under way, and its edges belong to it', () => {
  for (let day = 1; day <= 30; day += 1) {
    expect(windows.filter((window) => windowState(window, day) === 'now'), `day ${day}`).toHaveLength(1);
  }
  expect([7, 8, 14, 15, 21, 22].map((day) => windows.findIndex((window) => windowState(window, day) === 'now'))).toEqual([0, 1, 1, 2, 2, 3]);
  expect(windows.map((window) => windowState(window, 0))).toEqual(['todo', 'todo', 'todo', 'todo']);
  expect(windows.map((window) => windowState(window, 31))).toEqual(['done', 'done', 'done', 'done']);
});

test('S3: the day is counted from day 0 over thirty days, across the change to summer time', () => {
  expect(dayWords({ ...loop, day: 0 })).toBe('Day 0 of 30');
  expect(dayWords({ ...loop, day: 30 })).toBe('Day 30 of 30');
  expect(dayWords({ ...loop, day: 33 })).toBe('3 days past day 30');
  expect(dayWords({ ...loop, day: -1 })).toBe('Starts tomorrow');
  expect(dayWords({ ...loop, endsOn: '2026-04-15', day: 33 })).toBe('Day 33 of 44');
});

test('the used share of a plan stays between nothing and all', () => {
  expect([-4, 15, 45].map((day) => shareOfTime({ ...loop, day }))).toEqual([0, 0.5, 1]);
});
