import type { Clause } from '../clauses.ts';
import type { Span, Token } from '../token.ts';
import { artefactNouns, endStateVerbs } from '../words/output.ts';

const nounLeads = new Set("the a an this that these those my your our his her its their every each any no of 's new old good better best final full first last next revised updated own more less some all".split(' '));
const auxiliaries = new Set("have has had having 's owe be is are was were been being am".split(' '));

/** Whether the word at `at` stands where a verb stands, not a noun ("the report", "of order"). */
export function isVerbAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.verb === undefined || token.verb === null) return false;
  const before = tokens[at - 1];
  if (before?.kind !== 'word') return before?.kind !== 'number';
  if (nounLeads.has(before.norm)) return false;
  if ((token.verb.base || token.verb.third) && !token.verb.past && !token.verb.ing) {
    if (/^(in|on|at|for|with|from|by|about|into|over)$/.test(before.norm)) return false;
    if (before.verb?.ing === true || artefactNouns.has(before.norm)) return token.verb.third && !before.norm.endsWith('s');
  }
  return true;
}

/** Verbs of a clause whose end can be seen, outside the spans given. */
export function endStates(tokens: readonly Token[], from: number, to: number, outside: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token?.verb === undefined || token.verb === null || !endStateVerbs.has(token.verb.lemma)) continue;
    if (token.verb.lemma === 'have' || token.verb.lemma === 'get' || auxiliaries.has(token.norm)) continue;
    if (!isVerbAt(tokens, at) || outside.some((span) => span.from <= at && at < span.to)) continue;
    found.push({ from: at, to: at + 1 });
  }
  return found;
}

/** Artefact nouns in a run of tokens. */
export function artefacts(tokens: readonly Token[], from: number, to: number): readonly Span[] {
  const found: Span[] = [];
  for (let at = from; at < to; at += 1) if (artefactNouns.has(tokens[at]?.norm ?? '')) found.push({ from: at, to: at + 1 });
  return found;
}

/** Whether a clause can hold a promise: it has a verb ahead, or nothing but a noun ("Refund macro by Friday"). */
export function isAhead(clause: Clause): boolean {
  return clause.tense !== 'past' && !clause.subordinate;
}
