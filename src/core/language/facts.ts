import { actionClauses, allDates, datesAhead, firstIn, type Entry } from './entry.ts';
import type { Clause } from './clauses.ts';
import { findAll, patterns, type PatternSet } from './pattern.ts';
import type { DateSlot } from './slots/dates.ts';
import { findMeasures, type Measure } from './slots/measure.ts';
import { findAnchors, pastActs, phrasalActs } from './slots/observed.ts';
import { artefacts, endStates } from './slots/output.ts';
import { blameVerbs, findPassives, type Passive } from './slots/passive.ts';
import type { Span } from './token.ts';
import { artefactNouns, deliveryPhrases, processPhrases } from './words/output.ts';
import { bringPhrases, decisionPhrases, softPhrases } from './words/soft.ts';
import { hedgePhrases } from './words/hedge.ts';
import { scheduledEvents } from './words/time.ts';
import { effortPhrases, feelingPhrases, intentPhrases, reportEffortPhrases, unnamedSourcePhrases } from './words/proof.ts';
import { definitionPhrases, posturePhrases } from './words/bar.ts';
import { absolutePhrases, discretionPhrases } from './words/discretion.ts';
import { probingPhrases, statusPhrases } from './words/question.ts';
import { traitFrames } from './words/trait.ts';

/** The phrase lists, compiled once. */
export const phrases = {
  process: patterns(processPhrases),
  delivery: patterns(deliveryPhrases, { artefact: artefactNouns }),
  soft: patterns(softPhrases),
  decision: patterns(decisionPhrases),
  bring: patterns(bringPhrases),
  hedge: patterns(hedgePhrases),
  effort: patterns(effortPhrases),
  reportEffort: patterns(reportEffortPhrases),
  feeling: patterns(feelingPhrases),
  intent: patterns(intentPhrases),
  unnamed: patterns(unnamedSourcePhrases),
  posture: patterns(posturePhrases),
  definition: patterns(definitionPhrases),
  discretion: patterns(discretionPhrases),
  absolute: patterns(absolutePhrases),
  status: patterns(statusPhrases),
  probing: patterns(probingPhrases),
  trait: patterns(traitFrames),
} satisfies Record<string, PatternSet>;

export type PhraseName = keyof typeof phrases;

/** The slots of one entry, each read when a rule first asks for it. */
export interface Facts {
  readonly acting: readonly Clause[];
  readonly ahead: readonly DateSlot[];
  readonly dates: readonly DateSlot[];
  readonly measures: () => readonly Measure[];
  readonly found: (name: PhraseName) => readonly Span[];
  readonly passives: () => readonly Passive[];
  readonly anchors: () => readonly Span[];
  readonly acts: () => readonly number[];
  readonly artefacts: () => readonly Span[];
  /** End-state verbs outside the given spans, in clauses that are not past. */
  readonly ends: (outside: readonly Span[]) => readonly Span[];
}

function once<T>(make: () => T): () => T {
  let held: { readonly value: T } | null = null;
  return () => {
    held ??= { value: make() };
    return held.value;
  };
}

/** Readers of the slots of an entry. */
export function readFacts(entry: Entry): Facts {
  const { tokens, body, names } = entry;
  const spans = new Map<PhraseName, readonly Span[]>();
  const found = (name: PhraseName): readonly Span[] => {
    const known = spans.get(name);
    if (known !== undefined) return known;
    const fresh = findAll(phrases[name], tokens, body, tokens.length);
    spans.set(name, fresh);
    return fresh;
  };
  const dates = allDates(entry);
  const passives = once(() => entry.clauses.flatMap((clause) => findPassives(tokens, clause.from, clause.to, names)));
  const unsaid = (at: number): boolean => passives().some((passive) => !passive.agent && blameVerbs.has(passive.lemma) && passive.from <= at && at < passive.to);
  return {
    acting: actionClauses(entry),
    ahead: datesAhead(entry),
    dates,
    found,
    measures: once(() => findMeasures(tokens, body, tokens.length, dates, (set) => findAll(set, tokens, body, tokens.length))),
    passives,
    anchors: once(() => findAnchors(tokens, body, scheduledEvents, artefactNouns)),
    acts: once(() => entry.clauses.flatMap((clause) => [...pastActs(tokens, clause), ...phrasalActs(tokens, clause)]).filter((at) => !unsaid(at))),
    artefacts: once(() => artefacts(tokens, body, tokens.length)),
    ends: (outside) => entry.clauses.filter((clause) => clause.tense !== 'past').flatMap((clause) => endStates(tokens, clause.from, clause.to, outside)),
  };
}

export { firstIn };
