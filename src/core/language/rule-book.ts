import type { RuleGroup, RuleId } from './diagnostic.ts';
import { actionRules } from './rule-book/action.ts';
import { barRules } from './rule-book/bar.ts';
import { proofRules } from './rule-book/proof.ts';
import { questionRules } from './rule-book/question.ts';
import type { Rule } from './rule-book/rule.ts';

/** Every rule in words, in the order of the groups: what it means, why it matters, examples, and how to answer its question. */
export const ruleBook: readonly Rule[] = [...barRules, ...actionRules, ...proofRules, ...questionRules];

/** What each group of rules looks at. */
export const groupNames: Readonly<Record<RuleGroup, string>> = {
  BAR: 'What is expected',
  ACTION: 'What is promised',
  PROOF: 'What is offered as proof',
  QUESTION: 'What is asked',
};

const byId: ReadonlyMap<RuleId, Rule> = new Map(ruleBook.map((rule) => [rule.id, rule]));

/** The rule of this id in words. Every rule has its page; a missing one is a fault of the book. */
export function ruleOf(id: RuleId): Rule {
  const rule = byId.get(id);
  if (rule === undefined) throw new Error(`the rule book has no page on ${id}`);
  return rule;
}
