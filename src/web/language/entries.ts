import type { Diagnostic, Linted, RuleId } from '../../core/language/diagnostic.ts';

/** One line or sentence with its open questions, the one to ask now first. */
export interface Entry {
  readonly key: string;
  readonly first: Diagnostic;
  readonly others: readonly Diagnostic[];
}

/** What is settled first: what will exist, how much of it, who answers for it, and when (LINTER 2). */
const order: Readonly<Record<RuleId, number>> = {
  'vague-criterion': 0,
  'no-output': 0,
  'hedged-commitment': 0,
  'soft-followup': 0,
  'intent-not-evidence': 0,
  'feeling-not-fact': 0,
  'activity-not-outcome': 0,
  'trait-judgment': 0,
  'no-instance': 0,
  'status-question': 0,
  'no-measure': 1,
  'absolute-target': 1,
  'moving-target': 1,
  'no-owner': 2,
  'agentless-passive': 2,
  'bad-timeline': 3,
  'no-date': 3,
};

/** Gathers what is told by line or sentence, each with the one question that comes first. */
export function entriesOf(linted: readonly Linted[], told: (finding: Diagnostic) => boolean): readonly Entry[] {
  return linted.flatMap(({ diagnostics }) => {
    const [first, ...others] = diagnostics.filter(told).toSorted((a, b) => order[a.ruleId] - order[b.ruleId] || a.start - b.start);
    if (first === undefined) return [];
    return [{ key: `${first.clause.start}`, first, others }];
  });
}

/** The entries around the caret, at most so many, in the order of the text. */
export function nearestEntries(entries: readonly Entry[], caret: number, most: number): readonly Entry[] {
  if (entries.length <= most) return entries;
  const distance = ({ first }: Entry): number => (caret < first.clause.start ? first.clause.start - caret : Math.max(0, caret - first.clause.end));
  const near = new Set(entries.toSorted((a, b) => distance(a) - distance(b)).slice(0, most));
  return entries.filter((entry) => near.has(entry));
}
