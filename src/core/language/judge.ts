import type { RuleId, TextKind } from './diagnostic.ts';
import { clauseAt, type Entry } from './entry.ts';
import { readFacts, type Facts } from './facts.ts';
import { settle } from './precedence.ts';
import { rules } from './rules/all.ts';
import type { Finding, Rule } from './rules/rule.ts';

/** A rule with what it found. */
export interface Judged {
  readonly rule: Rule;
  readonly finding: Finding;
}

/** Order of the questions put to a writer: what, then how much, then who, then when. */
const questionOrder: Readonly<Record<Finding['slot'], number>> = { what: 0, output: 0, instance: 0, result: 0, anchor: 1, measure: 1, agent: 2, owner: 2, date: 3, window: 3 };

/** Absent timing is told only when nothing else is wrong with the bar (precedence S4); named bad timing always. */
function isAbsentTiming(judged: Judged): boolean {
  return judged.rule.id === 'bad-timeline' && judged.finding.state === 'missing';
}

function keepsBoth(entry: Entry, facts: Facts, found: ReadonlyMap<RuleId, Judged>): (strong: RuleId, weak: RuleId) => boolean {
  return (strong, weak) => {
    const one = found.get(strong)?.finding;
    const other = found.get(weak)?.finding;
    if (one === undefined || other === undefined) return false;
    if (weak === 'vague-criterion') return !/^(standards?|quality|performance|success|bar)$/.test(entry.tokens[other.from]?.norm ?? '') && other.basis === 'lexical' && clauseAt(entry, one.from) !== clauseAt(entry, other.from);
    if (strong === 'trait-judgment') return weak === 'no-instance' && (/^(for|at|given)$/.test(entry.tokens[one.from]?.norm ?? '') || (other.slot === 'anchor' && facts.acts().some((act) => act < one.from || act >= one.to)));
    if (strong === 'agentless-passive' && weak === 'no-instance') return !/^(decided|agreed|approved|postponed|cancelled|changed|rejected)$/.test(entry.tokens[one.to - 1]?.norm ?? '');
    if (strong === 'absolute-target' && weak === 'no-measure') return !/^(clean|tidy|spotless|neat)$/.test(entry.tokens[other.from]?.norm ?? '');
    if (strong === 'feeling-not-fact' && weak === 'no-measure') return clauseAt(entry, one.from) !== clauseAt(entry, other.from);
    return false;
  };
}

/** All findings of an entry of a kind, after precedence, in the order in which they are asked. */
export function judge(entry: Entry, kind: TextKind, facts: Facts = readFacts(entry)): readonly Judged[] {
  if (kind === 'other' || entry.body >= entry.tokens.length) return [];
  const found = new Map<RuleId, Judged>();
  for (const rule of rules) {
    if (!rule.kinds.includes(kind)) continue;
    const finding = rule.find(entry, facts, kind);
    if (finding !== null) found.set(rule.id, { rule, finding });
  }
  const told = settle(new Set(found.keys()), keepsBoth(entry, facts, found));
  const kept = [...found.values()].filter((judged) => told.has(judged.rule.id) && !(isAbsentTiming(judged) && told.size > 1));
  return kept.toSorted((a, b) => questionOrder[a.finding.slot] - questionOrder[b.finding.slot] || a.finding.from - b.finding.from);
}
