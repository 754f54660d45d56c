import type { CivilDate } from '../kernel/schema.ts';
import { dayNumber, type Point } from './point.ts';

/** A period with both ends (included), for measures that grow with its length. */
export interface Period extends Point {
  readonly start: CivilDate;
}

/** Mondays to Fridays from `start` to `end`, both included; 0 when `end` comes first. Public holidays are not known here. */
export function workingDays(start: CivilDate, end: CivilDate): number {
  const first = dayNumber(start);
  const days = dayNumber(end) - first + 1;
  if (days <= 0) return 0;
  const weeks = Math.floor(days / 7);
  let count = weeks * 5;
  // Day 0 of the count, 1970-01-01, was a Thursday.
  for (let day = first + weeks * 7; day < first + days; day += 1) if ((day + 3) % 7 < 5) count += 1;
  return count;
}

/** Values per working day, so that sprints of unlike length compare; periods without a working day are left out. */
export function perWorkingDay(periods: readonly Period[]): readonly Period[] {
  return periods.flatMap((period) => {
    const days = workingDays(period.start, period.date);
    return days === 0 ? [] : [{ ...period, value: period.value / days }];
  });
}
