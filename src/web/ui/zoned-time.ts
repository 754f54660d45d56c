/** A day and a time of day as the clock on the wall shows them. */
export interface WallTime {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** `HH:MM`, 24 hours. */
  readonly time: string;
}

/** What the clock on the wall shows in a time zone at an instant in epoch milliseconds. */
export function wallTime(at: number, timeZone: string): WallTime {
  // Swedish writes dates as ISO 8601 does.
  const words = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
  const [date = '', time = ''] = words.split(' ');
  return { date, time };
}

/** The reader's own time zone, as the browser knows it. */
export function ownTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
