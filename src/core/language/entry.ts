import { datesOfClauses, splitClauses, type Clause } from './clauses.ts';
import { readLabel, type Label } from './slots/label.ts';
import { nameReader, type NameReader } from './slots/names.ts';
import type { DateSlot } from './slots/dates.ts';
import { numberTokens, type Numbered } from './pattern.ts';
import type { Token } from './token.ts';
import { tokenize } from './tokenize.ts';

/** One entry, read once: what all rules look at. */
export interface Entry {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly names: NameReader;
  readonly label: Label;
  /** The first token after the label. */
  readonly body: number;
  /** The tokens with their word numbers, for phrases. */
  readonly numbered: Numbered;
  readonly clauses: readonly Clause[];
  /** The index of the clause of each token, 65535 before the body. */
  readonly clauseOf: Uint16Array;
  /** The times of each clause, by its index. */
  readonly dates: readonly (readonly DateSlot[])[];
}

/** Reads an entry. The roster is given as its lower-case words. */
export function readEntry(text: string, roster: ReadonlySet<string>): Entry {
  const tokens = tokenize(text);
  const names = nameReader(tokens, roster);
  const label = readLabel(tokens, names);
  const clauses = splitClauses(tokens, label.end, names);
  const numbered = numberTokens(tokens);
  const clauseOf = new Uint16Array(tokens.length).fill(65535);
  clauses.forEach((clause, index) => clauseOf.fill(index, clause.from, clause.to));
  return { text, tokens, names, label, body: label.end, numbered, clauses, clauseOf, dates: datesOfClauses(numbered, clauses) };
}

/** Clauses that say what is to be done, rather than what was or why. All clauses when none does. */
export function actionClauses(entry: Entry): readonly Clause[] {
  const acting = entry.clauses.filter((clause) => !clause.subordinate && clause.tense !== 'past');
  const telling = acting.filter((clause) => clause.tense !== 'none');
  if (telling.length > 0) return acting;
  return acting.length > 0 ? acting : entry.clauses;
}

/** The clause that holds a token. */
export function clauseAt(entry: Entry, at: number): Clause | undefined {
  return entry.clauses[entry.clauseOf[at] ?? 65535];
}

/** All times outside clauses that tell the past. */
export function datesAhead(entry: Entry): readonly DateSlot[] {
  const tells = (clause: Clause): boolean => clause.tense === 'past' && !/^(if|unless|when|once|until|till|after|before)$/.test(entry.tokens[clause.from]?.norm ?? '');
  return entry.clauses.flatMap((clause, index) => (tells(clause) ? [] : (entry.dates[index] ?? [])));
}

/** All times of the entry. */
export function allDates(entry: Entry): readonly DateSlot[] {
  return entry.dates.flat();
}
