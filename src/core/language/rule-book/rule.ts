import type { RuleGroup, RuleId, TextKind } from '../diagnostic.ts';

/** One entry as people write it, and the same entry repaired. The values in the good one stand for what its author would answer. */
export interface RuleExample {
  readonly kind: TextKind;
  readonly bad: string;
  readonly good: string;
}

/** What a rule is, in words for those whose text it marks. Shown in the help of the editor, in the guide and in SARIF output. */
export interface Rule {
  readonly id: RuleId;
  readonly group: RuleGroup;
  /** The rule in a few plain words. */
  readonly name: string;
  readonly means: string;
  readonly why: string;
  /** The one question that the rule asks. */
  readonly question: string;
  /** How to answer the question. */
  readonly answer: string;
  readonly examples: readonly RuleExample[];
}
