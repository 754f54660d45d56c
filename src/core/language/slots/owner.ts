import type { Entry } from '../entry.ts';
import type { Facts } from '../facts.ts';
import type { Clause } from '../clauses.ts';
import type { Span } from '../token.ts';

const owning = new Set(['writer', 'reader', 'you', 'person']);
const edge = (norm: string | undefined): boolean => norm === undefined || /^[-,.;:()[\]/@|!+&]$/.test(norm);

/** Somebody named at the edge: "- me", "(Dana)", "@dana", "by Sofia", "from me". */
function namedAside(entry: Entry): boolean {
  const { tokens, names, body } = entry;
  for (let at = body; at < tokens.length; at += 1) {
    const norm = tokens[at]?.norm;
    const self = norm === 'me' || norm === 'mine' || norm === 'myself' || norm === 'i';
    if (!self && !names.isName(at)) continue;
    const before = tokens[at - 1]?.norm;
    const after = tokens[at + 1]?.norm;
    if (before === '@' || before === 'by' || before === 'owner' || (before === 'from' && self)) return true;
    if (before === ':' && tokens[at - 2]?.norm === 'owner') return true;
    if (edge(before) && edge(after) && at > body) return true;
    if (self && (edge(after) || after === 'by' || after === 'on') && edge(before)) return true;
  }
  return false;
}

/** Whether a phrase is a whole promise without a word of what: "will do", "on it". */
export function isContentless(entry: Entry, span: Span): boolean {
  return entry.tokens[span.from]?.verb === null && entry.tokens[span.to]?.kind !== 'word';
}

/** Whether one person answers for what the entry promises. */
export function hasOwner(entry: Entry, facts: Facts): boolean {
  if (entry.label.owner) return true;
  if (facts.acting.some((clause) => owning.has(clause.subject.kind) && !(entry.label.group && clause.subject.kind === 'reader'))) return true;
  if (facts.found('process').some((span) => isContentless(entry, span))) return true;
  if (facts.passives().some((passive) => passive.agent)) return true;
  return namedAside(entry);
}

/** The first clause that leaves open who acts. */
export function ownerlessClause(facts: Facts): Clause | undefined {
  return facts.acting.find((clause) => clause.subject.kind !== 'none') ?? facts.acting[0];
}
