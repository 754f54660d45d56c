import type { Entry } from '../entry.ts';
import type { Facts } from '../facts.ts';
import type { Span } from '../token.ts';
import { perEntry } from '../rules/bar-slots.ts';
import { isVerbAt } from './output.ts';

/** Words that can follow a verb whose object was left out: "I will try by Friday". */
const afterBare = new Set('by on before until till this next tomorrow today tonight again soon later then but and so for'.split(' '));

/** Whether a verb phrase that ends before `at` says nothing of what is done. */
export function endsBare(entry: Entry, at: number): boolean {
  const token = entry.tokens[at];
  return token === undefined || token.kind === 'mark' || afterBare.has(token.norm);
}

/** The words that weaken a promise, with "I will try", which has no object. */
export const hedges = perEntry((entry: Entry, facts: Facts): readonly Span[] => {
  const phrases = facts.found('hedge');
  const bare: Span[] = [];
  for (let at = entry.body; at < entry.tokens.length; at += 1) {
    const verb = entry.tokens[at]?.verb;
    if (verb?.lemma !== 'try' || verb.past || !endsBare(entry, at + 1) || !isVerbAt(entry.tokens, at)) continue;
    if (!phrases.some((span) => span.from <= at && at < span.to)) bare.push({ from: at, to: at + 1 });
  }
  return bare.length === 0 ? phrases : [...phrases, ...bare].toSorted((a, b) => a.from - b.from);
});
