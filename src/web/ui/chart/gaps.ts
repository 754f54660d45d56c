import type { ChartPoint } from './chart-data.ts';
import { dayNumber } from './scale.ts';
import { chartText } from './text.ts';

/** A distance of more than this many usual periods is a gap: one that a holiday stretches is none. As for a change (`changeBetween`). */
const gapFrom = 1.5;

/** The usual distance in days of dated things in order: the median, the smaller of two middles; null below two things. */
export function usualDistance(dates: readonly string[]): number | null {
  const distances = dates.slice(1).map((date, index) => dayNumber(date) - dayNumber(dates[index] ?? date));
  const sorted = distances.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

/** How many periods lie between two dates without a reading: 0 where they are neighbours. */
export function missedBetween(earlier: string, later: string, period: number): number {
  const days = dayNumber(later) - dayNumber(earlier);
  return days > period * gapFrom ? Math.max(1, Math.round(days / period) - 1) : 0;
}

/**
 * The points with one empty point in each hole, so that the line breaks there and whoever reads point by point hears of it.
 * It stands where the first missing period would have ended.
 */
export function withGaps(points: readonly ChartPoint[]): readonly ChartPoint[] {
  const period = usualDistance(points.map(({ date }) => date));
  if (period === null || period === 0) return points;
  return points.flatMap((point, index): readonly ChartPoint[] => {
    const before = points[index - 1];
    const missed = before === undefined ? 0 : missedBetween(before.date, point.date, period);
    if (before === undefined || missed === 0) return [point];
    const date = new Date((dayNumber(before.date) + period) * 86_400_000).toISOString().slice(0, 10);
    return [{ date, value: null, ...(missed === 1 ? {} : { label: chartText.missed(missed) }) }, point];
  });
}
