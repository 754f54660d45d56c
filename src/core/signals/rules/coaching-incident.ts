import { firedEvent, type FiredRule } from './fired-rule.ts';

/** R18: an incident was logged as one that needs coaching, and its follow-up is to be fixed within three days. */
export function coachingIncident(incident: { readonly id: string; readonly name: string; readonly needsCoaching: boolean }): FiredRule | null {
  if (!incident.needsCoaching) return null;
  const about = { kind: 'incident', id: incident.id, name: incident.name } as const;
  return firedEvent({ rule: 'R18', about, reading: incident.id, value: 1, expected: 0, shortfall: 1, threshold: 1 });
}
