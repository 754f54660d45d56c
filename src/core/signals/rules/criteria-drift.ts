import type { Policy } from '../../policy/policy.ts';
import { firedEvent, type FiredRule } from './fired-rule.ts';

/** What the checklist of a plan found (S31). */
export interface CriteriaFaults {
  readonly plan: string;
  /** How it is called in a signal. */
  readonly name: string;
  /** The plan's length in days. */
  readonly days: number;
  /** Criteria that lack a metric, threshold, date, proof or signer. */
  readonly vague: number;
  /** Versions that came after the start and that both have not acknowledged. */
  readonly moved: number;
  /** The version that is judged: a plan is judged anew with each. */
  readonly version: number;
}

/** S31: a plan that is compressed (under 30 days), vague or moved has at least one fault, and that is said in week one (R119). */
export function criteriaDrift(found: CriteriaFaults, policy: Policy['triggers']['criteria']): FiredRule | null {
  const compressed = found.days < policy.minimumDays.value ? 1 : 0;
  const faults = compressed + found.vague + found.moved;
  if (faults < policy.faults.value) return null;
  const about = { kind: 'plan', id: found.plan, name: found.name } as const;
  return firedEvent({ rule: 'S31', about, reading: `version-${String(found.version)}`, value: faults, expected: 0, shortfall: faults, threshold: policy.faults.value });
}
