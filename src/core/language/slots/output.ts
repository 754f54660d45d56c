import type { Clause } from '../clauses.ts';
import type { Span, Token } from '../token.ts';
import { artefactNouns, endStateVerbs } from '../words/output.ts';

const nounLeads = new Set("the a an this that these those my your our his her its their every each any no of 's new old good better best final full first last next revised updated own more less some all".split(' '));
/** Words that begin an object, so that a form in -s before them is a verb. */
const objectLeads = new Set('the a an this that these those my your our his her its their me you us him them it every each both all no two three out up off in on to'.split(' '));
/** Words after which a verb stands. */
const verbLeads = new Set('i we you they he she it who which that will shall would should could can must may might to not and or then also please us me do does did let always never just both all each only still there here now today tomorrow tonight'.split(' '));
const auxiliaries = new Set("have has had having 's owe be is are was were been being am".split(' '));

/** Whether the word at `at` stands where a verb stands, not a noun ("the report", "of order"). */
export function isVerbAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.verb === undefined || token.verb === null) return false;
  const before = tokens[at - 1];
  if (before?.kind !== 'word') return before?.kind !== 'number';
  if (nounLeads.has(before.norm)) return false;
  if (token.verb.ing) return verbLeads.has(before.norm) || /^(am|is|are|be|was|were|by|after|before|without|start|keep|of|been)$/.test(before.norm);
  if (/^(is|are|was|were|be|been|being|'s|stays?|remains?|kept?)$/.test(before.norm) && token.verb.base && !token.verb.past) return false;
  if (token.verb.past) return true;
  if (token.verb.base) return verbLeads.has(before.norm) || (before.norm.endsWith('ly') && tokens[at - 2]?.kind === 'word') || (before.capital && !nounLeads.has(tokens[at - 2]?.norm ?? '') && !/^(by|at|on|in|for|to|from|after|before|until|since|with|towards|per)$/.test(before.norm));
  const after = tokens[at + 1];
  return verbLeads.has(before.norm) || (before.norm.endsWith('ly') && tokens[at - 2]?.kind === 'word') || before.capital || after?.kind === 'number' || (after !== undefined && objectLeads.has(after.norm));
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

/** Artefact nouns in a run of tokens; a `will` counts with its article, else it is the verb. */
export function artefacts(tokens: readonly Token[], from: number, to: number): readonly Span[] {
  const found: Span[] = [];
  for (let at = from; at < to; at += 1) if (artefactNouns.has(tokens[at]?.norm ?? '') && !(tokens[at]?.norm === 'will' && !nounLeads.has(tokens[at - 1]?.norm ?? ''))) found.push({ from: at, to: at + 1 });
  return found;
}

/** Whether a clause can hold a promise: it has a verb ahead, or nothing but a noun ("Refund macro by Friday"). */
export function isAhead(clause: Clause): boolean {
  return clause.tense !== 'past' && !clause.subordinate;
}
