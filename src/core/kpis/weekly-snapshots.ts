import type { CivilDate } from '../kernel/schema.ts';
import { changeBetween, type Change } from './change.ts';
import { mondayOf, weekFrom } from './civil-week.ts';
import type { Measure } from './measure.ts';
import { dayNumber, usualPeriod, type Point } from './point.ts';

/** A KPI in one closed ISO week: the row of the weekly snapshot. */
export interface WeeklySnapshot {
  /** Monday. */
  readonly from: CivilDate;
  /** Sunday. */
  readonly to: CivilDate;
  /** The newest reading of the week; null where the week has none, a gap that is shown and never filled. */
  readonly value: number | null;
  /** How many readings the week has. */
  readonly readings: number;
  /** Against the last week before it that has a value; `since` is set when that is not the week before. Null for the first and for a gap. */
  readonly change: Change | null;
}

/** Days between readings up to which a KPI is weekly. Ours: a week and a half; beyond it lie sprints, which are never repeated week by week. */
const weeklyPeriod = 10;

/**
 * The closed weeks of a KPI up to the last one before today, oldest first, at most `most` of them. None for a KPI whose readings
 * lie further apart than a week. `points` in date order.
 */
export function weeklySnapshots(measure: Measure, points: readonly Point[], today: CivilDate, most: number): readonly WeeklySnapshot[] {
  const [first] = points;
  if (first === undefined || (usualPeriod(points) ?? 7) > weeklyPeriod) return [];
  const byWeek = new Map<number, Point[]>();
  for (const point of points) {
    const monday = mondayOf(dayNumber(point.date));
    byWeek.set(monday, [...(byWeek.get(monday) ?? []), point]);
  }
  const thisWeek = mondayOf(dayNumber(today));
  const rows: WeeklySnapshot[] = [];
  let earlier: Point | null = null;
  for (let monday = mondayOf(dayNumber(first.date)); monday < thisWeek; monday += 7) {
    const week = weekFrom(monday);
    if (week === null) break;
    const readings = byWeek.get(monday) ?? [];
    const value = readings.at(-1)?.value ?? null;
    // Weeks compare as wholes: dated by their Sundays, whatever the day of the reading.
    const point: Point | null = value === null ? null : { date: week.to, value };
    rows.push({ ...week, value, readings: readings.length, change: point === null || earlier === null ? null : changeBetween(measure, earlier, point, 7) });
    earlier = point ?? earlier;
  }
  return rows.slice(-most);
}
