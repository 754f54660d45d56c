import type { BaselineWindow, ChartBound, ChartFlag, ChartPoint, LimitSegment } from './chart-data.ts';
import { periodWords } from './chart-words.ts';
import { dayNumber, labelledPoints, linearScale, spreadLabels, tickDigits, tightTicks } from './scale.ts';

/** What an XmR chart draws. */
export interface XmrData {
  readonly points: readonly ChartPoint[];
  readonly limits: readonly LimitSegment[];
  readonly target?: number | undefined;
  readonly bounds?: readonly ChartBound[];
  readonly baseline?: BaselineWindow | undefined;
  readonly flags: readonly ChartFlag[];
  /** `true` draws it low, for a second chart below the first. */
  readonly low?: boolean;
}

/** Below this width labels move from the right edge into the legend. */
const narrowBelow = 520;

interface EdgeLabel {
  readonly kind: 'mean' | 'upper' | 'lower' | 'target' | ChartBound['kind'];
  readonly value: number;
  readonly y: number;
}

interface PeriodLabel {
  readonly words: string;
  readonly x: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Every place of an XmR chart in pixels. */
export interface XmrLayout {
  readonly narrow: boolean;
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  readonly digits: number;
  readonly places: readonly { readonly x: number; readonly y: number | null }[];
  readonly labels: readonly PeriodLabel[];
  readonly segments: readonly { readonly x1: number; readonly x2: number; readonly mean: number; readonly lower: number | null; readonly upper: number | null }[];
  readonly target: number | null;
  readonly bounds: readonly { readonly kind: ChartBound['kind']; readonly y: number }[];
  readonly window: { readonly x1: number; readonly x2: number } | null;
  readonly flags: readonly { readonly flag: ChartFlag; readonly x: number }[];
  readonly edge: readonly EdgeLabel[];
}

/** Lays an XmR chart out for a width. Time runs to scale; the value axis starts at 0 or above unless values are negative. */
export function layOutXmr(data: XmrData, width: number): XmrLayout {
  const narrow = width < narrowBelow;
  const height = data.low === true ? 150 : narrow ? 224 : 264;
  const ticks = tightTicks(...valueRange(data));
  const digits = tickDigits(ticks);
  const longest = Math.max(...ticks.map((tick) => tick.toFixed(digits).length));
  const [left, right, top, bottom] = [12 + longest * 7.5, width - (narrow ? 10 : 88), 14, height - 44];
  const days = data.points.map((point) => dayNumber(point.date));
  const x = linearScale(days[0] ?? 0, days.at(-1) ?? 0, left + 8, right - 4);
  const y = linearScale(ticks[0] ?? 0, ticks.at(-1) ?? 1, bottom, top);
  // A level begins between the last point of the one before it and its own first.
  const stepDays = new Map(data.flags.flatMap(({ kind, date }) => (kind === 'level' ? [[date, stepDay(data.points, days, date)]] : [])));
  const clampX = (date: string): number => Math.min(right, Math.max(left, x(stepDays.get(date) ?? dayNumber(date))));
  const yOrNull = (value: number | null): number | null => (value === null ? null : y(value));
  const segments = data.limits.map((segment) => ({
    x1: segment.from === undefined ? left : clampX(segment.from),
    x2: segment.to === undefined ? right : clampX(segment.to),
    mean: y(segment.mean),
    lower: yOrNull(segment.lower),
    upper: yOrNull(segment.upper),
  }));
  const places = data.points.map((point, index) => ({ x: x(days[index] ?? 0), y: yOrNull(point.value) }));
  return {
    narrow,
    width,
    height,
    left,
    right,
    top,
    bottom,
    ticks: ticks.map((value) => ({ value, y: y(value) })),
    digits,
    places,
    labels: periodLabels(data.points, places, left, right),
    segments,
    target: data.target === undefined ? null : y(data.target),
    bounds: (data.bounds ?? []).map(({ kind, value }) => ({ kind, y: y(value) })),
    window: data.baseline === undefined ? null : { x1: clampX(data.baseline.from), x2: clampX(data.baseline.to) },
    flags: data.flags.map((flag) => ({ flag, x: clampX(flag.date) })),
    edge: narrow ? [] : edgeLabels(data, y),
  };
}

/** Halfway between the point of the day and the last one with a value before it. */
function stepDay(points: readonly ChartPoint[], days: readonly number[], date: string): number {
  const before = points.findLastIndex((point) => point.value !== null && point.date < date);
  const own = dayNumber(date);
  return before < 0 ? own : ((days[before] ?? own) + own) / 2;
}

function valueRange({ points, limits, target, bounds = [] }: XmrData): [number, number] {
  const values = points.flatMap((point) => (point.value === null ? [] : [point.value]));
  for (const { mean, lower, upper } of limits) values.push(mean, ...[lower, upper].filter((limit) => limit !== null));
  if (target !== undefined) values.push(target);
  values.push(...bounds.map(({ value }) => value));
  if (values.length === 0) return [0, 1];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const air = (most - least) * 0.02;
  return [least >= 0 ? Math.max(0, least - air) : least - air, most + air];
}

/** Pixels of an average character at the axis' 12 px. */
const characterWidth = 6.6;

function periodLabels(points: readonly ChartPoint[], places: readonly { readonly x: number }[], left: number, right: number): readonly PeriodLabel[] {
  const named = points.flatMap((point, index) => {
    const place = places[index];
    return point.value === null || place === undefined ? [] : [{ point, place }];
  });
  const widest = Math.max(0, ...named.map(({ point }) => periodWords(point).length)) * characterWidth;
  const labels: PeriodLabel[] = [];
  let free = Infinity;
  for (const index of labelledPoints(named.length, Math.floor((right - left) / (widest + 16))).toReversed()) {
    const { point, place } = named[index] ?? {};
    if (point === undefined || place === undefined) continue;
    const words = periodWords(point);
    const half = (words.length * characterWidth) / 2;
    const anchor = place.x + half > right ? 'end' : place.x - half < left ? 'start' : 'middle';
    const x = anchor === 'end' ? right : anchor === 'start' ? left : place.x;
    const [from, to] = anchor === 'end' ? [x - 2 * half, x] : anchor === 'start' ? [x, x + 2 * half] : [x - half, x + half];
    if (to + 10 > free) continue;
    labels.push({ words, x, anchor });
    free = from;
  }
  return labels;
}

function edgeLabels({ limits, target, bounds = [] }: XmrData, y: (value: number) => number): readonly EdgeLabel[] {
  const now = limits.at(-1);
  const wanted: (readonly [EdgeLabel['kind'], number | null | undefined])[] = [
    ['upper', now?.upper],
    ['mean', now?.mean],
    ['target', target],
    ['lower', now?.lower],
    ...bounds.map(({ kind, value }) => [kind, value] as const),
  ];
  const present = wanted.flatMap(([kind, value]) => (value === null || value === undefined ? [] : [{ kind, value }]));
  const places = spreadLabels(
    present.map(({ value }) => y(value)),
    15,
  );
  return present.map((label, index) => ({ ...label, y: places[index] ?? 0 }));
}
