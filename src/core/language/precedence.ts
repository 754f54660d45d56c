import type { RuleId } from './diagnostic.ts';

/** Rules whose finding silences others of the same claim (guidelines, precedence S1-S8). */
const absorbs: Partial<Record<RuleId, readonly RuleId[]>> = {
  'soft-followup': ['no-owner', 'no-date', 'no-output', 'hedged-commitment', 'agentless-passive'],
  'agentless-passive': ['no-owner', 'no-instance'],
  'trait-judgment': ['vague-criterion', 'no-instance'],
  'moving-target': ['vague-criterion', 'feeling-not-fact'],
  'absolute-target': ['vague-criterion', 'no-measure'],
  'activity-not-outcome': ['vague-criterion', 'no-instance'],
  'feeling-not-fact': ['no-instance', 'no-measure'],
  'intent-not-evidence': ['no-instance', 'activity-not-outcome'],
  'no-measure': ['no-instance'],
  'vague-criterion': ['no-instance'],
};

/** Which of the rules that fired are told. `kept` says that a pair stands for two claims, so neither silences the other. */
export function settle(fired: ReadonlySet<RuleId>, kept: (strong: RuleId, weak: RuleId) => boolean): ReadonlySet<RuleId> {
  const told = new Set(fired);
  for (const strong of fired) for (const weak of absorbs[strong] ?? []) if (told.has(strong) && !kept(strong, weak)) told.delete(weak);
  return told;
}
