import type { Diagnostic, LintContext, RuleId, Severity, SlotName } from '../language/diagnostic.ts';
import { lint } from '../language/lint.ts';
import { judgedText } from './judged-text.ts';
import type { Criterion, CriterionField, KeptWording } from './plan.ts';

/** What judging needs to know beside the criteria: who may be named in them, and which rules only hint here. */
export interface Judging {
  readonly roster: LintContext['roster'];
  readonly hintsOnly: LintContext['hintsOnly'];
}

/** What a third person could not decide about one criterion. Offsets are UTF-16 positions in its field, the end exclusive. */
export interface Finding {
  readonly criterion: string;
  /** The criterion's place among the others, from 0. */
  readonly index: number;
  readonly field: CriterionField;
  readonly start: number;
  readonly end: number;
  readonly rule: RuleId;
  readonly group: Diagnostic['group'];
  readonly severity: Severity;
  readonly message: string;
  readonly question: string;
  readonly scaffold: string;
  readonly fingerprint: string;
  /** The clause that it is about, as written. */
  readonly clause: string;
}

/** Judges criteria as a signature meets them: each with its fields together, the place being `signing` (LINTER 2). Pure. */
export function judgeCriteria(criteria: readonly Criterion[], judging: Judging): readonly Finding[] {
  return criteria.flatMap((criterion, index) => judgeCriterion(criterion, index, judging));
}

function judgeCriterion(criterion: Criterion, index: number, judging: Judging): readonly Finding[] {
  const { text, fieldAt } = judgedText(criterion);
  const { diagnostics } = lint(text, 'criterion', { ...judging, place: 'signing', given: givenBy(criterion) });
  return diagnostics.map(({ ruleId, start, end, slots: _slots, basis: _basis, clause, ...rest }) => ({
    ...rest,
    ...fieldAt(start, end),
    criterion: criterion.key,
    index,
    rule: ruleId,
    // A clause of marks alone has no words to quote: then the whole of it is what was judged.
    clause: text.slice(clause.start, clause.end).trim() || text.trim(),
  }));
}

/** What the form of a criterion holds in fields of their own: the day on which one can look, and in its threshold a number. */
function givenBy(criterion: Criterion): readonly SlotName[] {
  return /\d/.test(criterion.threshold) ? ['date', 'window', 'measure'] : ['date', 'window'];
}

/** What makes a wording and a finding speak of the same: the rule, the clause, the criterion. */
type Spoken = Pick<KeptWording, 'criterion' | 'rule' | 'fingerprint'>;

/** Tells whether a wording speaks of a finding. */
export function speaksOf(wording: Spoken, finding: Spoken): boolean {
  return wording.criterion === finding.criterion && wording.rule === finding.rule && wording.fingerprint === finding.fingerprint;
}

/** Tells whether a kept wording still stands: its clause is found in the criteria in force. Otherwise it is void. */
export function isLive(wording: Spoken, findings: readonly Finding[]): boolean {
  return findings.some((finding) => speaksOf(wording, finding));
}
