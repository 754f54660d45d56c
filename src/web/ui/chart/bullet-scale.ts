import { tightTicks } from './scale.ts';

/** What a bullet graph shows, in the measure's own unit. */
export interface BulletMarks {
  readonly value: number;
  readonly target: number | null;
  /** The natural limits: what is usual lies between. */
  readonly usual: { readonly lower: number; readonly upper: number } | null;
}

/** Where the axis ends. `most` is the largest value of a unit that has one. */
export function bulletEnds({ value, target, usual }: BulletMarks, range: { readonly least: number; readonly most: number | null }): readonly [number, number] {
  const marks = [value, ...(target === null ? [] : [target]), ...(usual === null ? [] : [usual.lower, usual.upper])];
  if (range.most !== null) return [range.least, range.most];
  // A bar is read by its length: it starts at zero.
  return [Math.min(0, ...marks), tightTicks(0, Math.max(0, ...marks)).at(-1) ?? 1];
}
