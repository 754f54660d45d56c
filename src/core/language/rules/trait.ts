import { clauseAt, type Entry } from '../entry.ts';
import type { Facts } from '../facts.ts';
import type { Span } from '../token.ts';
import { groupWords, roleWords } from '../words/people.ts';
import { metricNouns, postureWords } from '../words/bar.ts';
import { artefactNouns } from '../words/output.ts';
import { traitAdjectives, traitNouns } from '../words/trait.ts';
import { isQuoted } from './proof-slots.ts';
import { isDefined } from './bar-slots.ts';

const between = new Set("bit touch tad so very too a an the not really quite rather pretty bit little more less such always never just such simply still also as like being somewhat extremely incredibly overly fairly most least no both truly genuinely naturally one of far way".split(' '));

/** A trait that is the whole remark: "Not hungry enough for sales", "A bit cold, honestly". */
function isFragment(entry: Entry, index: number, steps: number): boolean {
  const first = entry.tokens[entry.body]?.norm ?? '';
  if (first === 'the') return false;
  const after = entry.tokens[index + 1];
  if (traitNouns.has(entry.tokens[index]?.norm ?? '')) return steps > 0 && /^(a|an|such|real|true|bit|touch|quite|proper|total|typical|always|no|not)$/.test(first) && after?.kind !== 'word';
  return after?.kind !== 'word' || /^(and|but|enough|with|towards|toward|to|about|in|at|when|or|for|person|by|girl|boy|man|woman|guy|lad|lady|chap|fellow|soul|spirit)$/.test(after.norm) ? steps > 0 || after?.kind === 'mark' || (/^(and|but)$/.test(after?.norm ?? '') && isTraitWord(entry.tokens[index + 2]?.norm ?? '')) || /^(girl|boy|man|woman|guy|lad|lady|chap|fellow|soul|spirit)$/.test(after?.norm ?? '') : false;
}

const linking = new Set('have has had always never often also really will would can could be been not just still sometimes usually just do does did to simply'.split(' '));

/** Nouns formed like those who do something: "officer", "trainee", "therapist". */
const agentNoun = /(er|or|ist|ian|ant|ee|man|woman|hand|apprentice|intern|graduate|temp|nurse|chef|colleague|junior|senior|student|resident|pupil|lad|guy|boss|clerk|cook|hire|boy|girl)$/;
const compoundTrait = /-(hearted|minded|headed|tempered|natured|mannered|spoken|willed|skinned|faced|centred|centered|nosed|strung|oriented|absorbed|assured|witted|spirited|going|aggressive)$/;
/** Moods that a writer may say of themselves about a thing: "I am confident that ...". */
const ofWriter = /^(that|about|of|to|we|you|it|in|for|on|with|the|this)$/;

const isTraitWord = (norm: string): boolean => traitAdjectives.has(norm) || traitNouns.has(norm) || (norm.includes('-') && compoundTrait.test(norm));

/** Whether what stands before the linking verb is a person: "you have always been", "Sam is", not "your estimates are". */
function isSaidOfPerson(entry: Entry, verb: number, personal: boolean): boolean {
  let head = verb - 1;
  while (head >= entry.body && linking.has(entry.tokens[head]?.norm ?? '')) head -= 1;
  const token = head >= entry.body ? entry.tokens[head] : undefined;
  if (token?.kind !== 'word') return personal;
  if (/^(i|you|he|she|they|we|who|and|but|or|so|that|think|people|please|because|then|how|why|honestly|frankly)$/.test(token.norm)) return true;
  return entry.names.isName(head) || groupWords.has(token.norm) || roleWords.has(token.norm) || (agentNoun.test(token.norm) && !metricNouns.has(token.norm) && !artefactNouns.has(token.norm) && /^(the|our|my|your|this|new|a)$/.test(entry.tokens[head - 1]?.norm ?? '')) || (personal && clauseAt(entry, verb)?.subject.to === head + 1 && !/^(your|my)$/.test(entry.tokens[clauseAt(entry, verb)?.subject.from ?? 0]?.norm ?? ''));
}

/** A trait said of a person: after "you are", "comes across as", or as "a ... person". */
function predicated(entry: Entry, facts: Facts, index: number): boolean {
  const { tokens } = entry;
  let before = index - 1;
  let steps = 0;
  while (before >= entry.body && steps < 5 && (between.has(tokens[before]?.norm ?? '') || isTraitWord(tokens[before]?.norm ?? '') || tokens[before]?.norm === ',' || tokens[before]?.norm === 'and')) {
    before -= 1;
    steps += 1;
  }
  const clause = clauseAt(entry, index);
  const personal = clause !== undefined && /^(you|person|writer|group|reader|none)$/.test(clause.subject.kind);
  if (before < entry.body) return isFragment(entry, index, steps);
  const inverted = /^(you|he|she|they)$/.test(tokens[before]?.norm ?? '') && tokens[before - 1]?.verb?.lemma === 'be';
  if (inverted) return true;
  const verb = facts.found('traitVerb').find((span) => span.from <= before && before < span.to && span.to <= index);
  if (verb !== undefined) return isSaidOfPerson(entry, verb.from, personal);
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
    if (!isTraitWord(norm) || bar) continue;
    if (/^(i|we)$/.test(entry.tokens[clauseAt(entry, index)?.subject.from ?? 0]?.norm ?? '') && ofWriter.test(entry.tokens[index + 1]?.norm ?? '')) continue;
    const span = { from: index, to: index + 1 };
    if (!isQuoted(entry, span) && predicated(entry, facts, index)) return span;
  }
  return null;
}
