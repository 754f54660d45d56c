/** What the limits say of a point, with the KPI's direction taken into account; `unusual` where neither way is better. */
export type PointVerdict = 'ordinary' | 'improving' | 'worsening' | 'unusual';

/** One dated value of a KPI. `value` is null where a reading is missing: the line breaks there. */
export interface ChartPoint {
  /** `YYYY-MM-DD`: the day the period ended. */
  readonly date: string;
  readonly value: number | null;
  /** The period's name, such as "Sprint 12" or "W47"; the date is shown when it is absent. */
  readonly label?: string;
  readonly verdict?: PointVerdict;
  /** The period is still running: the point is hollow. */
  readonly unfinished?: boolean;
}

/** Mean and natural limits over a stretch of time; a limit is null where there is none. */
export interface LimitSegment {
  readonly from?: string;
  readonly to?: string;
  readonly mean: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** A level that was agreed on: the least or the most. It says nothing of noise, and is no limit. */
export interface ChartBound {
  readonly kind: 'floor' | 'ceiling';
  readonly value: number;
}

/** Something that happened on a day and belongs on the axis; a `level` is a step: the baseline was begun anew with the point of that day. */
export interface ChartFlag {
  readonly date: string;
  readonly kind: 'trigger' | 'meeting' | 'level';
  readonly label: string;
}

/** The window that the limits were computed from, and the caption that says so. */
export interface BaselineWindow {
  readonly from: string;
  readonly to: string;
  /** "Limits from sprints 12 to 21, n = 10, provisional". */
  readonly caption: string;
}

/** The flags that fall on a point: after the point before it, up to its own day; later ones belong to the last point. */
export function flagsOfPoint(points: readonly ChartPoint[], flags: readonly ChartFlag[], index: number): readonly ChartFlag[] {
  const before = points[index - 1]?.date;
  const own = points[index]?.date;
  if (own === undefined) return [];
  const last = index === points.length - 1;
  return flags.filter((flag) => (before === undefined || flag.date > before) && (last || flag.date <= own));
}
