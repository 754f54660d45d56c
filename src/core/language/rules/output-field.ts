import type { Entry } from '../entry.ts';
import type { Facts } from '../facts.ts';
import { isNumber } from '../pattern.ts';
import type { Span } from '../token.ts';
import { artefactNouns } from '../words/output.ts';
import { decisionNouns } from '../words/soft.ts';
import { abstractNouns, comparing, placedNouns, places, seenStates } from '../words/vague-thing.ts';
import { at, type Finding, type Rule } from './rule.ts';

const breaks = new Set([',', ';', ':', '.', '-', '(', ')', 'and', 'plus', '/', '+', '•', '*']);
const links = new Set('of on in for with about between to from across around by at as that which who is are over within among into how what why when where'.split(' '));
/** Participles that only say that it is better. */
const bettered = new Set('improve enhance increase strengthen deepen align motivate engage satisfy clarify'.split(' '));

/** What one part of the field names: a thing to look at, nothing, or a thing that the words do not know. */
type Named = 'seen' | 'nothing' | 'unknown';

function readPart(entry: Entry, from: number, to: number): Named {
  const { tokens } = entry;
  let head = from;
  while (head < to && !links.has(tokens[head]?.norm ?? '')) head += 1;
  let ended = false;
  let compared = false;
  let counted = false;
  let placed = false;
  for (let index = from; index < to; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    const part = token.verb?.participle === true && !token.verb.base && !bettered.has(token.verb.lemma) && !comparing.has(token.norm) && !token.verb.ing;
    if (part || seenStates.has(token.norm)) ended = true;
    if (index < head && comparing.has(token.norm)) compared = true;
    if (isNumber(token) && tokens[index + 1]?.norm !== 'of') counted = true;
    if (places.has(token.norm) && tokens.slice(Math.max(from, index - 3), index).some((before) => /^(?:in|on|as|into)$/.test(before.norm))) placed = true;
  }
  if (ended || counted) return 'seen';
  const last = tokens[head - 1]?.norm ?? '';
  const noun = artefactNouns.has(last) || decisionNouns.has(last);
  if (placedNouns.has(last)) return placed ? 'seen' : 'nothing';
  if (abstractNouns.has(last)) return 'nothing';
  if (tokens.slice(from, head).some((token) => token.norm === 'something' || token.norm === 'everyone' || token.norm === 'everybody' || token.norm === 'all')) return 'nothing';
  if (compared) return 'nothing';
  if (noun || placed || tokens.slice(from, to).some((token) => artefactNouns.has(token.norm) && token.norm !== 'will')) return 'seen';
  return head === from || !/[\p{L}\d]/u.test(entry.text.slice(tokens[from]?.start, tokens[to - 1]?.end)) ? 'nothing' : 'unknown';
}

/** Parts of the field between its marks and its "and". */
function partsOf(entry: Entry): readonly Span[] {
  const parts: Span[] = [];
  let from = entry.body;
  for (let index = entry.body; index <= entry.tokens.length; index += 1) {
    if (index < entry.tokens.length && !breaks.has(entry.tokens[index]?.norm ?? '')) continue;
    if (index > from) parts.push({ from, to: index });
    from = index + 1;
  }
  return parts;
}

/**
 * Judges the field that holds what will exist after an action: the text itself is the thing. `null` is a thing to look at, or one
 * whose name the linter does not know and that does not read like an act.
 */
export function vagueOutput(entry: Entry, facts: Facts, act: Finding | null): Finding | null {
  const parts = partsOf(entry);
  const named = parts.map((part) => readPart(entry, part.from, part.to));
  if (named.includes('seen') || facts.found('delivery').length > 0) return null;
  const first = parts[named.indexOf('nothing')];
  if (act !== null) return act;
  if (first === undefined || named.includes('unknown')) return null;
  return at(first, 'output', 'missing', 'lexical');
}

/** How the field is asked: the question of no-output, with a hole for the thing. */
export const outputRule: Rule = {
  id: 'no-output', group: 'ACTION', kinds: ['commitment'], find: () => null,
  message: 'Nothing is named that will exist afterwards.', question: 'What will exist afterwards?', scaffold: '{document/number/decision}: {clause}',
};
