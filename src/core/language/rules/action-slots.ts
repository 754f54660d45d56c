import { type Entry,clauseAt } from '../entry.ts';
import type { Facts } from '../facts.ts';
import type { Clause } from '../clauses.ts';
import type { Span, Token } from '../token.ts';
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

const beforeVerb = new Set("will would shall should could can must may might is are was were am be been has have had do does did to not never also just still always often 's need needs going".split(' '));
const particles = new Set('into after through across up out off back down over away forward together'.split(' '));
const objects = new Set('it them this that these those me you us him her'.split(' '));
/** Words before which a thing has been named. */
const afterThing = new Set("of on in for with from at about by to under over within between until till before after than as and or that which who will would shall should could can must may might is are was were has have had needs need".split(' '));

/** The first thing named from `from` on: up to a mark, a number or what is said of it, so that no word is cut from its noun. */
function thingAt(tokens: readonly Token[], from: number, to: number): Span {
  let end = from + 1;
  while (end < to && end < from + 6 && tokens[end]?.kind === 'word' && !afterThing.has(tokens[end]?.norm ?? '')) end += 1;
  return { from, to: end };
}

/** The subject of a clause with its verb, or the thing that it names where it has none. */
function clauseHead(tokens: readonly Token[], clause: Clause): Span {
  const { subject } = clause;
  const from = subject.from < clause.to && subject.from >= clause.from ? subject.from : clause.from;
  const dropped = subject.kind === 'reader' || subject.kind === 'none' || (subject.kind === 'writer' && tokens[from]?.verb !== null);
  let at = dropped ? from : Math.max(from + 1, Math.min(subject.to, clause.to));
  while (at < clause.to && at < from + 6 && (beforeVerb.has(tokens[at]?.norm ?? '') || tokens[at]?.norm.endsWith('ly') === true) && (tokens[at + 1]?.kind === 'word')) at += 1;
  if (at >= clause.to || (tokens[at]?.verb ?? null) === null || at > from + 6) return thingAt(tokens, from, clause.to);
  at += 1;
  if (at < clause.to && particles.has(tokens[at]?.norm ?? '')) at += 1;
  if (at < clause.to && objects.has(tokens[at]?.norm ?? '') && !(tokens[at + 1]?.kind === 'word' && /^(?:this|that|these|those|her)$/.test(tokens[at]?.norm ?? ''))) at += 1;
  return { from, to: at };
}

/** The head of the first action clause: whole words that stand together, never an adjective or a number without its noun. */
export function headOf(entry: Entry, facts: Facts): Span {
  const clause = facts.acting[0] ?? entry.clauses[0];
  return clause === undefined ? thingAt(entry.tokens, entry.body, entry.tokens.length) : clauseHead(entry.tokens, clause);
}

/** The subject of a clause as it is shown: the whole of the thing where no verb follows that ends it. */
export function shownSubject(entry: Entry, clause: Clause): Span {
  const { subject } = clause;
  const next = entry.tokens[subject.to];
  const cut = (subject.kind === 'thing' || subject.kind === 'none') && subject.to < clause.to && next?.kind === 'word' && next.verb === null && !afterThing.has(next.norm);
  return cut ? thingAt(entry.tokens, subject.from, clause.to) : subject;
}
