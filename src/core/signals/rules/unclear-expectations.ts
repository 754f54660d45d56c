import type { Policy } from '../../policy/policy.ts';
import { firedEvent, type FiredRule } from './fired-rule.ts';

/** What a closed pulse says of one group: counts only, never whose. */
export interface PulseCount {
  readonly pulse: string;
  /** The group, as its manager knows it. */
  readonly name: string;
  readonly answers: number;
  /** How many of them find that expectations are unclear. */
  readonly unclear: number;
}

/** R6: at least two of at least four answers say that expectations are unclear (S29). Below four nothing is judged, nor shown. */
export function unclearExpectations(pulse: PulseCount, policy: Policy['triggers']['unclearExpectations']): FiredRule | null {
  if (pulse.answers < policy.minimumAnswers.value || pulse.unclear < policy.minimumMatching.value) return null;
  const about = { kind: 'pulse', id: pulse.pulse, name: pulse.name } as const;
  return firedEvent({ rule: 'R6', about, reading: pulse.pulse, value: pulse.unclear, expected: pulse.answers, shortfall: pulse.unclear, threshold: policy.minimumMatching.value });
}
