import type { Entry } from '../entry.ts';
import type { Facts } from '../facts.ts';
import { at, type Finding, type Rule } from './rule.ts';

/** First words of a question that a yes, a number or a day answers. */
const yesNo = new Set(['did', 'have', 'has', 'when']);

function statusQuestion(entry: Entry, facts: Facts): Finding | null {
  if (facts.found('probing').length > 0) return null;
  const hit = facts.found('status')[0];
  if (hit !== undefined) return at(hit, 'what', 'vague', 'pattern');
  const first = entry.tokens[entry.body]?.norm ?? '';
  const second = entry.tokens[entry.body + 1]?.norm ?? '';
  const closed = yesNo.has(first) || (first === 'how' && (second === 'many' || second === 'much' || second === 'far' || second === 'long'));
  return closed ? at({ from: entry.body, to: Math.min(entry.body + 3, entry.tokens.length) }, 'what', 'vague', 'pattern') : null;
}

/** The rule for what is asked. */
export const questionRules: readonly Rule[] = [
  {
    id: 'status-question', group: 'QUESTION', kinds: ['question'], find: statusQuestion,
    message: 'A tracker or a shrug can answer this.', question: 'Which decision or risk do you want to hear about?', scaffold: 'Which decision are you blocked on? {clause}',
  },
];
