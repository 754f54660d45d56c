import { mean } from './statistics.ts';

/** Mean moving ranges up to which a move is ordinary, in an XmR chart of ranges of two (D4). Source: SIGNALS 2. */
const upperRangeFactor = 3.27;

/** How far a value lies from the one before it; null for the first, and next to a gap. */
export function movingRanges(values: readonly (number | null)[]): readonly (number | null)[] {
  return values.map((value, index) => {
    const before = values[index - 1];
    return value === null || before === null || before === undefined ? null : Math.abs(value - before);
  });
}

/** The mean move and the largest ordinary one, in the KPI's own unit; null below two moves. */
export function rangeLimits(ranges: readonly (number | null)[]): { readonly mean: number; readonly upper: number } | null {
  const moves = ranges.filter((range) => range !== null);
  const centre = mean(moves);
  return centre === undefined || moves.length < 2 ? null : { mean: centre, upper: upperRangeFactor * centre };
}
