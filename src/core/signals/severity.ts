import type { InboxPolicy } from '../policy/policy.ts';
import type { FiredRule } from './rules/fired-rule.ts';
import { watchRules } from './rules/watch-rules.ts';

/** How much a signal weighs beside others with as much time left. */
export interface Severity {
  /** How far beyond its threshold the rule fired: 1 is just at it. */
  readonly size: number;
  /** What the numbers can bear of it: 1 confirmed, or an event that nobody can doubt. */
  readonly confirmation: number;
  /** The product of the two. */
  readonly weight: number;
}

type Seen = Pick<FiredRule, 'rule' | 'value' | 'expected' | 'shortfall' | 'threshold' | 'opinion'>;

/** Weighs a fired rule: size times confirmation. It ranks signals in an inbox and is never a figure about a person. */
export function severityOf(fired: Seen, policy: InboxPolicy): Severity {
  const size = sizeOf(fired);
  const confirmation = confirmationOf(fired, policy);
  return { size, confirmation, weight: size * confirmation };
}

function sizeOf({ rule, value, expected, shortfall, threshold }: Seen): number {
  switch (watchRules[rule].size) {
    case 'ratio':
      return over(shortfall, threshold);
    case 'count':
      return over(value, threshold);
    // 1 where it fires, 0 where it is well: 7 blocked stories are 2 where 4 fire and 1 is well.
    case 'level':
      return Math.max(0, over(value - expected, threshold - expected));
    case 'share':
      return 1 + over(shortfall, expected);
    case 'one':
      return 1;
  }
}

function over(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

function confirmationOf({ opinion }: Seen, policy: InboxPolicy): number {
  if (opinion === null) return 1;
  if (opinion.verdict === 'not-enough-history') return policy.unknown.value;
  return opinion.verdict === 'inside-noise' || opinion.verdict === 'quiet' ? policy.insideNoise.value : 1;
}
