import type { TextKind } from './diagnostic.ts';
import type { Entry } from './entry.ts';
import type { Facts } from './facts.ts';
import { checkable } from './rules/action-slots.ts';
import { changes, degrees, metrics, postures,wordsIn } from './rules/bar-slots.ts';
import { findTrait } from './rules/trait.ts';
import { verdictWords } from './words/proof.ts';

const labelKinds: Readonly<Record<string, TextKind>> = {
  action: 'commitment', ai: 'commitment', todo: 'commitment', task: 'commitment', commitment: 'commitment', promise: 'commitment', do: 'commitment', step: 'commitment', steps: 'commitment', next: 'commitment',
  goal: 'criterion', goals: 'criterion', target: 'criterion', objective: 'criterion', criterion: 'criterion', plan: 'criterion', okr: 'criterion', kpi: 'criterion', bar: 'criterion', expectation: 'criterion', expectations: 'criterion', success: 'criterion',
  'self-review': 'evidence', comment: 'evidence', evidence: 'evidence', self: 'evidence', feedback: 'feedback', praise: 'feedback', question: 'question', ask: 'question',
  parked: 'followup', 'follow-up': 'followup', followup: 'followup', open: 'followup', topic: 'followup',
};

const requests = new Set(['can', 'could', 'would', 'will']);
const delivery = new Set('send mail email share give forward post bring confirm book update order print call'.split(' '));

function labelled(entry: Entry): TextKind | null {
  for (const word of entry.label.words) if (Object.hasOwn(labelKinds, word)) return labelKinds[word] ?? null;
  return null;
}

function asks(entry: Entry, facts: Facts): boolean {
  const last = entry.tokens.at(-1);
  if (last?.norm !== '?') return false;
  const first = entry.tokens[entry.body]?.norm ?? '';
  const verb = entry.tokens[entry.body + 2]?.verb?.lemma ?? '';
  return !(requests.has(first) && delivery.has(verb) && facts.dates.some(checkable));
}

/** Guesses what a text is, from its label, its subjects and tenses. Anything that shows no claim at all is `other`. */
export function guessKind(entry: Entry, facts: Facts): TextKind {
  if (asks(entry, facts)) return 'question';
  const byLabel = labelled(entry);
  if (byLabel !== null) return byLabel;
  const main = entry.clauses.filter((clause) => !clause.subordinate);
  const has = (kinds: RegExp, tenses: RegExp): boolean => main.some((clause) => kinds.test(clause.subject.kind) && tenses.test(clause.tense));
  const must = entry.tokens.some((token, index) => index >= entry.body && /^(must|should|need|expect|expected|required|shall|ought)$/.test(token.norm));
  const promises = has(/^(writer|we)$/, /^future$/) || has(/^person$/, /^future$/);
  if (facts.found('soft').length > 0 && facts.found('effort').length === 0 && !has(/^you$/, /^past$/)) {
    const ends = facts.ends(facts.found('soft')).length > 0;
    return ends && promises ? 'commitment' : 'followup';
  }
  if (promises || entry.label.owner) return 'commitment';
  if (has(/^writer$/, /^past$/) || (has(/^(writer)$/, /^present$/) && facts.found('feeling').length + facts.found('intent').length + facts.found('effort').length > 0)) {
    return has(/^you$/, /^(past|present)$/) ? 'feedback' : facts.found('hedge').length > 0 && facts.found('intent').length === 0 && !has(/^writer$/, /^past$/) ? 'commitment' : 'evidence';
  }
  if (has(/^you$/, /^(future)$/) || (must && !has(/^you$/, /^past$/))) return must || postures(entry, facts).length > 0 ? 'criterion' : 'commitment';
  if (has(/^you$/, /^(past|present)$/) || entry.tokens.some((token) => token.norm === 'your' || token.norm === 'you')) return 'feedback';
  if (findTrait(entry, facts, 'feedback') !== null) return 'feedback';
  if (has(/^(writer|person|nobody|we)$/, /^(present|future|none)$/) && (facts.ahead.length > 0 || facts.found('process').length > 0 || facts.found('hedge').length > 0)) return 'commitment';
  if (facts.measures().some((measure) => measure.bound) && !has(/./, /^past$/)) return 'criterion';
  if (has(/^reader$/, /./)) return postures(entry, facts).length > 0 || metrics(entry).length > 0 ? 'criterion' : 'commitment';
  if (facts.found('absolute').length > 0 || facts.found('discretion').length > 0 || postures(entry, facts).length > 0) return has(/./, /^past$/) ? 'feedback' : 'criterion';
  if (has(/./, /^past$/)) return 'evidence';
  if (metrics(entry).length > 0 && (degrees(entry, true).length > 0 || changes(entry).length > 0)) return 'criterion';
  if (wordsIn(entry, verdictWords).length > 0) return 'feedback';
  return 'other';
}
