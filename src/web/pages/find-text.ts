/** Words of what the command palette finds. */
export const findText = {
  people: 'People',
  meetings: '1on1s to come',
  kpis: 'KPIs',
  meeting: (name: string): string => `1on1 with ${name}`,
} as const;
