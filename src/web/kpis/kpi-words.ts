import type { KpiRow } from '../../contract/kpis.ts';
import type { PointVerdict } from '../ui/chart/chart-data.ts';
import { formatNumber } from '../ui/format-date.ts';

/** The unit as it stands after a value. */
export const unitAfter: Readonly<Record<KpiRow['unit'], string>> = { points: 'pts', percent: '%', count: '', score: 'of 10', nps: 'NPS' };

/** Decimals that a KPI's values need: none when all are whole, else one. */
export function digitsOf(values: readonly number[]): number {
  return values.every((value) => Number.isInteger(value)) ? 0 : 1;
}

/** A change in words: points for a percentage (S7), percent otherwise, both values where no percentage exists: "0 → 3". */
export function changeWords(kpi: Pick<KpiRow, 'unit' | 'change' | 'latest'>): string {
  const { change, latest, unit } = kpi;
  if (change === null || latest === null) return '–';
  if (change.points === 0) return 'no change';
  if (unit === 'percent') return `${signed(change.points)} ${Math.abs(change.points) === 1 ? 'point' : 'points'}`;
  if (change.percent !== null) return `${signed(change.percent)} %`;
  const digits = digitsOf([latest.value, change.points]);
  return `${formatNumber(latest.value - change.points, digits)} → ${formatNumber(latest.value, digits)}`;
}

function signed(value: number): string {
  const size = formatNumber(Math.abs(value), digitsOf([Math.round(value * 10) / 10]));
  return `${value < 0 ? '−' : '+'}${size}`;
}

/** What the mark before a change shows: its direction, or "=" inside the natural limits, where any size is noise. */
export function changeMark(change: NonNullable<KpiRow['change']>): 'up' | 'down' | 'same' {
  if (change.insideNoise || change.points === 0) return 'same';
  return change.points > 0 ? 'up' : 'down';
}

/** What the natural limits say of a value, with the KPI's direction taken into account. */
export function verdictOf(kpi: Pick<KpiRow, 'direction' | 'limits'>, value: number): PointVerdict {
  if (kpi.limits === null || (value >= kpi.limits.lower && value <= kpi.limits.upper)) return 'ordinary';
  return value > kpi.limits.upper === (kpi.direction === 'up') ? 'improving' : 'worsening';
}

/** What is said of the latest value: beyond the limits, or a signal of the run, which watches for the worse alone. */
export function latestVerdict(kpi: Pick<KpiRow, 'direction' | 'limits' | 'latest' | 'status'>): PointVerdict {
  if (kpi.latest === null) return 'ordinary';
  const alone = verdictOf(kpi, kpi.latest.value);
  return alone === 'ordinary' && kpi.status === 'signal' ? 'worsening' : alone;
}
