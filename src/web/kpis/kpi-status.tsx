import type { KpiRow } from '../../contract/kpis.ts';
import type { Tone } from '../ui/icon-component.ts';
import { StatusBadge } from '../ui/status-badge.tsx';
import { latestVerdict } from './kpi-words.ts';
import { kpisText } from './text.ts';

const tones: Readonly<Record<KpiRow['status'], Tone>> = { signal: 'bad', 'off-target': 'warn', 'in-limits': 'good', 'no-history': 'neutral' };

/** A KPI's state in a word and a shape. A value beyond the limits on the good side is news, not an alarm. */
export function KpiStatus({ kpi }: { readonly kpi: Pick<KpiRow, 'status' | 'direction' | 'limits' | 'latest'> }) {
  if (kpi.status === 'signal' && latestVerdict(kpi) === 'improving') return <StatusBadge tone="info">{kpisText.unusuallyGood}</StatusBadge>;
  return <StatusBadge tone={tones[kpi.status]}>{kpisText.status[kpi.status]}</StatusBadge>;
}
