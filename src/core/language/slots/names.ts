import type { Token } from '../token.ts';
import { groupWords, labelWords, nobodyWords, notNames, roleWords } from '../words/people.ts';
import { artefactNouns } from '../words/output.ts';
import { metricNouns } from '../words/bar.ts';
import { calendarWords, months, scheduledEvents, shortMonths, shortWeekdays, weekdays } from '../words/time.ts';

/** Tells whether a token is somebody's name: from the roster, or by its capital and its place. */
export interface NameReader {
  readonly isName: (at: number) => boolean;
}

/** Lower-case first names and surnames of a roster. */
export function rosterWords(roster: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const name of roster) for (const part of name.toLowerCase().split(/\s+/)) if (part.length > 1) words.add(part);
  return words;
}

const afterName = new Set("will shall to is has can must does and , : - would should 's ) & / ( may might".split(' '));
const acronym = /^[A-Z]{2,}s?$/;

function isKnownWord(norm: string): boolean {
  return notNames.has(norm) || nobodyWords.has(norm) || roleWords.has(norm) || groupWords.has(norm) || labelWords.has(norm) || artefactNouns.has(norm) || metricNouns.has(norm) || months.has(norm) || shortMonths.has(norm) || weekdays.has(norm) || shortWeekdays.has(norm) || calendarWords.has(norm) || scheduledEvents.has(norm);
}

/** What follows the verb of a name at the start of a sentence: "Marek replaces the ...", not "Fridge seals to ...". */
function takesObject(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return true;
  return token.capital || /^(the|a|an|this|that|these|those|my|your|our|his|her|its|their|me|you|us|him|them|it|every|each|both|all|no|two|three|four|up|off|out|in|on|over|back|with|and|one)$/.test(token.norm) || token.norm.endsWith('s');
}

/** A reader of names over the tokens of one entry. */
export function nameReader(tokens: readonly Token[], roster: ReadonlySet<string>): NameReader {
  const known = new Int8Array(tokens.length);
  const judgeName = (at: number): boolean => {
    const token = tokens[at];
    if (token?.kind !== 'word') return false;
    if (roster.has(token.norm)) return token.norm.length > 2 || token.capital;
    if (!token.capital || token.text.length < 2 || acronym.test(token.text) || /\d/.test(token.text) || isKnownWord(token.norm)) return false;
    const next = tokens[at + 1];
    const before = tokens[at - 1];
    const begins = before === undefined || /^[.!?:;\-"(*•\]]$/.test(before.norm);
    if (!begins) return before.norm !== 'the' && before.norm !== 'a' && before.norm !== 'our';
    if (token.verb?.base === true && !(next !== undefined && (afterName.has(next.norm) || next.verb?.third === true))) return false;
    if (next === undefined) return false;
    return afterName.has(next.norm) || (next.verb !== null && (next.verb.third || next.verb.past) && takesObject(tokens[at + 2])) || (next.capital && !acronym.test(next.text) && !isKnownWord(next.norm));
  };
  const isName = (at: number): boolean => {
    if (known[at] === 0) known[at] = judgeName(at) ? 1 : -1;
    return known[at] === 1;
  };
  return { isName };
}
