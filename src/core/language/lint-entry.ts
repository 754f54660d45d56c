import type { Diagnostic, LintContext, Linted, TextKind } from './diagnostic.ts';
import { clauseAt, readEntry, type Entry } from './entry.ts';
import { readFacts, type Facts } from './facts.ts';
import { fingerprint } from './fingerprint.ts';
import { judge, type Judged } from './judge.ts';
import { guessKind } from './kind.ts';
import { withoutHedge } from './rewrite-hedge.ts';
import { fillScaffold } from './scaffold.ts';
import { outputRule, vagueOutput } from './rules/output-field.ts';
import { severityOf } from './severity.ts';
import type { Span } from './token.ts';

/** Offsets of the clause that a finding is about; its sentence neighbours stay out, so that they can change freely. */
function clauseOf(entry: Entry, clause: Span | undefined): { readonly start: number; readonly end: number } {
  const from = entry.tokens[clause?.from ?? entry.body];
  let last = (clause?.to ?? entry.tokens.length) - 1;
  while (last > (clause?.from ?? 0) && entry.tokens[last]?.kind === 'mark') last -= 1;
  const to = entry.tokens[last];
  return { start: from?.start ?? 0, end: to?.end ?? entry.text.length };
}

function diagnose(entry: Entry, facts: Facts, judged: Judged, context: LintContext): Diagnostic {
  const { rule, finding } = judged;
  const start = entry.tokens[finding.from]?.start ?? 0;
  const end = entry.tokens[Math.min(finding.to, entry.tokens.length) - 1]?.end ?? entry.text.length;
  const plain = rule.id === 'hedged-commitment' ? withoutHedge(entry, facts, finding) : null;
  const clause = clauseOf(entry, plain ?? clauseAt(entry, finding.from));
  const words = entry.text.slice(clause.start, clause.end);
  return {
    ruleId: rule.id,
    group: rule.group,
    severity: severityOf(rule.id, context),
    start,
    end,
    message: rule.message,
    question: rule.question,
    scaffold: fillScaffold(rule.scaffold, plain?.words ?? words),
    slots: [finding.state === 'missing' ? { name: finding.slot, state: 'missing' } : { name: finding.slot, state: finding.state, start, end }],
    basis: finding.basis,
    clause,
    fingerprint: fingerprint(rule.id, words),
  };
}

/** Rules that only say that a slot is absent: a form that holds the slot in a field of its own silences them. */
function isGiven(judged: Judged, context: LintContext): boolean {
  return context.given.includes(judged.finding.slot) && (judged.finding.state === 'missing' || judged.finding.slot === 'owner' || judged.finding.slot === 'date');
}

/** Whether the text is the field of what will exist: what is done stands elsewhere. */
function holdsOutput(kind: TextKind, context: LintContext): boolean {
  return kind === 'commitment' && context.given.includes('what') && !context.given.includes('output');
}

/** The findings of such a field: it is asked for a thing, not for an act that leaves one. */
function asOutput(entry: Entry, facts: Facts, found: readonly Judged[]): readonly Judged[] {
  const others = found.filter((one) => one.rule.id !== 'no-output');
  if (others.some((one) => one.finding.slot === 'output')) return found;
  const finding = vagueOutput(entry, facts, found.find((one) => one.rule.id === 'no-output')?.finding ?? null);
  return finding === null ? others : [{ rule: outputRule, finding }, ...others];
}

/** Lints one entry, without memory. Diagnostics stand in the order in which their questions are asked. */
export function lintEntry(text: string, kind: TextKind | null, context: LintContext, roster: ReadonlySet<string>): Linted {
  const entry = readEntry(text, roster);
  const facts = readFacts(entry);
  const settled = kind ?? guessKind(entry, facts);
  const found = judge(entry, settled, facts);
  const judged = (holdsOutput(settled, context) ? asOutput(entry, facts, found) : found).filter((one) => !isGiven(one, context));
  return { kind: settled, guessed: kind === null, diagnostics: judged.map((one) => diagnose(entry, facts, one, context)) };
}
