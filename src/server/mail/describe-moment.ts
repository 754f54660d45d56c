import { Temporal } from 'temporal-polyfill';
import type { CivilDate, UtcInstant } from '../../core/kernel/schema.ts';

/** A moment as a mail says it, in its reader's time zone: `4 March 2026, 11:11 (Europe/Berlin)`. */
export function describeMoment(at: UtcInstant, timeZone: string): string {
  const there = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone);
  const clock = there.toPlainTime().toString({ smallestUnit: 'minute' });
  return `${describeDay(there.toPlainDate().toString())}, ${clock} (${timeZone})`;
}

/** A civil day as a mail says it: `4 March 2026`. */
export function describeDay(day: CivilDate | string): string {
  return Temporal.PlainDate.from(day).toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}
