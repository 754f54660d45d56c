import type { CivilDate } from '../kernel/schema.ts';
import { median } from './statistics.ts';

/** One closed period of a KPI: the civil date on which the period ended, and its value. */
export interface Point {
  readonly date: CivilDate;
  readonly value: number;
}

/** Days since 1970-01-01 of a civil date; differences of two are whole days. By arithmetic: a list of KPIs asks for hundreds. */
export function dayNumber(date: CivilDate): number {
  const month = Number(date.slice(5, 7));
  // Years begin in March here, so that the day that leap years add is the last one.
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(date.slice(8, 10)) - 1;
  return 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear - 719_468;
}

/** Whole days from one civil date to another; negative when `to` comes first. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The usual length of a period in days: the median gap between points in date order; undefined below two points. */
export function usualPeriod(points: readonly Point[]): number | undefined {
  const gaps: number[] = [];
  let previous: Point | undefined;
  for (const point of points) {
    if (previous !== undefined) gaps.push(daysBetween(previous.date, point.date));
    previous = point;
  }
  return median(gaps);
}

/** Points in date order, without changing the list given. */
export function inDateOrder<P extends Point>(points: readonly P[]): readonly P[] {
  return points.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
