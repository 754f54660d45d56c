import { clauseAt, type Entry } from '../entry.ts';
import type { Facts } from '../facts.ts';
import { isNumber } from '../pattern.ts';
import type { Span } from '../token.ts';

const states = new Set('missing blank empty absent wrong unsigned incomplete open closed locked short broken dirty gone cold overdue expired untouched unanswered unread late unpaid unlocked upside'.split(' '));

/** Whether a state was found that anyone there could see: "bed 7 was missing from the list". */
function statesFact(entry: Entry): boolean {
  return entry.tokens.some((token, index) => index > entry.body && states.has(token.norm) && entry.tokens.slice(Math.max(entry.body, index - 4), index).some((one) => /^(was|were|stood|lay)$/.test(one.norm)));
}

/** Whether an act or count was seen (guidelines: no-instance, "what was observed"). */
export function isSeen(entry: Entry, facts: Facts): boolean {
  if (facts.acts().length > 0 || statesFact(entry) || entry.tokens.some((token, index) => index > entry.body && token.norm === '"')) return true;
  if (entry.tokens.filter((token) => /^\d{1,2}:\d\d$/.test(token.norm)).length > 1) return true;
  return facts.measures().some((measure) => measure.bound) || facts.measures().length > 1;
}

/** Whether a date, event, artefact or count holds the claim to one place (guidelines: no-instance, "anchor"). */
export function isAnchored(entry: Entry, facts: Facts): boolean {
  if (facts.dates.some((date) => date.class !== 'vague' && date.class !== 'recurring')) return true;
  if (facts.measures().length > 0 || facts.anchors().length > 0) return true;
  return entry.tokens.some((_, index) => index > entry.body && entry.names.isName(index));
}

/** A fact in a clause of its own: an act with a date, a number, an artefact, outside the given spans' clauses. */
export function factOutside(entry: Entry, facts: Facts, spans: readonly Span[]): boolean {
  const taken = new Set(spans.map((span) => clauseAt(entry, span.from)));
  return entry.clauses.some((clause, index) => {
    if (taken.has(clause)) return false;
    const inClause = (at: number): boolean => clause.from <= at && at < clause.to;
    const act = facts.acts().some(inClause);
    const measured = facts.measures().filter((measure) => inClause(measure.from) && (measure.bound || isNumber(entry.tokens[measure.from])));
    const dated = (entry.dates[index] ?? []).some((date) => date.class !== 'vague' && date.class !== 'recurring');
    const thing = facts.anchors().some((anchor) => inClause(anchor.from));
    return (act && (dated || thing || measured.length > 0)) || measured.some((measure) => measure.bound) || (measured.length > 1 && !act);
  });
}

/** Whether a span lies between quotation marks. */
export function isQuoted(entry: Entry, span: Span): boolean {
  let open = 0;
  for (let index = entry.body; index < span.from; index += 1) {
    const norm = entry.tokens[index]?.norm;
    if (norm === '"' || norm === "'" || norm === '«' || norm === '‘') open += 1;
  }
  return open % 2 === 1;
}
