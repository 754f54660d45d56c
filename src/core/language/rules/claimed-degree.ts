import { clauseAt, type Entry } from '../entry.ts';
import type { Facts } from '../facts.ts';
import type { Span } from '../token.ts';
import { degreeWords, metricNouns, resultDegreeWords } from '../words/bar.ts';
import { changes, metrics, postures, wordsIn } from './bar-slots.ts';

const finishing = new Set('done finished complete completed ready closed there over sorted fixed moved migrated'.split(' '));
const portions = new Set('most mostly almost nearly basically practically virtually largely mainly majority bulk much'.split(' '));

const quantities = new Set('fewer less hardly barely few several many lots loads plenty most'.split(' '));
const intensifier = /^(very|quite|really|pretty|extremely|rather|fairly|so|too)$/;
const comparative = /..er$|^(less|more|better|worse)$/;

/** Whether a verb stands before the word: "prep is much slower", "the layout sells better". */
function saysBe(entry: Entry, from: number, to: number): boolean {
  return entry.tokens.slice(from, to).some((token) => token.norm === "'s" || token.verb !== null);
}

/** A result claimed in a report with a degree word and no number ("way faster now"), or null. */
export function claimedDegree(entry: Entry, facts: Facts): Span | null {
  if (facts.measures().some((measure) => measure.bound || clauseAt(entry, measure.from)?.tense === 'past' || facts.measures().length > 1)) return null;
  const { tokens } = entry;
  const moves = changes(entry);
  const level = wordsIn(entry, degreeWords).find((word) => !(intensifier.test(tokens[word.from]?.norm ?? '') && !degreeWords.has(tokens[word.to]?.norm ?? '')) && tokens[word.from - 1]?.verb?.lemma === 'be' && clauseAt(entry, word.from)?.subject.kind === 'thing' && metrics(entry).some((thing) => thing.from < word.from && entry.tokens[thing.from - 1]?.norm !== 'of' && clauseAt(entry, thing.from) === clauseAt(entry, word.from)));
  if (level !== undefined) return level;
  const fell = tokens.findIndex((token, index) => /^(down|up)$/.test(token.norm) && /^(way|well|right|much|far|lot|massively|significantly|considerably|is|are)$/.test(tokens[index - 1]?.norm ?? ''));
  if (fell > entry.body && (metrics(entry).length > 0 || (clauseAt(entry, fell)?.subject.kind === 'thing' && /^(way|massively|significantly|considerably)$/.test(tokens[fell - 1]?.norm ?? '')))) return { from: fell - 1, to: fell + 1 };
  for (const word of [...wordsIn(entry, resultDegreeWords), ...facts.found('degree')]) {
    const clause = clauseAt(entry, word.from);
    const norm = tokens[word.from]?.norm ?? '';
    if (clause === undefined || clause.subordinate || clause.tense === 'future' || (norm === 'more' && tokens[word.to]?.norm === 'of')) continue;
    if (postures(entry, facts).some((pose) => pose.from - 2 <= word.from && word.from < pose.to)) continue;
    const inClause = (span: Span): boolean => clauseAt(entry, span.from) === clause;
    if (moves.some(inClause)) return word;
    for (let index = clause.from; index < clause.to; index += 1) {
      const token = tokens[index];
      if (token === undefined) break;
      if (portions.has(norm) && finishing.has(token.norm)) return word;
      if (metricNouns.has(token.norm) && index < word.from && tokens.slice(index, word.from).some((one) => one.verb !== null || one.norm === "'s" || one.norm === 'now')) return word;
      if (token.norm === 'now' && Math.abs(index - word.from) <= 3 && /er$|^(less|more|fewer|better|worse)$/.test(norm)) return word;
    }
    if (quantities.has(norm) && [0, 1, 2].some((step) => metricNouns.has(tokens[word.to + step]?.norm ?? ''))) return word;
    if (clause.subject.kind !== 'writer' && comparative.test(norm) && saysBe(entry, clause.from, word.from)) return word;
  }
  return null;
}
