import type { KpiRow } from '../../contract/kpis.ts';
import { daysBetween } from '../ui/format-date.ts';
import type { KpiPageView } from './chart-of-kpi.ts';
import { kpiText } from './kpi-text.ts';
import { changeWords } from './kpi-words.ts';

const text = kpiText.page;

/** A week's change in words: points first for a percentage, both values from zero, "at best" where nothing better exists, and since when across a gap. */
export function weekChangeWords(unit: KpiRow['unit'], { to, value, change }: KpiPageView['weeks'][number]): string {
  if (change === null || value === null) return '–';
  const moved = change.points === 0 ? (change.better === 'at-best' ? text.atBest : text.noChange) : wordsOf(unit, to, value, change);
  return change.since === null ? moved : text.since(moved, Math.round(daysBetween(change.since, to) / 7));
}

function wordsOf(unit: KpiRow['unit'], to: KpiPageView['weeks'][number]['to'], value: number, change: NonNullable<KpiPageView['weeks'][number]['change']>): string {
  const { points, percent, since, better } = change;
  const latest = { key: to, from: null, to, value, of: null };
  return changeWords({ unit, latest, change: { points, percent, since: since ?? to, better: better === 'at-best' ? 'better' : better, insideNoise: false } });
}
