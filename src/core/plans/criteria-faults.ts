import type { CriteriaFaults } from '../signals/rules/criteria-drift.ts';
import { daysBetween } from '../kpis/point.ts';
import { criteriaInForce, type PlanState } from './plan.ts';

/** How a plan is called in a signal: no word of its goal, because whoever is told of a missed clock need not be in it. */
const names = { turnaround: 'Turnaround plan', formal: 'Formal plan' } as const;

/**
 * What the checklist of S31 finds in a plan as it stands. Compressed: its days. Vague: criteria in force whose threshold holds no number,
 * less those whose wording somebody kept with a reason. Moved: a later version that not both of the two have acknowledged; who set it
 * knows it. Null for a plan without terms or criteria, and for one that is closed.
 */
export function criteriaFaults(plan: string, state: PlanState): CriteriaFaults | null {
  const { terms, endsOn, closed, wordings } = state;
  const inForce = criteriaInForce(state);
  if (terms === null || inForce === null || closed) return null;
  const kept = new Set(wordings.map(({ criterion }) => criterion));
  const vague = (inForce.criteria ?? []).filter(({ key, threshold }) => !/\d/.test(threshold) && !kept.has(key)).length;
  const knows = (person: string): boolean => inForce.setter === person || inForce.acknowledgedBy.some((actor) => actor === person);
  const moved = inForce.version > 1 && !(knows(terms.subject) && knows(terms.manager)) ? 1 : 0;
  const days = daysBetween(terms.startsOn, endsOn ?? terms.endsOn);
  return { plan, name: names[terms.kind], days, vague, moved, version: inForce.version };
}
