import type { Refusal } from '../kernel/result.ts';
import type { Criterion, PlanTerms } from './plan.ts';

/** What makes criteria unusable: a key used twice, a KPI that is not the plan's, a day before the plan begins. */
export function checkCriteria(criteria: readonly Criterion[], terms: PlanTerms): readonly Refusal<'INVALID_INPUT'>[] {
  const known = [...terms.kpis, terms.stakeholderKpi];
  return criteria.flatMap((criterion, index): readonly Refusal<'INVALID_INPUT'>[] => {
    const fault = (field: string, reason: string): readonly Refusal<'INVALID_INPUT'>[] => [
      { code: 'INVALID_INPUT', path: `criteria.${index}.${field}`, facts: { reason } },
    ];
    if (criterion.key === '') return fault('key', 'the key is empty');
    if (criteria.findIndex((other) => other.key === criterion.key) !== index) return fault('key', 'this key is used twice');
    if (criterion.kpi !== null && !known.includes(criterion.kpi)) return fault('kpi', 'this KPI is not one of the plan');
    return criterion.by < terms.startsOn ? fault('by', 'this day is before the plan begins') : [];
  });
}
