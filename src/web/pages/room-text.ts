/** Words of the KPIs beside the talk. */
export const roomKpisText = {
  pick: 'KPI shown',
  noHistory: 'no readings yet',
  limits: (lower: string, upper: string): string => `natural limits ${lower} to ${upper}`,
} as const;
