import type { CivilDate } from '../kernel/schema.ts';
import { median } from './statistics.ts';

/** One closed period of a KPI: the civil date on which the period ended, and its value. */
export interface Point {
  readonly date: CivilDate;
  readonly value: number;
}

/** Days since 1970-01-01 of a civil date; differences of two are whole days. */
export function dayNumber(date: CivilDate): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
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
