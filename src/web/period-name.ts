/** A period's name from the key of its reading, where the key names one: `team#12/velocity` is "Sprint 12"; null for others. */
export function periodName(key: string): string | null {
  const sprint = /#(\d+)(?:\/|$)/.exec(key)?.[1];
  return sprint === undefined ? null : `Sprint ${sprint}`;
}
