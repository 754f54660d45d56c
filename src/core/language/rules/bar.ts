import { clauseAt, type Entry } from '../entry.ts';
import type { Facts } from '../facts.ts';
import { namesWindow } from '../slots/window.ts';
import type { Span } from '../token.ts';
import { findAbsolute } from './absolute.ts';
import { changes, definingMeasure, degrees, isDefined, metrics, namedOutput, postures } from './bar-slots.ts';
import { compressedTimeline } from './compressed.ts';
import { headOf } from './action-slots.ts';
import { at, type Finding, type Rule } from './rule.ts';
import { claimedDegree } from './claimed-degree.ts';
import { findAdvice } from './advice.ts';
import { bareOpinion } from './opinion.ts';

/** Whether a named person decides the open point by a date, or a change needs a named approval (guidelines: moving-target, clean). */
function isSettled(entry: Entry, facts: Facts): boolean {
  const decider = entry.tokens.some((_, index) => index >= entry.body && entry.names.isName(index)) || entry.tokens.some((token) => token.norm === 'both' || token.norm === 'written' || token.norm === 'signed' || token.norm === 'signatures');
  const dated = facts.dates.some((date) => date.class === 'deadline' || date.class === 'window');
  const acts = entry.tokens.some((token) => token.verb !== null && /^(approve|sign|decide|agree|confirm|set|fix|name|choose|change)$/.test(token.verb.lemma));
  return decider && acts && dated;
}

function movingTarget(entry: Entry, facts: Facts): Finding | null {
  const { tokens } = entry;
  // "are to be decided within 60 days" is a step with its latency, not a bar left open.
  const hit = facts.found('discretion').find((span) => !(tokens[span.from]?.norm === 'to' && tokens[span.from + 1]?.norm === 'be' && facts.dates.some((date) => date.class === 'latency' && date.from >= span.to)));
  const verdict = bareOpinion(entry, facts, 'verdict');
  if (verdict !== null) return at(verdict, 'what', 'vague', 'lexical');
  if (hit === undefined || isSettled(entry, facts)) return null;
  return at(hit, 'what', 'vague', 'lexical');
}

function absoluteTarget(entry: Entry, facts: Facts): Finding | null {
  const hit = findAbsolute(entry, facts);
  return hit === null ? null : at(hit, 'window', 'missing', 'lexical');
}

/** A degree or change word whose clause names something countable, without a number that defines it. */
function looseDegree(entry: Entry, facts: Facts): Span | null {
  if (definingMeasure(entry, facts) || isDefined(entry, facts)) return null;
  const things = metrics(entry);
  const poses = postures(entry, facts);
  const open = facts.found('discretion').map((span) => (/^(when|until|once|if|whether)$/.test(entry.tokens[span.from]?.norm ?? '') ? { from: span.from, to: entry.tokens.findIndex((token, index) => index >= span.to && token.kind === 'mark') >>> 0 } : span));
  const taken = [...open, ...facts.dates.filter((date) => date.class === 'vague')];
  const words = degrees(entry, facts, things.length > 0).filter((word) => !taken.some((span) => span.from <= word.from && word.from < span.to) && !poses.some((pose) => pose.from - 2 <= word.from && word.from < pose.to));
  const near = words.find((word) => things.some((thing) => clauseAt(entry, thing.from) === clauseAt(entry, word.from)));
  if (near !== undefined) return near;
  const change = changes(entry).find((word) => things.some((thing) => clauseAt(entry, thing.from) === clauseAt(entry, word.from)));
  if (change !== undefined && !postures(entry, facts).some((pose) => clauseAt(entry, pose.from) === clauseAt(entry, change.from))) return change;
  const bare = words[0];
  return bare !== undefined && postures(entry, facts).length === 0 ? bare : null;
}

function noMeasure(entry: Entry, facts: Facts, kind: string): Finding | null {
  const hit = kind === 'criterion' ? looseDegree(entry, facts) : claimedDegree(entry, facts);
  return hit === null ? null : at(hit, 'measure', 'vague', 'lexical');
}

function vagueCriterion(entry: Entry, facts: Facts, kind: string): Finding | null {
  if (kind === 'feedback') {
    const advice = findAdvice(entry, facts);
    return advice === null ? null : at(advice, 'what', 'vague', 'lexical');
  }
  const impression = bareOpinion(entry, facts, 'impression');
  if (impression !== null) return at(impression, 'what', 'vague', 'lexical');
  if (isDefined(entry, facts) || definingMeasure(entry, facts) || namedOutput(entry, facts)) return null;
  if (postures(entry, facts).length === 0 && compressedTimeline(entry, facts) !== null) return null;
  const loose = looseDegree(entry, facts);
  const pose = postures(entry, facts).find((span) => loose === null || clauseAt(entry, span.from) !== clauseAt(entry, loose.from));
  if (pose !== undefined) return at(pose, 'what', 'vague', 'lexical');
  if (loose !== null) return null;
  return at(headOf(entry, facts), 'what', 'missing', 'slot-absent');
}

function badTimeline(entry: Entry, facts: Facts): Finding | null {
  const left = facts.found('discretion');
  const vague = facts.dates.find((date) => date.class === 'vague' && !left.some((span) => span.from < date.to && date.from < span.to));
  // "Going forward, ..., 1 December to 15 January" can be placed.
  if (vague !== undefined && !namesWindow(entry.tokens, facts.dates)) return at(vague, 'window', 'vague', 'lexical');
  const tight = compressedTimeline(entry, facts);
  if (tight !== null) return at(tight, 'window', 'vague', 'pattern');
  if (facts.dates.some((date) => date.class !== 'past')) return null;
  if (entry.tokens.some((token) => token.norm === 'each' || token.norm === 'per' || token.norm === 'every')) return null;
  return at(headOf(entry, facts), 'window', 'missing', 'slot-absent');
}

/** Rules for what is expected. */
export const barRules: readonly Rule[] = [
  {
    id: 'vague-criterion', group: 'BAR', kinds: ['criterion', 'feedback'], find: vagueCriterion,
    message: 'Nothing is named that one could go and look at.', question: 'What exact output would make this pass?', scaffold: '{clause}, shown by {artefact}, checked by {who} on {date}',
  },
  {
    id: 'no-measure', group: 'BAR', kinds: ['criterion', 'feedback', 'evidence'], find: noMeasure,
    message: 'The threshold is a word, not a number.', question: 'How many, how much, from what to what?', scaffold: '{clause}, from {now} to {target}, source {where}',
  },
  {
    id: 'absolute-target', group: 'BAR', kinds: ['criterion'], find: absoluteTarget,
    message: 'One miss fails this forever: it has no window and no count.', question: 'In which period, out of how many, is a miss allowed?', scaffold: '{clause}: at least {n} of {m} between {from} and {to}',
  },
  {
    id: 'moving-target', group: 'BAR', kinds: ['criterion'], find: movingTarget,
    message: 'The bar can still be moved after the work is done.', question: 'Who decides, by when, and what is it today?', scaffold: 'As of {date}: {bar}; changes need both signatures. {clause}',
  },
  {
    id: 'bad-timeline', group: 'BAR', kinds: ['criterion'], find: badTimeline,
    message: 'The time cannot be placed on a calendar, or is shorter than what it must show.', question: 'By which date, or over which window?', scaffold: '{clause} by {date}',
  },
];
