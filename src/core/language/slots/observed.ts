import type { Clause } from '../clauses.ts';
import type { Span, Token } from '../token.ts';
import { wordSet } from '../words/word-set.ts';

/** Verbs whose past tells nothing that was seen: states, efforts, verdicts and talk (lemmas). */
const unseen = wordSet(
  'be have do feel seem appear look sound try want hope mean plan intend think believe know like love hate need work handle manage deal cope help support contribute improve develop grow keep stay remain become get make care focus engage communicate collaborate struggle lack tend behave act perform excel shine impress inspire motivate lead drive demonstrate display exhibit discuss talk speak mention agree hear notice enjoy appreciate wish learn understand respect trust go come use decide underperform exceed fail succeed step put take show',
);

const auxiliaries = new Set("is are was were be been am 's has have had will would could should might may must can do does did not".split(' '));

/** The verbs of acts that can be seen, done in the past, in one clause: "interrupted", "sent", "closed". */
export function pastActs(tokens: readonly Token[], clause: Clause): readonly number[] {
  const acts: number[] = [];
  if (tokens[clause.from]?.norm === 'as') return acts;
  for (let at = clause.from; at < clause.to; at += 1) {
    const token = tokens[at];
    if (token?.verb === undefined || token.verb === null) continue;
    const done = token.verb.past || token.verb.participle || (token.verb.ing && /^(you|him|her|them)$/.test(tokens[at - 1]?.norm ?? ''));
    if (!done || (token.verb.base && at !== clause.from && clause.tense !== 'past')) continue;
    const before = tokens[at - 1]?.norm ?? '';
    if (before === 'to' || before === 'the' || before === 'a' || before === 'an' || before === 'your' || before === 'my') continue;
    if (auxiliaries.has(token.norm) || unseen.has(token.verb.lemma)) continue;
    acts.push(at);
  }
  return acts;
}

/** Phrasal pasts that are acts although their verb alone is not: "went out", "put in a ticket", "took 40 minutes". */
const particles = new Set('out down up off over back away through live wrong missing on'.split(' '));

export function phrasalActs(tokens: readonly Token[], clause: Clause): readonly number[] {
  const acts: number[] = [];
  for (let at = clause.from; at < clause.to; at += 1) {
    const token = tokens[at];
    if (token?.verb === undefined || token.verb === null || !token.verb.past || token.verb.base) continue;
    if (/^(go|come|take|show|put|make|get|use|lead|fail|decide|speak|keep|step|do|have)$/.test(token.verb.lemma)) {
      const next = tokens[at + 1];
      const after = tokens[at + 2];
      const object = next?.kind === 'number' || particles.has(next?.norm ?? '') || (/^(the|a|an|no|his|her|my|your|their|two|three|four|five|one|that|every|all|from|to)$/.test(next?.norm ?? '') && after?.kind === 'word') || (token.verb.lemma === 'do' && /^(it|them|this|both)$/.test(next?.norm ?? ''));
      if (object) acts.push(at);
    }
  }
  return acts;
}

const identifier = /^([A-Z]{1,5}-?\d+|#\d+|v\d|[A-Z]{2,}-\d+)/;

/** Anchors that are no date or number: quotes, identifiers, named events ("in retro", "Tuesday's call", "the debrief"). */
export function findAnchors(tokens: readonly Token[], from: number, events: ReadonlySet<string>, artefacts: ReadonlySet<string>): readonly Span[] {
  const anchors: Span[] = [];
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.norm === '"' || token.norm === '«' || token.norm === '„' || token.norm === '#') anchors.push({ from: at, to: at + 1 });
    else if (token.kind === 'word' && identifier.test(token.text)) anchors.push({ from: at, to: at + 1 });
    else if (token.kind === 'word' && (events.has(token.norm) || artefacts.has(token.norm))) {
      const before = tokens[at - 1]?.norm ?? '';
      const earlier = tokens[at - 2]?.norm ?? '';
      const definite = /^(the|'s|in|at|that|this|during|our|no|a|to)$/.test(before) || /^(the|'s|that|this|a|in|at)$/.test(earlier) || tokens[at + 1]?.kind === 'number' || token.capital;
      if (definite) anchors.push({ from: at, to: at + 1 });
    }
  }
  return anchors;
}
