import { expect, test } from 'vitest';
import { defaultSlot } from './default-slot.ts';

const hours = 3_600_000;
const zone = 'Europe/Berlin';
const at = (instant: string): number => Date.parse(instant);
const within48 = (instant: string): ReturnType<typeof defaultSlot> => defaultSlot(at(instant), at(instant) + 48 * hours, zone);

test('R7: a working half hour with two hours of notice, in the reader’s zone and not in UTC', () => {
  expect(within48('2026-03-04T08:10:00.000Z')).toEqual({ date: '2026-03-04', time: '11:30' });
  expect(within48('2026-03-04T16:00:00.000Z')).toEqual({ date: '2026-03-05', time: '09:00' });
});

test('the night on which the clocks go forward still proposes nine by the wall', () => {
  // 29 March 2026, a Sunday: 02:00 becomes 03:00. The clock ends on Monday.
  expect(defaultSlot(at('2026-03-28T20:00:00.000Z'), at('2026-03-30T20:00:00.000Z'), zone)).toEqual({ date: '2026-03-30', time: '09:00' });
});

test('a clock that ends within the weekend gets a daytime half hour inside it', () => {
  const [friday, sunday] = [at('2026-03-06T17:00:00.000Z'), at('2026-03-08T17:00:00.000Z')];
  expect(defaultSlot(friday, sunday, zone)).toEqual({ date: '2026-03-07', time: '09:00' });
});

test('once the clock has run out: the next working morning', () => {
  expect(defaultSlot(at('2026-03-06T17:00:00.000Z'), at('2026-03-05T09:00:00.000Z'), zone)).toEqual({ date: '2026-03-09', time: '09:00' });
});
