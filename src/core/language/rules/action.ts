import { clauseAt, type Entry } from '../entry.ts';
import type { Facts } from '../facts.ts';
import { isNumber } from '../pattern.ts';
import { hasOwner, isContentless, ownerlessClause } from '../slots/owner.ts';
import { endsBare, hedges } from '../slots/hedge.ts';
import { isVerbAt } from '../slots/output.ts';
import type { Span } from '../token.ts';
import { decisionNouns } from '../words/soft.ts';
import { checkable, hasOutput, headOf, inAction, shownSubject } from './action-slots.ts';
import { at, type Finding, type Rule } from './rule.ts';

const joint = new Set('meet sit agree decide walk go look review discuss talk leave choose sign settle plan run hold present taste test rehearse visit tour count open interview vote compare'.split(' '));

function jointAct(entry: Entry, facts: Facts): boolean {
  const clause = facts.acting.find((one) => one.subject.kind === 'we');
  if (clause === undefined || !facts.ahead.some(checkable)) return false;
  let isJoint = false;
  for (let index = clause.subject.to; index < Math.min(clause.to, clause.subject.to + 4); index += 1) {
    const verb = entry.tokens[index]?.verb;
    if (verb !== null && verb !== undefined && joint.has(verb.lemma)) isJoint = true;
  }
  return isJoint && (hasOutput(entry, facts, []) || facts.found('decision').length > 0 || facts.artefacts().length > 0);
}

function noOwner(entry: Entry, facts: Facts): Finding | null {
  if (hasOwner(entry, facts) || jointAct(entry, facts)) return null;
  const clause = ownerlessClause(facts);
  if (clause === undefined) return null;
  return at(shownSubject(entry, clause), 'owner', clause.subject.kind === 'thing' || clause.subject.kind === 'none' ? 'missing' : 'vague', 'slot-absent');
}

function noDate(entry: Entry, facts: Facts): Finding | null {
  if (facts.ahead.some(checkable)) return null;
  const vague = facts.ahead.find((date) => date.class === 'vague') ?? facts.dates.find((date) => date.class === 'vague');
  if (vague !== undefined) return at(vague, 'date', 'vague', 'lexical');
  return at(headOf(entry, facts), 'date', 'missing', 'slot-absent');
}

/** An artefact with its day in a clause of its own: "my part: seating plan on the door by 8:00". */
function laterArtefact(entry: Entry, facts: Facts, acts: readonly Span[]): boolean {
  const taken = new Set(acts.map((span) => clauseAt(entry, span.from)));
  return facts.artefacts().some((thing) => {
    const clause = clauseAt(entry, thing.from);
    return clause !== undefined && !taken.has(clause) && clause.tense !== 'past' && !clause.subordinate && facts.ahead.some((date) => checkable(date) && clauseAt(entry, date.from) === clause);
  });
}

/** "I will try", "I'll do my best": not even an act is named. */
function bareHedge(entry: Entry, facts: Facts): Span | undefined {
  const bare = hedges(entry, facts).find((span) => entry.tokens[span.from]?.verb?.base === true && endsBare(entry, span.to) && entry.tokens[span.to - 1]?.norm !== 'and');
  return bare === undefined || facts.artefacts().length > 0 ? undefined : bare;
}

function noOutput(entry: Entry, facts: Facts): Finding | null {
  const acts = inAction(entry, facts, facts.found('process')).filter((span) => {
    const verb = entry.tokens[span.from]?.verb ?? null;
    // "will do", "on it"; but "try to send" and "have it balanced" are judged by their end.
    if (verb === null) return isContentless(entry, span);
    const kept = verb.participle && !verb.base && entry.tokens[span.from - 1]?.verb?.lemma !== 'have';
    return verb.lemma !== 'try' && !kept && isVerbAt(entry.tokens, span.from);
  });
  const first = acts[0] ?? bareHedge(entry, facts);
  if (first === undefined || hasOutput(entry, facts, [...acts, first]) || laterArtefact(entry, facts, acts)) return null;
  return at(first, 'output', 'missing', 'lexical');
}

/** A hedge word that is talked about, or what should have been done before. */
function isMentioned(entry: Entry, span: Span): boolean {
  const { tokens } = entry;
  const next = tokens[span.to]?.norm;
  if (span.to - span.from === 1 && (next === 'is' || next === 'means')) return true;
  const should = tokens.slice(span.from, span.to).findIndex((token) => token.norm === 'should');
  if (should === -1) return false;
  if (tokens[span.from + should - 1]?.norm === 'there') return true;
  return tokens[span.from + should + 1]?.norm === 'have' && tokens[span.from + should + 2]?.verb?.participle === true;
}

function hedged(entry: Entry, facts: Facts): Finding | null {
  const { tokens } = entry;
  const hit = hedges(entry, facts).find((span) => {
    const clause = clauseAt(entry, span.from);
    if (clause === undefined || (clause.tense === 'past' && tokens[span.from]?.norm !== 'if')) return false;
    if (isNumber(tokens[span.to]) || isMentioned(entry, span)) return false;
    const after = tokens[span.to]?.norm;
    if (tokens[span.from]?.verb?.lemma === 'plan' && !isVerbAt(tokens, span.from)) return false;
    return !(tokens[span.to - 1]?.norm === 'and' && after === undefined);
  });
  if (hit === undefined) return null;
  const conditional = tokens[hit.from]?.norm === 'if' || tokens[hit.from]?.norm === 'unless';
  if (conditional && tokens.some((token) => token.norm === 'otherwise' || token.norm === 'instead')) return null;
  return at(hit, 'what', 'vague', 'lexical');
}

function outsideSoft(entry: Entry, spans: readonly Span[], soft: readonly Span[]): readonly Span[] {
  return spans.filter((span) => {
    if (span.to === span.from + 1 && entry.tokens[span.from]?.verb !== null && !decisionNouns.has(entry.tokens[span.from]?.norm ?? '') && !isVerbAt(entry.tokens, span.from)) return false;
    if (soft.some((taken) => taken.from < span.to && span.from < taken.to)) return false;
    const clause = clauseAt(entry, span.from);
    if (clause === undefined || clause.tense === 'past' || clause.subject.kind === 'nobody') return false;
    return !entry.tokens.slice(Math.max(clause.from, span.from - 3), span.from).some((token) => token.norm === 'not' || token.norm === 'no');
  });
}

function softFollowup(entry: Entry, facts: Facts, kind: string): Finding | null {
  const soft = facts.found('soft').filter((span) => span.to > span.from + 1 || entry.tokens[span.from]?.verb?.ing !== true || isVerbAt(entry.tokens, span.from));
  const inHand = kind === 'followup' ? soft : inAction(entry, facts, soft);
  if (kind === 'commitment' && inHand.length === 0) return null;
  const decides = outsideSoft(entry, facts.found('decision'), soft).length > 0;
  const brings = outsideSoft(entry, facts.found('bring'), soft).filter((span) => clauseAt(entry, span.from)?.subordinate !== true).length > 0;
  const hands = outsideSoft(entry, facts.found('delivery'), []).length > 0;
  const ends = outsideSoft(entry, facts.ends(soft), soft).filter((span) => clauseAt(entry, span.from)?.subordinate !== true && (kind === 'commitment' || clauseAt(entry, span.from)?.subject.kind !== 'thing')).length > 0;
  const threshold = facts.measures().some((measure) => measure.bound) && entry.tokens.some((token) => token.norm === 'if' || token.norm === 'means');
  if (decides || brings || hands || ends || threshold) return null;
  return at(inHand[0] ?? headOf(entry, facts), 'output', 'missing', inHand.length > 0 ? 'lexical' : 'slot-absent');
}

function agentlessPassive(entry: Entry, facts: Facts, kind: string): Finding | null {
  for (const passive of facts.passives()) {
    if (passive.agent) continue;
    const clause = clauseAt(entry, passive.from);
    if (clause === undefined) continue;
    if (kind === 'commitment') {
      if (clause.subordinate || clause.tense === 'past' || entry.label.owner || hasOwner(entry, facts)) continue;
      if (/^(writer|reader|you|person)$/.test(clause.subject.kind)) continue;
      return at(passive, 'agent', 'missing', 'pattern');
    }
    if (passive.blames && clause.subject.kind !== 'writer' && !(clause.subject.kind === 'we' && /^(tell|inform)$/.test(passive.lemma))) return at(passive, 'agent', 'missing', 'pattern');
  }
  return null;
}

/** Rules for what is promised. */
export const actionRules: readonly Rule[] = [
  {
    id: 'no-owner', group: 'ACTION', kinds: ['commitment'], find: noOwner,
    message: 'No one person answers for this.', question: 'Which one person answers for it?', scaffold: '{name}: {clause}',
  },
  {
    id: 'no-date', group: 'ACTION', kinds: ['commitment'], find: noDate,
    message: 'There is no day on which anyone can look.', question: 'On which day can we look?', scaffold: '{clause} by {day}',
  },
  {
    id: 'no-output', group: 'ACTION', kinds: ['commitment'], find: noOutput,
    message: 'Nothing is named that will exist afterwards.', question: 'What will exist afterwards?', scaffold: '{clause} and {send/post/decide} {what}',
  },
  {
    id: 'hedged-commitment', group: 'ACTION', kinds: ['commitment'], find: hedged,
    message: 'The promise is weakened, so nobody can hold it.', question: 'Will you, or what stops you?', scaffold: '{clause}; if {condition} then {alternative}',
  },
  {
    id: 'soft-followup', group: 'ACTION', kinds: ['commitment', 'followup'], find: softFollowup,
    message: 'The topic comes back, but nobody brings anything that decides it.', question: 'Who brings what, and what decides?', scaffold: '{clause}: on {day} {name} brings {what}; if {threshold} then {act}',
  },
  {
    id: 'agentless-passive', group: 'ACTION', kinds: ['commitment', 'feedback', 'evidence'], find: agentlessPassive,
    message: 'It does not say who did or does it.', question: 'Who did / does / decided it?', scaffold: '{name} {active verb}: {clause}',
  },
];
