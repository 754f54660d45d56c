import type { CivilDate, UtcInstant } from '../core/kernel/schema.ts';

/** Tells whether a date field holds a whole day. The server checks it again, against the calendar. */
export function isDay(text: string): text is CivilDate {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

/** What a date field holds, or null while it is not a whole day. */
export function typedDay(text: string): CivilDate | null {
  return isDay(text) ? text : null;
}

function isStoredInstant(text: string): text is UtcInstant {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(text);
}

/** The instant of a `datetime-local` field, which means the reader's own time zone; null while it is not whole. */
export function typedInstant(text: string): UtcInstant | null {
  const at = new Date(text);
  if (Number.isNaN(at.getTime())) return null;
  const stored = at.toISOString();
  return isStoredInstant(stored) ? stored : null;
}

/** The reader's own day at a moment in epoch milliseconds. */
export function localDay(now: number): string {
  const at = new Date(now);
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** A moment in epoch milliseconds as a `datetime-local` field holds it. */
export function localMinute(now: number): string {
  const at = new Date(now);
  return `${localDay(now)}T${[at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')}`;
}
