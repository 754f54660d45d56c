import type { Entry } from '../entry.ts';
import type { Facts } from '../facts.ts';
import { at, type Finding,type Rule } from './rule.ts';

function statusQuestion(_entry: Entry, facts: Facts): Finding | null {
  const hit = facts.found('status')[0];
  if (hit === undefined || facts.found('probing').length > 0) return null;
  return at(hit, 'what', 'vague', 'pattern');
}

/** The rule for what is asked. */
export const questionRules: readonly Rule[] = [
  {
    id: 'status-question', group: 'QUESTION', kinds: ['question'], find: statusQuestion,
    message: 'A tracker or a shrug can answer this.', question: 'Which decision or risk do you want to hear about?', scaffold: 'Which decision are you blocked on? {clause}',
  },
];
