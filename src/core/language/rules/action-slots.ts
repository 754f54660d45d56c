import { type Entry,clauseAt } from '../entry.ts';
import type { Facts } from '../facts.ts';
import type { Span } from '../token.ts';
import type { DateSlot } from '../slots/dates.ts';

/** Times that a third person can look at on a calendar (guidelines: no-date, "checkable"). */
export function checkable(date: DateSlot): boolean {
  return date.class === 'deadline' || date.class === 'window' || date.class === 'recurring' || date.class === 'latency';
}

/** Spans that lie in clauses which say what will be done. */
export function inAction(entry: Entry, facts: Facts, spans: readonly Span[]): readonly Span[] {
  return spans.filter((span) => {
    const clause = clauseAt(entry, span.from);
    return clause !== undefined && (facts.acting.includes(clause) || (clause.tense !== 'past' && !clause.subordinate));
  });
}

/** Whether something will exist or be decided afterwards, outside the spans given. */
export function hasOutput(entry: Entry, facts: Facts, outside: readonly Span[]): boolean {
  if (facts.ends(outside).length > 0) return true;
  // "help with a report" hands nothing over, "come back with a report" does.
  return facts.found('delivery').some((span) => (entry.tokens[span.from]?.norm !== 'with' || entry.tokens[span.from - 1]?.norm === 'back') && !outside.some((taken) => taken.from <= span.from && span.from < taken.to));
}

/** The head of the first action clause: its subject and verb. */
export function headOf(entry: Entry, facts: Facts): Span {
  const clause = facts.acting[0] ?? entry.clauses[0];
  if (clause === undefined) return { from: entry.body, to: Math.min(entry.tokens.length, entry.body + 3) };
  const from = clause.subject.from < clause.to && clause.subject.from >= clause.from ? clause.subject.from : clause.from;
  let to = Math.min(clause.to, from + 4);
  while (to > from + 1 && entry.tokens[to - 1]?.kind === 'mark') to -= 1;
  return { from, to };
}
