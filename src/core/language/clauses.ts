import type { Numbered } from './pattern.ts';
import { findDates, type DateSlot } from './slots/dates.ts';
import { readSubject, type Subject } from './slots/subject.ts';
import type { NameReader } from './slots/names.ts';
import type { Span, Token } from './token.ts';
import { groupWords } from './words/people.ts';

export type Tense = 'past' | 'present' | 'future' | 'none';

/** One clause: what is said of one subject. */
export interface Clause extends Span {
  readonly subject: Subject;
  readonly tense: Tense;
  /** Begins with if, when, once, because, which ...: it says when or why, not what is promised. */
  readonly subordinate: boolean;
}

const subordinators = new Set('if when once because since as while although though unless until till after before whereas which who that where whether whenever so'.split(' '));
const joiners = new Set('and but or so then otherwise plus yet'.split(' '));
const pronouns = new Set('i you we he she they it someone somebody nobody everyone everybody anyone anything everything nothing something let there this that these those who'.split(' '));
const modals = new Set('will shall would should could can must may might'.split(' '));
const opinions = new Set('think believe guess suppose suggest reckon know feel see understand hear say agree notice propose mean hope wish assume'.split(' '));
const hardMarks = new Set(['.', '!', '?', ';', ':', '-', '=', '(', ')', '|', '•', '…', '*']);

/** Whether a clause may begin at `at`: a subject with what it does. */
function startsClause(tokens: readonly Token[], at: number, names: NameReader): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (pronouns.has(token.norm)) return true;
  if (token.norm === 'please' || token.norm === 'let') return true;
  if (names.isName(at)) return true;
  const next = tokens[at + 1];
  if (/^(the|our|my|your|his|her|their|a|an|no|nobody|his|its|some|each|every|both|one)$/.test(token.norm)) return hasVerbSoon(tokens, at + 1, 6);
  return next !== undefined && modals.has(next.norm);
}

function hasVerbSoon(tokens: readonly Token[], from: number, reach: number): boolean {
  for (let at = from; at < Math.min(tokens.length, from + reach); at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark') return false;
    if (modals.has(token.norm) || token.verb?.lemma === 'have' || /^(is|are|was|were|am|'s|has|had)$/.test(token.norm)) return true;
    if (at > from && token.verb !== null && (token.verb.past || token.verb.third)) return true;
  }
  return false;
}

function hasModalSoon(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < Math.min(tokens.length, from + 5); at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word') return false;
    if (at > from && modals.has(token.norm)) return true;
  }
  return false;
}

/** Whether the clause so far, looked at over its last dozen words, has said something already. */
function hasVerb(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = Math.max(from, to - 12); at < to; at += 1) {
    const token = tokens[at];
    if (token !== undefined && (token.verb !== null || modals.has(token.norm) || token.kind === 'number' || (at === from && to > from + 1 && /^(with|on|by|after|before|at|in)$/.test(token.norm)))) return true;
  }
  return false;
}

function isVerbStart(token: Token | undefined): boolean {
  return token !== undefined && (modals.has(token.norm) || (token.verb !== null && (token.verb.base || token.verb.past || token.verb.third)));
}

/** Where clauses begin. Linear: each token is looked at with a bounded window. */
function boundaries(tokens: readonly Token[], from: number, names: NameReader): readonly number[] {
  const starts = [from];
  const cut = (at: number): void => {
    if (at > (starts.at(-1) ?? from) && at < tokens.length) starts.push(at);
  };
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.kind === 'mark') {
      if (hardMarks.has(token.norm)) cut(at + 1);
      else if (token.norm === ',') {
        const next = tokens[at + 1];
        if (next !== undefined && ((starts.at(-1) === at - 1 && tokens[at - 1]?.kind === 'word') || joiners.has(next.norm) || subordinators.has(next.norm) || startsClause(tokens, at + 1, names) || isVerbStart(next) || (subordinators.has(tokens[starts.at(-1) ?? from]?.norm ?? '') && hasVerb(tokens, starts.at(-1) ?? from, at) && next.verb === null && next.kind === 'word'))) cut(at + 1);
      }
      continue;
    }
    if (joiners.has(token.norm)) {
      // "Finance and Legal will sign": one subject.
      if (groupWords.has(tokens[at - 1]?.norm ?? '') && groupWords.has(tokens[at + 1]?.norm ?? '')) continue;
      if (startsClause(tokens, at + 1, names) || isVerbStart(tokens[at + 1]) || hasModalSoon(tokens, at + 1) || subordinators.has(tokens[at + 1]?.norm ?? '')) cut(at);
    } else if (subordinators.has(token.norm) && at > from && !(starts.at(-1) === at - 1 && joiners.has(tokens[at - 1]?.norm ?? '')) && startsClause(tokens, at + 1, names)) cut(at);
    else if (token.norm === 'i' && (token.capital || isVerbStart(tokens[at + 1])) && !/^(what|which|who|how|that|as|than|where|whom)$/.test(tokens[at - 1]?.norm ?? '') && (at - (starts.at(-1) ?? from) > 2 || hasVerb(tokens, starts.at(-1) ?? from, at))) cut(at);
    else if (/^(we|he|she|they|you)$/.test(token.norm) && tokens[at - 1]?.kind === 'number') cut(at);
    else if (opinions.has(token.norm) && token.verb?.base === true && startsClause(tokens, at + 1, names) && tokens[at - 1]?.norm === 'i') cut(at + 1);
  }
  return starts;
}

/** The tense of the first verb that can be the main one. */
function tenseOf(tokens: readonly Token[], from: number, to: number, subject: Subject): Tense {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word') continue;
    const before = tokens[at - 1]?.norm ?? '';
    if (token.norm === 'will' || token.norm === 'shall' || token.norm === 'would') return 'future';
    if (token.norm === 'to' && tokens[at + 1]?.norm === 'be') return 'future';
    if (token.norm === 'going' && tokens[at + 1]?.norm === 'to') return 'future';
    if (modals.has(token.norm)) return 'present';
    if (token.norm === 'was' || token.norm === 'were' || token.norm === 'had' || token.norm === 'did') return 'past';
    if (token.verb === null || before === 'the' || before === 'a' || before === 'an' || before === 'to' || before === 'my' || before === 'your' || before === 'our') continue;
    if (token.verb.lemma === 'have' || token.norm === "'s") {
      const next = tokens[at + 1];
      const after = next?.norm === 'been' || next?.norm === 'not' || next?.norm === 'already' || next?.norm === 'just' || next?.norm === 'always' ? tokens[at + 2] : next;
      if (next?.norm === 'been' || (after?.verb?.participle === true && !after.verb.base)) return 'past';
      if (token.verb.lemma === 'have') return 'present';
    }
    if (token.verb.lemma === 'be') return 'present';
    if (token.verb.past && !token.verb.base) {
      if (subject.kind !== 'thing' && subject.kind !== 'none') return 'past';
      if (token.verb.participle && subject.kind === 'thing') continue;
      return 'past';
    }
    if (token.verb.base && at > from && /^(i|you|we|they|not|please|and|or|then|who)$/.test(before)) return 'present';
    if (token.verb.third && at > from) return 'present';
    if (token.verb.base && at === from) return 'present';
  }
  return 'none';
}

/** Whether a clause names no subject of its own. */
function isDropped(tokens: readonly Token[], subject: Subject): boolean {
  if (subject.kind === 'reader' || subject.kind === 'none') return true;
  return subject.kind === 'writer' && !/^(i|me|my|mine|myself|let)$/.test(tokens[subject.from]?.norm ?? '');
}

/** Splits an entry, from token `from` on, into clauses. A clause without a subject of its own ("and post the list") keeps the last one. */
export function splitClauses(tokens: readonly Token[], from: number, names: NameReader): readonly Clause[] {
  const starts = boundaries(tokens, from, names);
  const clauses: Clause[] = [];
  starts.forEach((start, index) => {
    const end = starts[index + 1] ?? tokens.length;
    const first = tokens[start];
    if (first === undefined) return;
    const joined = joiners.has(first.norm);
    const head = joined ? start + 1 : start;
    const subordinate = subordinators.has(tokens[head]?.norm ?? '') && !(tokens[head]?.norm === 'that' && clauses.length === 0) && tokens[head]?.norm !== 'so';
    let subject = readSubject(tokens, subordinate || tokens[head]?.norm === 'so' || tokens[head]?.norm === 'then' ? head + 1 : head, end, names);
    const last = clauses.at(-1);
    const bridged = joined || tokens[start - 1]?.norm === ',';
    if (bridged && last !== undefined && isDropped(tokens, subject)) subject = last.subject;
    clauses.push({ from: start, to: end, subject, tense: tenseOf(tokens, head, end, subject), subordinate });
  });
  return clauses;
}

/** The times of each clause, in order. */
export function datesOfClauses(on: Numbered, clauses: readonly Clause[]): readonly (readonly DateSlot[])[] {
  return clauses.map((clause) => findDates(on, clause.from, clause.to));
}
