import { Temporal } from 'temporal-polyfill';
import { formatDate, formatInstant, type CivilDate, type UtcInstant } from '../kernel/schema.ts';

/** The civil day of an instant in a time zone. */
export function civilDay(instant: Temporal.Instant, timeZone: string): CivilDate {
  return formatDate(instant.toZonedDateTimeISO(timeZone).toPlainDate());
}

/** The last millisecond of a civil day in a time zone; days of 23 or 25 hours end where their clocks say. */
export function endOfDay(day: CivilDate, timeZone: string): UtcInstant {
  const next = Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(timeZone);
  return formatInstant(next.toInstant().subtract({ milliseconds: 1 }));
}

/** Tells whether a name is a time zone that the product knows. */
export function isTimeZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return !/^[+-]/.test(name);
  } catch {
    return false;
  }
}
