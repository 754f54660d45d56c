import type { KpiRow } from '../../contract/kpis.ts';
import type { PointVerdict } from '../ui/chart/chart-data.ts';
import { verdictOf } from '../ui/chart/limit-verdict.ts';
import { missedBetween, usualDistance } from '../ui/chart/gaps.ts';
import { periodName } from '../period-name.ts';
import { daysBetween, formatCivilDate, formatNumber } from '../ui/format-date.ts';
import { kpisText } from './text.ts';

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

/** "since 3 weeks ago" where readings are missing between the last two; null where they are neighbours. */
export function gapWords({ change, recent, latest }: Pick<KpiRow, 'change' | 'recent' | 'latest'>): string | null {
  const period = usualDistance(recent.map(({ to }) => to));
  if (change === null || latest === null || period === null || period === 0) return null;
  if (missedBetween(change.since, latest.to, period) === 0) return null;
  return kpisText.sinceWeeks(Math.max(1, Math.round(daysBetween(change.since, latest.to) / 7)));
}

/** A point's period with the day it ended: "Sprint 95, 4 Mar 2026"; the day alone where the period has no name. */
export function periodWithDay({ key, to }: Pick<NonNullable<KpiRow['latest']>, 'key' | 'to'>): string {
  const name = periodName(key);
  return name === null ? formatCivilDate(to) : `${name}, ${formatCivilDate(to)}`;
}

/** What the mark before a change shows: its direction, "=" inside the natural limits, where any size is noise, and nothing where no limits tell. */
export function changeMark({ change, limits }: Pick<KpiRow, 'change' | 'limits'>): 'up' | 'down' | 'same' | 'unknown' {
  if (change === null || limits === null) return 'unknown';
  if (change.insideNoise || change.points === 0) return 'same';
  return change.points > 0 ? 'up' : 'down';
}

/** What is said of the latest value: beyond the limits, or a signal of the run, which watches for the worse alone. */
export function latestVerdict(kpi: Pick<KpiRow, 'direction' | 'limits' | 'latest' | 'status'>): PointVerdict {
  if (kpi.latest === null) return 'ordinary';
  const alone = verdictOf(kpi, kpi.latest.value);
  return alone === 'ordinary' && kpi.status === 'signal' ? 'worsening' : alone;
}
