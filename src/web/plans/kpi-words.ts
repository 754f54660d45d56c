import type { PlanView } from '../../contract/plans.ts';
import { formatNumber } from '../ui/format-date.ts';

type Kpi = PlanView['kpis'][number];

/** The unit of a KPI as it stands after a value. */
export const unitWords: Readonly<Record<Kpi['unit'], string>> = { points: 'points', percent: '%', count: '', score: 'of 10', nps: 'NPS' };

/** Decimals of a chart: one, even for whole things, whose mean and limits are none. */
export const chartDigits = 1;

/** A value of a KPI with its unit, such as "71.5 points". */
export function kpiValue(value: number, unit: Kpi['unit']): string {
  const figure = formatNumber(value, Number.isInteger(value) ? 0 : 1);
  return unitWords[unit] === '' ? figure : `${figure} ${unitWords[unit]}`;
}

/** How a KPI stands against its baseline, its direction taken into account; null where either is missing. */
export function sinceBaseline(kpi: Pick<Kpi, 'baseline' | 'latest' | 'direction'>): { readonly change: number; readonly better: 'better' | 'worse' | 'same' } | null {
  if (kpi.baseline === null || kpi.latest === null) return null;
  const change = kpi.latest.value - kpi.baseline;
  const gain = kpi.direction === 'up' ? change : -change;
  return { change, better: gain > 0 ? 'better' : gain < 0 ? 'worse' : 'same' };
}
