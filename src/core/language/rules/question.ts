import type { Entry } from '../entry.ts';
import type { Facts } from '../facts.ts';
import { at, type Finding, type Rule } from './rule.ts';

const lead = /^(so|and|but|well|ok|okay|hey|hi|right|then|now|also|sorry|please|just|tell|ask|me|us|may|might|i|,|-)$/;
/** Words that ask what a yes, a day, a place or a state answers. */
const closed = /^(did|do|does|have|has|had|is|are|was|were|am|when|where)$/;
/** What asks for an opinion, a reason, a choice or a person. */
const open = /^(why|who|whose|whom|which|what|how|should|would|could|can|will|shall|if|in|at|on|for|from|to|with)$/;
const state = /^(is|are|was|were|'s|has|have|many|much|far|long|soon|often)$/;

/** Where a clause puts its question, after words of address. */
function headOf(entry: Entry, from: number): number {
  let head = from;
  while (lead.test(entry.tokens[head]?.norm ?? '')) head += 1;
  return head;
}

/** Whether the words from `head` on ask for a state: "is the stock counted", "how is the rota", "when does the van come". */
function asksState(entry: Entry, head: number): boolean {
  const first = entry.tokens[head]?.norm ?? '';
  return closed.test(first) || ((first === 'how' || first === 'what') && state.test(entry.tokens[head + 1]?.norm ?? ''));
}

/** A question is one of status unless it asks for what no tracker holds; one without any word that asks is nodded at. */
function statusQuestion(entry: Entry, facts: Facts): Finding | null {
  if (facts.found('probing').length > 0) return null;
  const hit = facts.found('status')[0];
  if (hit !== undefined) return at(hit, 'what', 'vague', 'pattern');
  const heads = entry.clauses.map((clause) => headOf(entry, clause.from));
  const asking = heads.find((head) => asksState(entry, head));
  const nodded = heads.some((head) => open.test(entry.tokens[head]?.norm ?? '')) || entry.tokens.at(-1)?.norm !== '?' ? undefined : heads[0];
  const from = asking ?? nodded;
  return from === undefined || from >= entry.tokens.length ? null : at({ from, to: Math.min(from + 3, entry.tokens.length) }, 'what', 'vague', 'pattern');
}

/** The rule for what is asked. */
export const questionRules: readonly Rule[] = [
  {
    id: 'status-question', group: 'QUESTION', kinds: ['question'], find: statusQuestion,
    message: 'A tracker or a shrug can answer this.', question: 'Which decision or risk do you want to hear about?', scaffold: 'Which decision are you blocked on? {clause}',
  },
];
