import type { CivilDate } from '../../kernel/schema.ts';
import { standingOf, type Course } from '../../objectives/standing.ts';
import type { Policy } from '../../policy/policy.ts';
import { firedEvent, type FiredRule } from './fired-rule.ts';

/** A key result as it stands on a day. It may run upwards or downwards. */
export interface KeyResultProgress extends Course {
  readonly id: string;
  readonly name: string;
  readonly current: number;
}

/** R17: a key result that lies more than so many points behind asks for a deeper 1on1. */
export function keyResultSlip(result: KeyResultProgress, on: CivilDate, policy: Policy['triggers']['keyResultSlip']): FiredRule | null {
  const slip = standingOf(result, result.current, on);
  if (slip === null || slip.behind <= policy.behind.value) return null;
  const about = { kind: 'key-result', id: result.id, name: result.name } as const;
  return firedEvent({ rule: 'R17', about, reading: on, value: slip.progress, expected: slip.expected, shortfall: slip.behind, threshold: policy.behind.value });
}
