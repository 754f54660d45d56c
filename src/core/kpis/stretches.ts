import type { CivilDate } from '../kernel/schema.ts';
import type { Point } from './point.ts';

/**
 * Points in date order, cut where a decided baseline begins: each stretch begins with the first point on or after its day.
 * A day before all points or after them cuts nothing. At least one stretch, which is empty without points.
 */
export function stretches<P extends Point>(points: readonly P[], rebaselined: readonly CivilDate[]): readonly (readonly P[])[] {
  const cuts = rebaselined.map((day) => points.findIndex(({ date }) => date >= day)).filter((place) => place > 0);
  const places = [...new Set([0, ...cuts])].toSorted((a, b) => a - b);
  return places.map((place, index) => points.slice(place, places[index + 1]));
}
