import type { RuleId, TextKind } from '../diagnostic.ts';

/** Lines of one rule, written from its paragraph in the guidelines: `bad` must be marked by it, `good` by no rule at all. */
export interface RuleCase {
  readonly rule: RuleId;
  readonly kind: TextKind;
  readonly bad: readonly string[];
  readonly good: readonly string[];
}
