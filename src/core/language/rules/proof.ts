import { clauseAt, type Entry } from '../entry.ts';
import type { Facts } from '../facts.ts';
import { isVerbAt } from '../slots/output.ts';
import type { Span } from '../token.ts';
import { habitWords, resultVerbs } from '../words/proof.ts';
import { headOf } from './action-slots.ts';
import { isDefined, namedOutput, wordsIn } from './bar-slots.ts';
import { factOutside, isAnchored, isQuoted, isSeen } from './proof-slots.ts';
import { at, type Finding, type Rule } from './rule.ts';
import { findTrait } from './trait.ts';

/** Whether the purpose is that of the person who is judged, not of some organiser. */
function isOwn(entry: Entry, span: Span): boolean {
  const kind = clauseAt(entry, span.from)?.subject.kind;
  if (kind === 'writer' || kind === 'we' || kind === 'you' || kind === 'none') return true;
  return /^(my|our|the|it|priority|top|good|in|best|intention|intentions)$/.test(entry.tokens[span.from]?.norm ?? '');
}

function intentNotEvidence(entry: Entry, facts: Facts): Finding | null {
  const hits = facts.found('intent').filter((span) => !isQuoted(entry, span) && (entry.tokens[span.from]?.verb?.ing !== true || isVerbAt(entry.tokens, span.from)) && isOwn(entry, span) && (clauseAt(entry, span.from)?.subject.kind !== 'you' || /^(mean|try|be|want|hope|intend|aim|plan)$/.test(entry.tokens[span.from]?.verb?.lemma ?? '')));
  const first = hits[0];
  if (first === undefined || factOutside(entry, facts, hits)) return null;
  return at(first, 'instance', 'missing', 'lexical');
}

function feelingNotFact(entry: Entry, facts: Facts): Finding | null {
  const hits = facts.found('feeling').filter((span) => !isQuoted(entry, span));
  const first = hits[0];
  if (first === undefined || factOutside(entry, facts, hits)) return null;
  const explains = entry.tokens.some((token, index) => index > first.to && (token.norm === 'so' || token.norm === 'and')) && clauseAt(entry, first.from)?.tense === 'past';
  if (explains && facts.acts().some((index) => index > first.to) && isAnchored(entry, facts)) return null;
  if (facts.measures().some((measure) => measure.bound)) return null;
  return at(first, 'instance', 'missing', 'lexical');
}

function hasResult(entry: Entry, facts: Facts, efforts: readonly Span[]): boolean {
  const taken = (index: number): boolean => efforts.some((span) => span.from <= index && index < span.to);
  for (let index = entry.body; index < entry.tokens.length; index += 1) {
    const verb = entry.tokens[index]?.verb;
    if (verb === null || verb === undefined || taken(index)) continue;
    if (resultVerbs.has(verb.lemma) && (verb.past || verb.participle || verb.ing || clauseAt(entry, index)?.tense === 'past')) return true;
  }
  const clauses = new Set(efforts.map((span) => clauseAt(entry, span.from)));
  const acts = facts.acts().filter((index) => !clauses.has(clauseAt(entry, index)));
  const placed = (index: number): boolean => {
    const clause = clauseAt(entry, index);
    const held = (at: number): boolean => clauseAt(entry, at) === clause;
    return facts.measures().some((measure) => held(measure.from)) || facts.dates.some((date) => held(date.from)) || facts.anchors().some((anchor) => held(anchor.from));
  };
  if (acts.some(placed)) return true;
  return facts.measures().some((measure) => measure.bound && !clauses.has(clauseAt(entry, measure.from)));
}

/** Whether a count of calls or meetings is the whole bar: no share, no latency, nothing that is closed or won by them. */
function isMereVolume(entry: Entry, facts: Facts, volume: Span): boolean {
  const { tokens } = entry;
  if (/^(of|in|out|within)$/.test(tokens[volume.from - 1]?.norm ?? '') || facts.measures().length > 1) return false;
  if (tokens.some((token) => token.verb !== null && token.verb.participle && !token.verb.base) || tokens.some((token) => token.verb !== null && resultVerbs.has(token.verb.lemma) && !/^(make|get)$/.test(token.verb.lemma))) return false;
  return facts.dates.every((date) => date.class !== 'latency');
}

function activityNotOutcome(entry: Entry, facts: Facts, kind: string): Finding | null {
  const said = kind !== 'evidence' ? facts.found('effort') : [...facts.found('effort'), ...facts.found('reportEffort')];
  if (kind === 'criterion' && isDefined(entry, facts)) return null;
  const volume = kind === 'criterion' ? facts.found('volume')[0] : undefined;
  if (volume !== undefined && isMereVolume(entry, facts, volume)) return at(volume, 'result', 'missing', 'lexical');
  const hits = said.filter((span) => clauseAt(entry, span.from)?.subordinate !== true && (entry.tokens[span.from]?.verb === null || isVerbAt(entry.tokens, span.from)));
  const first = hits[0];
  if (first === undefined || hasResult(entry, facts, hits)) return null;
  return at(first, 'result', 'missing', 'lexical');
}

function traitJudgment(entry: Entry, facts: Facts, kind: string): Finding | null {
  const hit = findTrait(entry, facts, kind);
  return hit === null ? null : at(hit, 'instance', 'vague', 'lexical');
}

function noInstance(entry: Entry, facts: Facts): Finding | null {
  const counted = facts.measures().some((measure) => measure.bound);
  const unnamed = facts.found('unnamed').find((span) => !isQuoted(entry, span));
  if (unnamed !== undefined && !counted && facts.acts().length === 0) return at(unnamed, 'anchor', 'missing', 'lexical');
  const habit = wordsIn(entry, habitWords)[0];
  if (habit !== undefined && !counted && !factOutside(entry, facts, [])) return at(habit, 'instance', 'missing', 'lexical');
  if (isSeen(entry, facts) && isAnchored(entry, facts)) return null;
  // Advice that names its paper and its day judges nothing that was seen.
  if (facts.found('advice').length > 0 && namedOutput(entry, facts)) return null;
  return at(headOf(entry, facts), isSeen(entry, facts) ? 'anchor' : 'instance', 'missing', 'slot-absent');
}

/** Rules for what is offered as proof. */
export const proofRules: readonly Rule[] = [
  {
    id: 'intent-not-evidence', group: 'PROOF', kinds: ['feedback', 'evidence'], find: intentNotEvidence,
    message: 'This says what was meant, not what happened.', question: 'What happened, on which date?', scaffold: '{clause}: {what shipped}, {what slipped}, next {what} by {date}',
  },
  {
    id: 'feeling-not-fact', group: 'PROOF', kinds: ['feedback', 'evidence'], find: feelingNotFact,
    message: 'This rests on a feeling that nobody else can check.', question: 'What did you see?', scaffold: 'On {date} {who} {did what}. {clause}',
  },
  {
    id: 'activity-not-outcome', group: 'PROOF', kinds: ['criterion', 'feedback', 'evidence'], find: activityNotOutcome,
    message: 'This says what was done, not what came of it.', question: 'What changed because of it?', scaffold: '{clause} -> {result}',
  },
  {
    id: 'trait-judgment', group: 'PROOF', kinds: ['criterion', 'commitment', 'feedback', 'followup', 'question', 'evidence'], find: traitJudgment,
    message: 'This judges what a person is, not what they did.', question: 'Which behaviour, when?', scaffold: 'On {date} you {behaviour}; effect: {effect}. {clause}',
  },
  {
    id: 'no-instance', group: 'PROOF', kinds: ['feedback', 'evidence'], find: noInstance,
    message: 'There is no instance that a third person could look up.', question: 'One example: when, where, what?', scaffold: 'In {event} on {date}, {what happened}: {clause}',
  },
];
