import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { formatDate } from '../kernel/schema.ts';
import { dayNumber } from './point.ts';

describe('the number of a day', () => {
  it('counts whole days from 1970-01-01, as the calendar does, in every year that a date can hold', () => {
    const start = Temporal.PlainDate.from('1970-01-01');
    fc.assert(
      fc.property(fc.integer({ min: -719_468, max: 2_932_896 }), (days) => {
        const date = start.add({ days });
        fc.pre(date.year >= 0 && date.year <= 9999);
        expect(dayNumber(formatDate(date))).toBe(days);
      }),
      { numRuns: 2_000 },
    );
  });
});
