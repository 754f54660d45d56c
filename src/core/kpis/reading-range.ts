import type { Unit } from './measure.ts';

/** Larger than any velocity or count that a team reports. */
const largestValue = 1_000_000_000;

/** Between which values a reading of a unit lies, both included. */
export interface ReadingRange {
  readonly least: number;
  readonly most: number;
}

const ranges: Readonly<Record<Unit, ReadingRange>> = {
  percent: { least: 0, most: 100 },
  // A stakeholder mean on the 0-10 scale; a real NPS is another thing (S5).
  score: { least: 0, most: 10 },
  nps: { least: -100, most: 100 },
  points: { least: 0, most: largestValue },
  count: { least: 0, most: largestValue },
};

/** The range of a unit. */
export function readingRange(unit: Unit): ReadingRange {
  return ranges[unit];
}

/** Tells whether a value can be a reading of a unit. */
export function isInRange(unit: Unit, value: number): boolean {
  const { least, most } = ranges[unit];
  return value >= least && value <= most;
}

/** Where the axis of a unit begins and ends. Points and counts have no largest value of their own: their axis ends where the marks do. */
export function axisRange(unit: Unit): { readonly least: number; readonly most: number | null } {
  const { least, most } = readingRange(unit);
  return { least, most: unit === 'points' || unit === 'count' ? null : most };
}
