import type { ChartFlag, PointVerdict } from './chart-data.ts';

/** Words of the charts. */
export const chartText = {
  howToRead: 'Arrow keys read the points one by one.',
  roleDescription: 'chart',
  mean: 'mean',
  upper: 'upper',
  lower: 'lower',
  target: 'target',
  limits: 'natural limits',
  verdicts: {
    ordinary: 'within its usual range',
    improving: 'better than usual',
    worsening: 'worse than usual',
  } satisfies Record<PointVerdict, string>,
  unfinished: 'not finished yet',
  flags: { trigger: 'trigger', meeting: '1on1' } satisfies Record<ChartFlag['kind'], string>,
  noReading: 'no reading',
  noData: 'No readings yet. They appear here after the first import or entry.',
  tableOf: (title: string): string => `${title} as a table`,
  asTable: 'Show the numbers as a table',
  columns: { period: 'Period', value: 'Value', state: 'State', notes: 'On the way' },
  period: (first: string, last: string, count: number): string => `${count} readings from ${first} to ${last}`,
  latest: (value: string, label: string): string => `latest ${value} (${label})`,
  meanIs: (value: string): string => `mean ${value}`,
  between: (lower: string, upper: string): string => `natural limits ${lower} to ${upper}`,
  onlyUpper: (upper: string): string => `natural limit at most ${upper}`,
  onlyLower: (lower: string): string => `natural limit at least ${lower}`,
  targetIs: (value: string): string => `target ${value}`,
  outside: (count: number, words: string): string => (count === 1 ? `1 point ${words}` : `${count} points ${words}`),
  sparkline: (first: string, last: string, count: number): string => `${count} readings, from ${first} to ${last}`,
  bullet: (value: string, target: string, baseline: string | null): string =>
    `${value}, target ${target}${baseline === null ? '' : `, baseline ${baseline}`}`,
} as const;
