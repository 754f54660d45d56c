import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { formatInstant } from '../kernel/schema.ts';
import { defaultPolicy } from '../policy/default-policy.ts';
import { nextStart, presetCadence } from './cadence.ts';

const local = (text: string, zone: string): Temporal.Instant => Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant();

/** The first starts of a cadence, each found from the one before. */
function starts(preset: 'standard' | 'turnaround', first: string, zone: string, count: number): readonly string[] {
  const firstAt = local(first, zone);
  const cadence = presetCadence(defaultPolicy, preset, formatInstant(firstAt));
  const found = [firstAt.toZonedDateTimeISO(zone).toPlainDateTime().toString()];
  let at = firstAt;
  while (found.length < count) {
    const next = nextStart(cadence, zone, at);
    if (next === null) break;
    at = Temporal.Instant.from(next);
    found.push(at.toZonedDateTimeISO(zone).toPlainDateTime().toString());
  }
  return found;
}

describe('a cadence', () => {
  it('R8, S3: a turnaround meets at days 0, 7, 14, 21 and 28', () => {
    const first = Temporal.PlainDateTime.from('2026-03-02T09:30:00');
    const days = defaultPolicy.turnaround.sessionDays.map(({ value }) => first.add({ days: value }).toString());
    expect(starts('turnaround', '2026-03-02T09:30', 'Europe/Berlin', 5)).toEqual(days);
    expect(presetCadence(defaultPolicy, 'turnaround', formatInstant(local('2026-03-02T09:30', 'UTC'))).sessions).toBe(5);
  });

  it('R36: a standard one meets every 14 days', () => {
    expect(starts('standard', '2026-03-02T09:30', 'UTC', 3)).toEqual(['2026-03-02T09:30:00', '2026-03-16T09:30:00', '2026-03-30T09:30:00']);
  });

  it.each([
    ['Europe/Berlin', '2026-03-16T10:00'],
    ['America/St_Johns', '2026-02-23T16:30'],
    ['Pacific/Auckland', '2026-03-23T08:15'],
    ['Australia/Lord_Howe', '2026-03-23T08:15'],
    ['America/Sao_Paulo', '2026-03-23T08:15'],
  ])('keeps the clock time in %s through a change of the clocks', (zone, first) => {
    const found = starts('turnaround', first, zone, 5);
    expect(found.map((start) => start.slice(11))).toEqual(Array.from({ length: 5 }, () => `${first.slice(11)}:00`));
  });

  it('goes on after a start that a change of the clocks skipped, at the old clock time', () => {
    const found = starts('turnaround', '2026-03-15T02:30', 'Europe/Berlin', 4);
    expect(found.at(-1)?.slice(11)).toBe('02:30:00');
    expect(found.slice(0, 2)).toEqual(['2026-03-15T02:30:00', '2026-03-22T02:30:00']);
  });

  it('always gives a later start of the same weekday and clock time', () => {
    const zones = fc.constantFrom('Pacific/Auckland', 'America/St_Johns', 'Pacific/Apia', 'Europe/London', 'Asia/Kolkata');
    fc.assert(
      fc.property(zones, fc.integer({ min: 0, max: 365 * 24 }), fc.integer({ min: 0, max: 2000 }), (zone, hours, waited) => {
        // Noon is skipped by no change of the clocks.
        const first = Temporal.PlainDateTime.from('2026-01-01T12:00').add({ days: Math.floor(hours / 24) }).toZonedDateTime(zone);
        const after = first.toInstant().add({ hours: waited });
        const next = nextStart(presetCadence(defaultPolicy, 'standard', formatInstant(first.toInstant())), zone, after);
        const found = Temporal.Instant.from(next ?? '').toZonedDateTimeISO(zone);
        expect(Temporal.Instant.compare(found.toInstant(), after)).toBe(1);
        expect(found.toInstant().since(after).total('days')).toBeLessThanOrEqual(14.1);
        expect([found.dayOfWeek, found.hour, found.minute]).toEqual([first.dayOfWeek, 12, 0]);
      }),
      { numRuns: 60 },
    );
  });
});
