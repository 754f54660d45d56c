import type { KpiRow } from '../../contract/kpis.ts';
import { withGaps } from '../ui/chart/gaps.ts';
import { dayNumber } from '../ui/chart/scale.ts';

/** Longest stretch that the rows of a table show, in weeks: a year. One stale row would otherwise squeeze all others. */
const mostWeeks = 52;

/** The stretch of time that all rows of a table share. */
export interface SharedAxis {
  readonly weeks: number;
  /** Where a day stands on it, 0 to 1. */
  readonly placeOf: (day: string) => number;
}

/** The axis of some KPIs: it ends with the newest reading of any of them. */
export function sharedAxis(kpis: readonly Pick<KpiRow, 'recent'>[]): SharedAxis {
  const days = kpis.flatMap(({ recent }) => recent.map(({ to }) => dayNumber(to)));
  const last = Math.max(...days, 0);
  const first = Math.max(Math.min(...days, last), last - 7 * mostWeeks);
  const span = Math.max(1, last - first);
  return { weeks: Math.max(1, Math.round(span / 7)), placeOf: (day) => (dayNumber(day) - first) / span };
}

/** The course of a KPI on a shared axis: its values with a break in each hole, and where they stand. */
export function courseOn({ placeOf }: SharedAxis, { recent }: Pick<KpiRow, 'recent'>): { readonly values: readonly (number | null)[]; readonly at: readonly number[] } {
  const points = withGaps(recent.map(({ to, value }) => ({ date: to, value }))).filter(({ date }) => placeOf(date) >= 0);
  return { values: points.map(({ value }) => value), at: points.map(({ date }) => placeOf(date)) };
}
