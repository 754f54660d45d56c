import { Temporal } from 'temporal-polyfill';

/** Tells whether a text names a time zone that days can be counted in, such as `Europe/Berlin`. */
export function isTimeZone(text: string): boolean {
  if (text === '') return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text);
    return true;
  } catch {
    return false;
  }
}
