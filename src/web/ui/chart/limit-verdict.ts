import type { PointVerdict } from './chart-data.ts';

/** Which way is better, and between which values nothing is said. */
interface Judged {
  readonly direction: 'up' | 'down';
  readonly limits: { readonly lower: number; readonly upper: number } | null;
}

/** What the natural limits say of a value, with the direction taken into account. On a limit it is ordinary. */
export function verdictOf({ direction, limits }: Judged, value: number): PointVerdict {
  if (limits === null || (value >= limits.lower && value <= limits.upper)) return 'ordinary';
  return value > limits.upper === (direction === 'up') ? 'improving' : 'worsening';
}

/** What the limits say of a point; nothing of one before the first that they come from. */
export function verdictAt(
  judged: Judged & { readonly limits: { readonly from: string } | null },
  point: { readonly to: string; readonly value: number },
): PointVerdict {
  return judged.limits !== null && point.to < judged.limits.from ? 'ordinary' : verdictOf(judged, point.value);
}
