import { clauseAt,type Entry } from '../entry.ts';
import type { Facts } from '../facts.ts';
import { matchAt, patterns } from '../pattern.ts';
import type { Span } from '../token.ts';
import { postureWords } from '../words/bar.ts';
import { traitAdjectives, traitNouns, traitVerbs } from '../words/trait.ts';
import { isQuoted } from './proof-slots.ts';
import { isDefined } from './bar-slots.ts';

const frames = patterns(traitVerbs);
const between = new Set("so very too a an the not really quite rather pretty bit little more less such always never just such simply still also as like being somewhat extremely incredibly overly fairly most least no both truly genuinely naturally one of far way".split(' '));

/** A trait said of a person: after "you are", "comes across as", or as "a ... person". */
function predicated(entry: Entry, index: number): boolean {
  const { tokens } = entry;
  let before = index - 1;
  let steps = 0;
  while (before >= entry.body && steps < 5 && (between.has(tokens[before]?.norm ?? '') || traitAdjectives.has(tokens[before]?.norm ?? '') || tokens[before]?.norm === ',' || tokens[before]?.norm === 'and')) {
    before -= 1;
    steps += 1;
  }
  const clause = clauseAt(entry, index);
  const personal = clause !== undefined && /^(you|person|writer|group|reader|none)$/.test(clause.subject.kind);
  if (before < entry.body) return steps > 0 || index === entry.body;
  for (let start = before; start >= Math.max(entry.body, before - 3); start -= 1) {
    const end = matchAt(frames, tokens, start, before + 1);
    if (end === before + 1) {
      const owner = tokens[start - 1]?.norm ?? '';
      return personal || /^(you|he|she|i|are|am|not|be)$/.test(owner) || clause === undefined;
    }
  }
  return /^(person|people|guy|woman|man|girl|boy|colleague|individual|character|nature|personality|attitude|by)$/.test(tokens[index + 1]?.norm ?? '') && personal;
}

/** The trait that judges a person instead of an act (guidelines: trait-judgment), or null. */
export function findTrait(entry: Entry, facts: Facts, kind: string): Span | null {
  if (isDefined(entry, facts)) return null;
  const frame = facts.found('trait').find((span) => !isQuoted(entry, span));
  if (frame !== undefined && kind !== 'commitment' && kind !== 'followup') return frame;
  for (let index = entry.body; index < entry.tokens.length; index += 1) {
    const norm = entry.tokens[index]?.norm ?? '';
    const bar = kind === 'criterion' && postureWords.has(norm);
    if ((!traitAdjectives.has(norm) && !traitNouns.has(norm)) || bar) continue;
    const span = { from: index, to: index + 1 };
    if (!isQuoted(entry, span) && predicated(entry, index)) return span;
  }
  return null;
}
