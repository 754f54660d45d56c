/** Words of the KPIs beside the talk. */
export const roomKpisText = {
  pick: 'KPI shown',
  show: 'Show chart',
  hide: 'Hide chart',
  history: (name: string): string => `All of ${name}`,
  noHistory: 'no readings yet',
  limits: (lower: string, upper: string): string => `natural limits ${lower} to ${upper}`,
} as const;
