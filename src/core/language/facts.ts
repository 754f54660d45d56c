import { actionClauses, allDates, datesAhead, type Entry } from './entry.ts';
import type { Clause } from './clauses.ts';
import { findGroups, patternGroups } from './pattern.ts';
import type { DateSlot } from './slots/dates.ts';
import { workerWords } from './words/people.ts';
import { boundPhrases, findMeasures, tenurePhrases, type Measure } from './slots/measure.ts';
import { findAnchors, pastActs, phrasalActs } from './slots/observed.ts';
import { artefacts, endStates } from './slots/output.ts';
import { findPassives, type Passive } from './slots/passive.ts';
import type { Span } from './token.ts';
import { artefactNouns, deliveryPhrases, processPhrases, processVerbs } from './words/output.ts';
import { wordSet } from './words/word-set.ts';
import { bringPhrases, bringVerbs, decideVerbs, decisionNouns, decisionPhrases, softPhrases, softVerbs } from './words/soft.ts';
import { hedgePhrases } from './words/hedge.ts';
import { scheduledEvents } from './words/time.ts';
import { crowdWords, effortPhrases, feelingPhrases, intentPhrases, reportEffortPhrases, unnamedSourcePhrases, volumePhrases } from './words/proof.ts';
import { definitionPhrases, degreePhrases, posturePhrases } from './words/bar.ts';
import { absolutePhrases, discretionPhrases, perfectWords } from './words/discretion.ts';
import { impressionPhrases, verdictPhrases } from './words/opinion.ts';
import { probeWords, probingPhrases, statusPhrases } from './words/question.ts';
import { advicePhrases } from './words/advice.ts';
import { lackedTraits, traitFrames, traitVerbs } from './words/trait.ts';

/** Word groups that many phrases share. */
const shared = {
  it: wordSet('it this that these those them things everything stuff'),
  who: wordSet('i we you he she they'),
  your: wordSet('your his her their my our the its'),
  artefact: artefactNouns,
  process: processVerbs,
  soft: softVerbs,
  decide: decideVerbs,
  decided: decisionNouns,
  bring: bringVerbs,
  perfect: perfectWords,
  lacked: lackedTraits,
  crowd: crowdWords,
  probe: probeWords,
  workers: workerWords,
};

/** The phrase lists, each a group of one set, so that an entry is searched for all of them in one pass. */
const sources = {
  process: processPhrases,
  delivery: deliveryPhrases,
  soft: softPhrases,
  decision: decisionPhrases,
  bring: bringPhrases,
  hedge: hedgePhrases,
  effort: effortPhrases,
  reportEffort: reportEffortPhrases,
  volume: volumePhrases,
  feeling: feelingPhrases,
  intent: intentPhrases,
  unnamed: unnamedSourcePhrases,
  posture: posturePhrases,
  definition: definitionPhrases,
  discretion: discretionPhrases,
  impression: impressionPhrases,
  verdict: verdictPhrases,
  absolute: absolutePhrases,
  status: statusPhrases,
  probing: probingPhrases,
  trait: traitFrames,
  traitVerb: traitVerbs,
  advice: advicePhrases,
  tenure: tenurePhrases,
  bound: boundPhrases,
  degree: degreePhrases,
};

export type PhraseName = keyof typeof sources;

const groupOf: Readonly<Record<string, number>> = Object.fromEntries(Object.keys(sources).map((name, index) => [name, index]));
const allPhrases = patternGroups(Object.values(sources), shared);

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
  const { tokens, body } = entry;
  const groups = once(() => findGroups(allPhrases, entry.numbered, body, tokens.length));
  const found = (name: PhraseName): readonly Span[] => groups()[groupOf[name] ?? -1] ?? [];
  const dates = allDates(entry);
  const passives = once(() => entry.clauses.flatMap((clause) => findPassives(tokens, clause.from, clause.to, entry.names)));
  const unsaid = (at: number): boolean => passives().some((passive) => !passive.agent && passive.told && passive.from <= at && at < passive.to);
  return {
    acting: actionClauses(entry),
    ahead: datesAhead(entry),
    dates,
    found,
    measures: once(() => findMeasures(tokens, body, tokens.length, dates, found('tenure'), found('bound'))),
    passives,
    anchors: once(() => findAnchors(tokens, body, scheduledEvents, artefactNouns)),
    acts: once(() => entry.clauses.flatMap((clause) => [...pastActs(tokens, clause), ...phrasalActs(tokens, clause)]).filter((at) => !unsaid(at))),
    artefacts: once(() => artefacts(tokens, body, tokens.length)),
    ends: (outside) => entry.clauses.filter((clause) => clause.tense !== 'past').flatMap((clause) => endStates(tokens, clause.from, clause.to, outside)),
  };
}
