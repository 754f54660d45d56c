import { useCallback } from 'react';
import type { Diagnostic, Linted, SlotName } from '../../core/language/diagnostic.ts';
import { judgedText } from '../../core/plans/judged-text.ts';
import type { CriterionField } from '../../core/plans/plan.ts';
import type { LintThrough } from '../linted-text.tsx';
import type { CriterionDraft } from './criteria-draft.ts';

type Words = Pick<CriterionDraft, CriterionField>;

/** What the form of a criterion holds in fields of their own: its day, and in its threshold a number. The gate takes the same. */
export function givenBeside({ threshold }: Words): readonly SlotName[] {
  return /\d/.test(threshold) ? ['date', 'measure'] : ['date'];
}

/** Judges one field of a criterion together with the others, as the signature will, and keeps what speaks of this field. */
export function useJudgedField({ statement, threshold, proof }: CriterionDraft, field: CriterionField): LintThrough {
  return useCallback<LintThrough>((text, lint) => judgeField({ statement, threshold, proof, [field]: text }, field, lint), [statement, threshold, proof, field]);
}

/** The findings about one field, with offsets in it. */
export function judgeField(words: Words, field: CriterionField, lint: (whole: string) => readonly Linted[]): readonly Linted[] {
  const { text, fieldAt } = judgedText(words);
  return lint(text).map((linted) => ({
    ...linted,
    diagnostics: linted.diagnostics.flatMap((finding): readonly Diagnostic[] => {
      const at = fieldAt(finding.start, finding.end);
      if (at.field !== field) return [];
      const clause = fieldAt(finding.clause.start, finding.clause.end);
      const { start, end } = clause.field === field ? clause : at;
      const scaffold = withoutOthers(finding.scaffold, text.slice(finding.clause.start, finding.clause.end), words[field].slice(start, end));
      return [{ ...finding, start: at.start, end: at.end, clause: { start, end }, scaffold }];
    }),
  }));
}

/** The draft of a clause that goes through several fields, without the words of the others. Empty where they cannot be told apart. */
function withoutOthers(scaffold: string, clause: string, own: string): string {
  if (clause.trim() === own.trim()) return scaffold;
  const at = clause.indexOf(own);
  const behind = clause.slice(at + own.length).replaceAll(/^[\s:.]+|[\s:.]+$/gu, '');
  const cut = scaffold.indexOf(behind);
  if (at < 0 || clause.slice(0, at).trim() !== '' || cut < 0) return '';
  const head = scaffold.slice(0, cut).replace(/[\s:.]+$/u, '');
  const tail = scaffold.slice(cut + behind.length).trim();
  return /^([,.;:]|$)/.test(tail) ? head + tail : `${head} ${tail}`;
}
