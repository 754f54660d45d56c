import { actionRules } from './action.ts';
import { barRules } from './bar.ts';
import { proofRules } from './proof.ts';
import { questionRules } from './question.ts';
import type { Rule } from './rule.ts';

/** The seventeen rules. */
export const rules: readonly Rule[] = [...barRules, ...actionRules, ...proofRules, ...questionRules];
