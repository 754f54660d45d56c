import { daysBetween } from '../kpis/point.ts';
import type { CivilDate } from '../kernel/schema.ts';
import type { Policy } from '../policy/policy.ts';

/** What decides whether a loop may stand in for a formal plan (R9). */
export interface EligibilityFacts {
  readonly startedWork: CivilDate;
  readonly warnedOn: CivilDate;
  /** The person agreed in writing to the weekly cadence. */
  readonly agreedInWriting: boolean;
}

/** `turnaround`: the loop may replace the formal plan. Otherwise a formal plan is needed, and each reason says why (S11). */
export type Eligibility =
  | { readonly route: 'turnaround' }
  | { readonly route: 'formal'; readonly because: readonly ('warned-too-late' | 'no-written-consent')[] };

/** R9, S11: a warning within the first 30 days and written consent to the cadence; else the formal plan. */
export function eligibility(facts: EligibilityFacts, policy: Policy): Eligibility {
  const days = daysBetween(facts.startedWork, facts.warnedOn);
  const because = [
    ...(days > policy.turnaround.replacesFormalWithin.value ? (['warned-too-late'] as const) : []),
    ...(facts.agreedInWriting ? [] : (['no-written-consent'] as const)),
  ];
  return because.length === 0 ? { route: 'turnaround' } : { route: 'formal', because };
}
