import type { TextKind } from './diagnostic.ts';
import type { Entry } from './entry.ts';
import type { Facts } from './facts.ts';
import { checkable } from './rules/action-slots.ts';
import { changes, degrees, metrics, postures,wordsIn } from './rules/bar-slots.ts';
import { findTrait } from './rules/trait.ts';
import { habitWords } from './words/proof.ts';

const labelKinds: Readonly<Record<string, TextKind>> = {
  action: 'commitment', ai: 'commitment', todo: 'commitment', task: 'commitment', commitment: 'commitment', promise: 'commitment', do: 'commitment', step: 'commitment', steps: 'commitment', next: 'commitment',
  goal: 'criterion', goals: 'criterion', target: 'criterion', objective: 'criterion', criterion: 'criterion', plan: 'criterion', okr: 'criterion', kpi: 'criterion', bar: 'criterion', expectation: 'criterion', expectations: 'criterion', success: 'criterion',
  'self-review': 'evidence', comment: 'evidence', evidence: 'evidence', self: 'evidence', feedback: 'feedback', praise: 'feedback', question: 'question', ask: 'question',
  parked: 'followup', 'follow-up': 'followup', followup: 'followup', open: 'followup', topic: 'followup',
};

const requests = new Set(['can', 'could', 'would', 'will']);
const delivery = new Set('send mail email share give forward post bring confirm book update order print call'.split(' '));

function labelled(entry: Entry): TextKind | null {
  const counted = entry.tokens.filter((token, index) => index >= entry.body && token.kind === 'number').length > 1;
  for (const word of entry.label.words) if (!(counted && word === 'open') && Object.hasOwn(labelKinds, word)) return labelKinds[word] ?? null;
  return null;
}

function asks(entry: Entry, facts: Facts): boolean {
  const last = entry.tokens.at(-1);
  if (last?.norm !== '?') return false;
  const first = entry.tokens[entry.body]?.norm ?? '';
  const verb = entry.tokens[entry.body + 2]?.verb?.lemma ?? '';
  return !(requests.has(first) && delivery.has(verb) && facts.dates.some(checkable));
}

const interrogatives = new Set('how what which why who where when any are is did do does have has'.split(' '));

/** A question without its mark, or a request that is one by its mark only. */
function unmarkedQuestion(entry: Entry, facts: Facts): boolean {
  const first = entry.tokens[entry.body]?.norm ?? '';
  return interrogatives.has(first) && facts.found('status').some((span) => span.from === entry.body) && entry.clauses.length === 1;
}

function isRequest(entry: Entry): boolean {
  return requests.has(entry.tokens[entry.body]?.norm ?? '') && entry.tokens[entry.body + 1]?.norm === 'you';
}

interface Shape {
  readonly has: (kinds: RegExp, tenses: RegExp) => boolean;
  readonly word: (words: RegExp) => boolean;
}

function shapeOf(entry: Entry): Shape {
  const main = entry.clauses.filter((clause) => !clause.subordinate);
  return {
    has: (kinds, tenses) => main.some((clause) => kinds.test(clause.subject.kind) && tenses.test(clause.tense)),
    word: (words) => entry.tokens.some((token, index) => index >= entry.body && words.test(token.norm)),
  };
}

const isBar = (entry: Entry, facts: Facts): boolean => postures(entry, facts).length > 0 || facts.found('absolute').length > 0 || facts.found('discretion').length > 0 || (metrics(entry).length > 0 && (degrees(entry, facts, true).length > 0 || changes(entry).length > 0));

/** What the writer says of themselves: a promise when it lies ahead, else a report. */
function ofWriter(facts: Facts, shape: Shape): TextKind | null {
  const { has, word } = shape;
  const past = has(/^writer$/, /^past$/);
  if (has(/^writer$/, /^future$/)) return 'commitment';
  if (past) return has(/^you$/, /^(past|present)$/) && !word(/^me$/) ? 'feedback' : 'evidence';
  if (!has(/^writer$/, /^(present|none)$/)) return null;
  const claims = facts.found('feeling').length > 0 || facts.found('effort').length > 0;
  if (!claims && (facts.ahead.some((date) => checkable(date) || date.class === 'vague') || facts.found('hedge').length > 0 || facts.found('process').length > 0)) return 'commitment';
  if (has(/^you$/, /^(past|present)$/) || word(/^your?$/)) return has(/^you$/, /^none$/) ? null : word(/^(grow|become|develop|step|more)$/) ? 'criterion' : 'feedback';
  return 'evidence';
}

/** What is said of a "you". */
function ofReader(entry: Entry, facts: Facts, { has, word }: Shape): TextKind | null {
  const must = word(/^(must|should|need|expect|expected|required|shall|ought)$/);
  if (must && !has(/^you$/, /^past$/) && !word(/^we$/)) return 'criterion';
  if (has(/^you$/, /^future$/)) return isBar(entry, facts) ? 'criterion' : 'commitment';
  if (has(/^you$/, /^past$/)) return has(/^reader$/, /./) && isBar(entry, facts) ? 'criterion' : 'feedback';
  if (has(/^you$/, /^present$/)) return facts.ahead.some(checkable) || facts.measures().some((measure) => measure.bound) ? 'criterion' : 'feedback';
  return word(/^your?$/) && !has(/^reader$/, /./) ? 'feedback' : null;
}

function ofThings(entry: Entry, facts: Facts, { has, word }: Shape): TextKind {
  const bound = facts.measures().some((measure) => measure.bound);
  const reported = facts.dates.some((date) => date.class === 'past');
  if (has(/^reader$/, /./)) return isBar(entry, facts) || bound ? 'criterion' : 'commitment';
  if (facts.found('feeling').length > 0 && !has(/./, /^future$/)) return word(/^your?$/) ? 'feedback' : 'evidence';
  if (has(/^(thing|none|person|group|we)$/, /^future$/)) return bound || isBar(entry, facts) ? 'criterion' : 'commitment';
  if (has(/^(person|nobody|we|group)$/, /^(present|none)$/) && !reported && (facts.ahead.some(checkable) || facts.found('process').length > 0)) return 'commitment';
  if (has(/^nobody$/, /./)) return 'commitment';
  if (facts.found('unnamed').length > 0 && word(/^(me|my|i)$/)) return 'evidence';
  if (entry.tokens[entry.body + 1]?.norm === 'to' && entry.tokens[entry.body + 2]?.verb?.base === true && has(/^(group|person)$/, /./)) return 'commitment';
  if (reported || has(/./, /^past$/)) return word(/^(my|me|i)$/) || !word(/^your?$/) ? 'evidence' : 'feedback';
  if (/^(always|never|very|great|good|not|lovely|nice|well|thanks|excellent|superb|brilliant|fantastic|solid|strong|impressive|poor|bad)$/.test(entry.tokens[entry.body]?.norm ?? '') && !bound) return 'feedback';
  if (entry.clauses.every((clause) => clause.tense === 'none') && facts.measures().length > 1 && entry.tokens.some((token) => token.norm === ':')) return 'evidence';
  if (bound || isBar(entry, facts)) return 'criterion';
  if (facts.passives().some((passive) => !passive.agent)) return wordsIn(entry, habitWords).length > 0 ? 'feedback' : 'commitment';
  return degrees(entry, facts, true).length > 0 || wordsIn(entry, habitWords).length > 0 ? 'feedback' : 'other';
}

/** "PBC is short for ...", "this meeting is recorded": says what something is. */
function isDefinition(entry: Entry): boolean {
  const norms = entry.tokens.slice(entry.body, entry.body + 8).map((token) => token.norm).join(' ');
  return /\b(is short for|stands? for|is the one|is called|is named|are called)\b/.test(norms) || /^this (meeting|conversation|note|call|document|page|form|talk|session) (is|was|will)\b/.test(norms);
}

/** "See you at two", "Happy birthday". */
function isGreeting(entry: Entry): boolean {
  const [first, second] = entry.tokens.slice(entry.body, entry.body + 2).map((token) => token.norm);
  return (first === 'see' && second === 'you') || (/^(happy|merry)$/.test(first ?? '') && /^(birthday|christmas|new|easter|holidays|friday|anniversary)$/.test(second ?? '')) || /^(congratulations|congrats|welcome|cheers|hello|bye)$/.test(first ?? '');
}

/** A bar by its form: from now on, left to somebody's judgement, a must or a quality of a thing. */
function isSetBar(entry: Entry, facts: Facts, { has, word }: Shape): boolean {
  if (has(/^(writer|we)$/, /./) && !word(/^(expect|must|need)$/)) return false;
  if (facts.dates.some((date) => date.class === 'vague' && /^(going|moving|from|henceforth)$/.test(entry.tokens[date.from]?.norm ?? ''))) return true;
  if (has(/./, /^past$/)) return false;
  if (facts.found('discretion').length > 0 && !has(/^(writer|person|nobody)$/, /./)) return true;
  const must = entry.tokens.some((token, index) => token.norm === 'must' || token.norm === 'shall' || (/^(has|have|needs|need)$/.test(token.norm) && entry.tokens[index + 1]?.norm === 'to' && entry.tokens[index + 2]?.norm === 'be'));
  if (must && has(/^thing$/, /./) && (isBar(entry, facts) || degrees(entry, facts, true).length > 0 || facts.measures().some((measure) => measure.bound))) return true;
  if (facts.found('volume').length > 0 && entry.clauses.every((clause) => clause.tense === 'none') && facts.dates.some((date) => date.class === 'recurring')) return true;
  const first = entry.clauses[0];
  if (first?.tense === 'none' && /^(more|less|fewer|better|greater|higher|lower|faster)$/.test(entry.tokens[entry.body]?.norm ?? '')) return true;
  if (/^(never|always|zero)$/.test(entry.tokens[entry.body]?.norm ?? '') && (entry.tokens[entry.body + 1]?.verb?.base === true || facts.found('absolute').length > 0)) return entry.tokens[entry.body]?.norm === 'zero' || entry.tokens[entry.body + 1]?.verb?.base === true;
  return first?.tense === 'none' && metrics(entry).length > 0 && degrees(entry, facts, true).length > 0 && !word(/^(now|you|your|my|this|so)$/) && facts.dates.every((date) => date.class !== 'past');
}

/** Guesses what a text is, from its label, its subjects and tenses. Anything that shows no claim at all is `other`. */
export function guessKind(entry: Entry, facts: Facts): TextKind {
  const first = entry.tokens[entry.body]?.norm ?? '';
  if (isRequest(entry) && facts.dates.some(checkable)) return 'commitment';
  if (asks(entry, facts) || unmarkedQuestion(entry, facts)) return 'question';
  const byLabel = labelled(entry);
  if (byLabel !== null) return byLabel;
  if (isDefinition(entry) || isGreeting(entry)) return 'other';
  if (first === 'here' || first === 'thanks' || first === 'sorry' || (first === 'in' && entry.tokens[entry.body + 1]?.norm === 'this')) return 'other';
  const shape = shapeOf(entry);
  if (facts.found('soft').length > 0 && facts.found('effort').length === 0 && facts.found('unnamed').length === 0 && first !== 'see' && !shape.has(/^(you|writer)$/, /^past$/) && !facts.dates.some((date) => date.class === 'past')) {
    return facts.ends(facts.found('soft')).length > 0 && shape.has(/^(writer|person)$/, /^future$/) ? 'commitment' : facts.found('discretion').length > 0 && shape.has(/^reader$/, /./) ? 'criterion' : 'followup';
  }
  if (entry.label.owner) return 'commitment';
  if (findTrait(entry, facts, 'feedback') !== null && !shape.word(/^i$/)) return 'feedback';
  if (isSetBar(entry, facts, shape)) return 'criterion';
  return ofWriter(facts, shape) ?? ofReader(entry, facts, shape) ?? ofThings(entry, facts, shape);
}
