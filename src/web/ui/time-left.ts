const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A stretch of time in the two units that matter: "31 h 12 min", "5 days", "12 min", "under a minute". Never negative. */
export function durationWords(ms: number): string {
  const left = Math.max(0, ms);
  if (left < minute) return 'under a minute';
  // Above three days hours say nothing any more; below, 48 h stay hours, as the rule is written in them.
  if (left >= 3 * day) return `${Math.floor(left / day)} days`;
  const [hours, minutes] = [Math.floor(left / hour), Math.floor((left % hour) / minute)];
  if (hours === 0) return `${minutes} min`;
  return minutes === 0 ? `${hours} h` : `${hours} h ${minutes} min`;
}

/** What is left until an instant, or that none is: "31 h 12 min left", "the time is up". */
export function timeLeftWords(dueAt: string, now: number): string {
  const left = Date.parse(dueAt) - now;
  return left <= 0 ? 'the time is up' : `${durationWords(left)} left`;
}

/** Tells whether the last hour before an instant runs, in which minutes are worth watching. */
export function isLastHour(dueAt: string, now: number): boolean {
  const left = Date.parse(dueAt) - now;
  return left > 0 && left < hour;
}
