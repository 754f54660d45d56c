import type { Clause } from '../clauses.ts';
import { clauseAt, type Entry } from '../entry.ts';
import type { Facts } from '../facts.ts';
import type { Span } from '../token.ts';
import { changeVerbs, degreeWords, metricNouns, postureWords } from '../words/bar.ts';
import { wordSet } from '../words/word-set.ts';
import { isVerbAt } from '../slots/output.ts';

/** Remembers what a reader found for an entry: several rules ask for the same. */
export function perEntry<Key extends object, T>(read: (entry: Entry, key: Key) => T): (entry: Entry, key: Key) => T {
  const seen = new WeakMap<Key, T>();
  return (entry, key) => {
    const known = seen.get(key);
    if (known !== undefined) return known;
    const fresh = read(entry, key);
    seen.set(key, fresh);
    return fresh;
  };
}

/** Words of a set in the body. */
export function wordsIn(entry: Entry, set: ReadonlySet<string>): readonly Span[] {
  const spans: Span[] = [];
  for (let index = entry.body; index < entry.tokens.length; index += 1) if (set.has(entry.tokens[index]?.norm ?? '')) spans.push({ from: index, to: index + 1 });
  return spans;
}

/** Postures named outside clauses that tell the past. */
export const postures = perEntry((entry: Entry, facts: Facts): readonly Span[] =>
  [...facts.found('posture'), ...wordsIn(entry, postureWords)].filter((span) => clauseAt(entry, span.from)?.tense !== 'past').toSorted((a, b) => a.from - b.from),
);

const notDegree = wordSet('well up down close clear light safe good better best great right very quite rather really some any strong full simple fresh secure way long');

/** Degree words of a bar: adjectives and quantifiers that need a number beside them. */
export function degrees(entry: Entry, facts: Facts, wide: boolean): readonly Span[] {
  const phrases = facts.found('degree').filter((span) => clauseAt(entry, span.from)?.tense !== 'past');
  const words = wordsIn(entry, degreeWords).filter((span) => {
    if (clauseAt(entry, span.from)?.tense === 'past') return false;
    const norm = entry.tokens[span.from]?.norm ?? '';
    if ((norm === 'more' && entry.tokens[span.to]?.norm === 'of') || (norm === 'rather' && entry.tokens[span.to]?.norm === 'more') || (norm === 'way' && entry.tokens[span.from - 1]?.norm === 'the') || (norm === 'up' && entry.tokens[span.from - 1]?.verb?.base === true)) return false;
    return wide || !notDegree.has(norm);
  });
  return [...words, ...phrases].toSorted((a, b) => a.from - b.from);
}

/** Things that one could count or time. */
const metricsOf = perEntry((entry: Entry, self: Entry): readonly Span[] =>
  wordsIn(entry, metricNouns).filter((span) => clauseAt(self, span.from)?.tense !== 'past'),
);

export function metrics(entry: Entry): readonly Span[] {
  return metricsOf(entry, entry);
}

/** Verbs that say a quantity changes. */
export function changes(entry: Entry): readonly Span[] {
  const spans: Span[] = [];
  entry.tokens.forEach((token, index) => {
    if (index >= entry.body && token.verb !== null && changeVerbs.has(token.verb.lemma) && isVerbAt(entry.tokens, index)) spans.push({ from: index, to: index + 1 });
  });
  return spans;
}

/** A clause that tells how things are with people ("we are 14", "you have two deputies"): its numbers set no bar. */
function isAside(entry: Entry, clause: Clause): boolean {
  if (!/^(we|you|writer|person|group)$/.test(clause.subject.kind) || clause.tense !== 'present') return false;
  const verb = entry.tokens.slice(clause.from, clause.to).find((token) => token.verb !== null || /^(must|should|can|will|shall)$/.test(token.norm));
  return verb?.verb?.lemma === 'be' || (verb?.verb?.lemma === 'have' && !entry.tokens.slice(clause.from, clause.to).some((token) => token.norm === 'to'));
}

/** Whether a clause says what must be, so that numbers beside it are only told in passing. */
function asks(entry: Entry, clause: Clause): boolean {
  return entry.tokens.slice(clause.from, clause.to).some((token) => /^(must|should|need|needs|shall|ought|expect|cannot)$/.test(token.norm));
}

/** A measure that defines the bar: it stands in a clause that is not past, and not merely beside a posture. */
export function definingMeasure(entry: Entry, facts: Facts): boolean {
  const poses = postures(entry, facts);
  const asked = entry.clauses.filter((clause) => asks(entry, clause));
  const loose = degrees(entry, facts, false);
  return facts.measures().some((measure) => {
    const clause = clauseAt(entry, measure.from);
    if (clause === undefined || (clause.tense === 'past' && !measure.bound)) return false;
    if (measure.bound) return true;
    if (loose.length > 0 && /^(all|both|the)$/.test(entry.tokens[measure.from - 1]?.norm ?? '') && entry.tokens[measure.from]?.kind === 'word') return false;
    if (/^(our|your|these|those|their)$/.test(entry.tokens[measure.from - 1]?.norm ?? '') && !facts.ends(poses).some((end) => clauseAt(entry, end.from) === clause)) return false;
    if (isAside(entry, clause) || (asked.length > 0 && !asked.includes(clause))) return false;
    if (loose.some((word) => Math.abs(word.from - measure.from) > 4) && facts.ends(poses).length === 0) return false;
    if (poses.length === 0 || facts.ends(poses).some((end) => clauseAt(entry, end.from) === clause)) return true;
    return poses.every((pose) => clauseAt(entry, pose.from) !== clause) ? clause.from > (poses[0]?.from ?? 0) : false;
  });
}

/** A colon that opens what a posture means: a day, a number or an artefact stands after it. */
function colonOf(entry: Entry, facts: Facts): Span | undefined {
  const at = entry.tokens.findIndex((token, index) => index >= entry.body && (token.norm === ':' || token.norm === '='));
  if (at === -1) return undefined;
  const poses = postures(entry, facts);
  if (poses.length === 0 || poses.some((pose) => pose.from > at)) return undefined;
  // A sentence of its own behind it says where to look, not what the posture means.
  const stop = entry.tokens.findIndex((token, index) => index > at && (token.norm === '.' || token.norm === '!'));
  const after = (span: Span): boolean => span.from > at && (stop === -1 || span.from < stop);
  const told = facts.measures().some(after) || facts.artefacts().some(after) || facts.dates.some((date) => after(date) && date.class !== 'vague' && date.class !== 'past');
  return told ? { from: at, to: at + 1 } : undefined;
}

/** Whether the text says what will be looked at: "own it, meaning: v2 merged by ...". */
export function isDefined(entry: Entry, facts: Facts): boolean {
  const definition = facts.found('definition')[0] ?? colonOf(entry, facts);
  if (definition === undefined) return false;
  return entry.tokens.length - definition.to >= 3;
}

const tests = wordSet('pass passes passed passing fail approved signed merged published accepted certified certificate qualified certification exam audit accreditation diploma licence license');

/** An event or artefact with an end that could be seen: a merged PR, a signed sheet, a passed exam. */
export function namedOutput(entry: Entry, facts: Facts): boolean {
  const poses = facts.found('posture');
  const ends = facts.ends(poses);
  const parts = entry.tokens.some((token, index) => index > entry.body && token.verb !== null && token.verb.participle && !token.verb.base && ends.some((span) => span.from === index));
  const things = facts.artefacts().length > 0;
  const dated = facts.dates.some((date) => date.class !== 'vague' && date.class !== 'past');
  if (postures(entry, facts).length > 0) return ends.length > 0 && (things || facts.measures().length > 0) && (dated || parts);
  if (ends.length > 0 && (things || parts || dated)) return true;
  return wordsIn(entry, tests).length > 0 || (things && dated && degrees(entry, facts, false).length === 0);
}
