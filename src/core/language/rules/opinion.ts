import type { Entry } from '../entry.ts';
import type { Facts } from '../facts.ts';
import type { Span } from '../token.ts';
import { writtenSources } from '../words/opinion.ts';

const stops = new Set(['.', '!', '?', ';']);

/** The sentence around a span: the proof of a criterion is one of its own. */
function sentenceOf(entry: Entry, span: Span): Span {
  let { from, to } = span;
  while (from > entry.body && !stops.has(entry.tokens[from - 1]?.norm ?? '')) from -= 1;
  while (to < entry.tokens.length && !stops.has(entry.tokens[to]?.norm ?? '')) to += 1;
  return { from, to };
}

/** The first mood or verdict that is to prove something, without a day, a number or a paper in its sentence. */
export function bareOpinion(entry: Entry, facts: Facts, group: 'impression' | 'verdict'): Span | null {
  const hit = facts.found(group).find((span) => {
    const sentence = sentenceOf(entry, span);
    const within = (one: Span): boolean => one.from >= sentence.from && one.from < sentence.to;
    if (facts.dates.some((date) => date.class !== 'vague' && within(date)) || facts.measures().some((measure) => measure.bound && within(measure))) return false;
    return !entry.tokens.slice(sentence.from, sentence.to).some((token) => writtenSources.has(token.norm));
  });
  return hit ?? null;
}
