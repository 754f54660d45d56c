/** How a reader reads dates: their language and their time zone. Absent means the browser's own. */
export interface Reader {
  readonly locale?: string | undefined;
  readonly timeZone?: string | undefined;
}

/** A civil date (`2026-03-04`) belongs to no time zone: it reads the same everywhere. */
export function formatCivilDate(date: string, style: 'short' | 'long' | 'weekday' = 'short', { locale }: Reader = {}): string {
  const options: Intl.DateTimeFormatOptions =
    style === 'long'
      ? { day: 'numeric', month: 'long', year: 'numeric', weekday: 'long' }
      : style === 'weekday'
        ? { weekday: 'short', day: 'numeric', month: 'short' }
        : { day: 'numeric', month: 'short', year: 'numeric' };
  return new Intl.DateTimeFormat(locale ?? 'en-GB', { ...options, timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}

/** An instant in the reader's time zone, to the minute. */
export function formatInstant(at: string, style: 'time' | 'short' | 'full' = 'short', { locale, timeZone }: Reader = {}): string {
  const options: Intl.DateTimeFormatOptions =
    style === 'time'
      ? { hour: '2-digit', minute: '2-digit' }
      : style === 'full'
        ? { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit', timeZoneName: 'short' }
        : { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' };
  return new Intl.DateTimeFormat(locale ?? 'en-GB', { ...options, timeZone }).format(new Date(at));
}

const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** How far an instant lies from now, in the largest unit that fits: "in 12 minutes", "4 days ago". */
export function formatDistance(at: string, now: number, { locale }: Reader = {}): string {
  const apart = Date.parse(at) - now;
  const words = new Intl.RelativeTimeFormat(locale ?? 'en-GB', { numeric: 'auto' });
  for (const [unit, size] of units) if (Math.abs(apart) >= size) return words.format(Math.trunc(apart / size), unit);
  return words.format(0, 'minute');
}

/** Whole days from one civil date to another: 4 from the 18th to the 22nd. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The ISO 8601 week of a civil date: weeks begin on Monday, and week 1 holds the year's first Thursday. */
export function isoWeek(date: string): number {
  const day = new Date(`${date}T00:00:00Z`);
  const thursday = day.getTime() + (4 - (day.getUTCDay() || 7)) * 86_400_000;
  const year = Date.UTC(new Date(thursday).getUTCFullYear(), 0, 1);
  return Math.floor((thursday - year) / (7 * 86_400_000)) + 1;
}

/** A number in the reader's language with a fixed count of decimals, so that columns align. */
export function formatNumber(value: number, digits = 0, { locale }: Reader = {}): string {
  return new Intl.NumberFormat(locale ?? 'en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
}
