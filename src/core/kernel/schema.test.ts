import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { formatInstant, isCivilDate, isUtcInstant } from './schema.ts';

const two = (most: number): fc.Arbitrary<string> => fc.integer({ min: 0, max: most }).map((value) => String(value).padStart(2, '0'));
const year = fc.oneof(fc.integer({ min: 0, max: 9999 }), fc.constantFrom(0, 999, 1000, 1900, 2000, 2023, 2024, 2100, 8999, 9000, 9999)).map((value) => String(value).padStart(4, '0'));
const day = fc.tuple(year, fc.oneof(two(13), fc.constant('02')), fc.oneof(two(32), fc.constantFrom('28', '29', '30', '31'))).map((parts) => parts.join('-'));
const instant = fc.tuple(day, two(25), two(61), two(61), fc.integer({ min: 0, max: 999 })).map(([date, hour, minute, second, ms]) => `${date}T${hour}:${minute}:${second}.${String(ms).padStart(3, '0')}Z`);

/** Years at the ends of the calendar are refused, whatever reads them: a deadline reaches past its date. */
const reads = (read: () => string, text: string): boolean => {
  if (text < '1000' || text >= '9000') return false;
  try {
    return read() === text;
  } catch {
    return false;
  }
};

describe('the stored forms', () => {
  it('of a day are those that Temporal reads and writes back unchanged', () => {
    fc.assert(
      fc.property(day, (text) => {
        expect(isCivilDate(text)).toBe(reads(() => Temporal.PlainDate.from(text, { overflow: 'reject' }).toString(), text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('of an instant likewise', () => {
    fc.assert(
      fc.property(instant, (text) => {
        expect(isUtcInstant(text)).toBe(reads(() => formatInstant(Temporal.Instant.from(text)), text));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(['2026-3-04', '02026-03-04', '2026-03-04 ', '２０２６-03-04', '2026-03-04T00:00:00Z', ''])('are not %j', (text) => {
    expect(isCivilDate(text)).toBe(false);
    expect(isUtcInstant(text)).toBe(false);
  });
});
