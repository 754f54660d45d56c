import type { KpiRow } from '../../contract/kpis.ts';

type Status = KpiRow['status'];

/** Words of KPIs in lists. They are part of Today's first load; those of one KPI's page stand apart. */
export const kpisText = {
  title: 'KPIs',
  lead: 'What is measured between 1on1s, and which changes are more than noise.',
  define: 'Define a KPI',
  import: 'Import figures',
  all: 'All KPIs',
  more: 'Show more',
  caption: 'KPIs with their recent course, latest value, change, natural limits and status',
  columns: { kpi: 'KPI', course: (weeks: number): string => `${weeks} weeks`, now: 'Now', change: 'Change', limits: 'Limits', target: 'Target', status: 'Status' },
  limits: (lower: string, upper: string): string => `${lower} to ${upper}`,
  noLimits: 'no limits yet: they need 6 readings',
  noTarget: 'none',
  since: (day: string): string => `since ${day}`,
  sinceWeeks: (weeks: number): string => (weeks === 1 ? 'since a week ago' : `since ${weeks} weeks ago`),
  insideNoise: 'inside the usual range',
  noiseUnknown: 'too few readings to tell it from noise',
  status: { signal: 'Signal', 'off-target': 'Off target', 'in-limits': 'In limits', 'no-history': 'Few readings' } satisfies Record<Status, string>,
  unusuallyGood: 'Unusually good',
  ownScale: 'Each course has its own scale; the band is where the KPI stays when nothing has changed.',
  filter: 'Owner',
  everyone: 'Everyone',
  empty: 'No KPI yet',
  emptyBody: 'A sprint file brings three at once: velocity, predictability and blocked stories. Anything else that is measured can be defined by hand.',
  emptyFilter: 'No KPI of this person',
  emptyFilterBody: 'They own none, or none is shared with you.',
  better: { better: 'better', worse: 'worse', same: 'the same' },
} as const;
