import { formatCivilDate, formatNumber } from '../format-date.ts';
import { flagsOfPoint, type ChartBound, type ChartFlag, type ChartPoint, type LimitSegment } from './chart-data.ts';
import { chartText } from './text.ts';

/** A value with its unit, as it stands in words: "9.4 h", "88.9 %". */
export function valueWords(value: number, digits: number, unit: string): string {
  return unit === '' ? formatNumber(value, digits) : `${formatNumber(value, digits)} ${unit}`;
}

/** A period's name: its own label, else its day. */
export function periodWords(point: ChartPoint): string {
  return point.label ?? formatCivilDate(point.date);
}

interface ChartFacts {
  readonly points: readonly ChartPoint[];
  readonly limits: readonly LimitSegment[];
  readonly target: number | undefined;
  readonly bounds?: readonly ChartBound[];
  readonly flags?: readonly ChartFlag[];
  readonly unit: string;
  readonly digits: number;
}

/** The chart in one sentence: what a reader who cannot see it needs first. */
export function chartSummary({ points, limits, target, bounds = [], flags = [], unit, digits }: ChartFacts): string {
  const read = points.filter((point) => point.value !== null);
  const [first, last] = [read[0], read.at(-1)];
  if (first === undefined || typeof last?.value !== 'number') return chartText.noData;
  const parts = [
    chartText.period(formatCivilDate(first.date), formatCivilDate(last.date), read.length),
    chartText.latest(valueWords(last.value, digits, unit), periodWords(last)),
  ];
  const now = limits.at(-1);
  if (now !== undefined) parts.push(chartText.meanIs(formatNumber(now.mean, digits)), ...limitWords(now, digits));
  if (target !== undefined) parts.push(chartText.targetIs(formatNumber(target, digits)));
  for (const { kind, value } of bounds) parts.push(chartText.boundIs[kind](formatNumber(value, digits)));
  for (const verdict of ['worsening', 'improving', 'unusual'] as const) {
    const count = read.filter((point) => point.verdict === verdict).length;
    if (count > 0) parts.push(chartText.outside(count, chartText.verdicts[verdict]));
  }
  const steps = flags.filter(({ kind }) => kind === 'level').length;
  if (steps > 0) parts.push(chartText.steps(steps));
  return `${parts.join('; ')}.`;
}

function limitWords({ lower, upper }: LimitSegment, digits: number): readonly string[] {
  if (lower !== null && upper !== null) return [chartText.between(formatNumber(lower, digits), formatNumber(upper, digits))];
  if (upper !== null) return [chartText.onlyUpper(formatNumber(upper, digits))];
  return lower === null ? [] : [chartText.onlyLower(formatNumber(lower, digits))];
}

/** One point in words, for the live region and the tooltip. */
export function pointWords(points: readonly ChartPoint[], flags: readonly ChartFlag[], index: number, unit: string, digits: number): string {
  const point = points[index];
  if (point === undefined) return '';
  const value = point.value === null ? chartText.noReading : valueWords(point.value, digits, unit);
  const state = point.value === null ? [] : [chartText.verdicts[point.verdict ?? 'ordinary']];
  if (point.unfinished === true) state.push(chartText.unfinished);
  const passed = flagsOfPoint(points, flags, index).map((flag) => `${chartText.flags[flag.kind]}: ${flag.label}`);
  return [`${periodWords(point)}: ${value}`, ...state, ...passed].join(', ');
}
