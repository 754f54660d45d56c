import { Temporal } from 'temporal-polyfill';
import { formatInstant } from '../../core/kernel/schema.ts';

/** The object identifiers of the types that PostgreSQL's driver would give in a lossy or awkward form. */
export const typeIds = { int8: 20, date: 1082, timestamptz: 1184 } as const;

/** A 64-bit integer as a number. Throws past 2^53, where a number would silently round. */
export function parseInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`the integer ${text} does not fit into a JavaScript number`);
  return value;
}

/** A civil date stays the text `YYYY-MM-DD`: a day has no time zone. */
export function parseDate(text: string): string {
  return text;
}

/** An instant in the stored form of the record, `2026-03-04T10:11:12.345Z` (microseconds are cut). */
export function parseTimestamptz(text: string): string {
  const utc = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?\+00$/.exec(text);
  if (utc === null) return formatInstant(Temporal.Instant.from(text.replace(' ', 'T')));
  return `${utc[1]}T${utc[2]}.${(utc[3] ?? '').padEnd(3, '0').slice(0, 3)}Z`;
}
