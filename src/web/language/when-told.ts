import type { Diagnostic } from '../../core/language/diagnostic.ts';

/** What of a finding decides whether it is told yet. */
export type TellableFinding = Pick<Diagnostic, 'ruleId' | 'basis' | 'clause'>;

/** How long after the last key a pause counts as done with the sentence, in milliseconds (LINTER 2, "When"). */
export const idleAfterMs = 600;

/** Where somebody is in a text, and since when. Times are in milliseconds of any one clock. */
export interface Writing {
  /** Null while the field does not have the focus. */
  readonly caret: number | null;
  /** The last key that changed the text; null when none did since the field was opened. */
  readonly editedAt: number | null;
  readonly now: number;
  /** What was told when that key was pressed, as {@link toldKey}: a question that stands is not taken back while it is answered. */
  readonly before: ReadonlySet<string>;
}

/** A finding's place, which stays the same while its sentence is edited behind it. */
export function toldKey({ ruleId, clause }: TellableFinding): string {
  return `${ruleId}@${clause.start}`;
}

/**
 * Tells whether a finding is shown yet. What stands there is told as soon as its clause is closed; what is missing only once
 * the caret has left the sentence, or after a pause: nobody is told that a day is missing while they are about to write it.
 */
export function isTold(finding: TellableFinding, text: string, { caret, editedAt, now, before }: Writing): boolean {
  if (caret === null || editedAt === null || now - editedAt >= idleAfterMs) return true;
  const { clause } = finding;
  if (caret < clause.start) return true;
  const closed =
    finding.basis === 'slot-absent'
      ? caret > clause.end && caret > sentenceEnd(text, Math.max(clause.start, clause.end - 1))
      : caret > clause.end || (caret === clause.end && /[.!?;:,)\n]/.test(text.charAt(caret - 1)));
  return closed || before.has(toldKey(finding));
}

/** The writing after the caret went elsewhere and nothing was typed: what was told stays told, for no word of it changed. */
export function afterMove(writing: Writing, told: readonly TellableFinding[], caret: number, now: number): Writing {
  return { ...writing, caret, now, before: new Set(told.map(toldKey)) };
}

/** After how many milliseconds a finding that is not told yet would be; null when all are told. */
export function nextLook(findings: readonly TellableFinding[], text: string, writing: Writing): number | null {
  if (writing.editedAt === null || findings.every((finding) => isTold(finding, text, writing))) return null;
  return Math.max(0, writing.editedAt + idleAfterMs - writing.now);
}

/** Where the sentence ends that a place lies in: behind its full stop, or at the end of its line. */
function sentenceEnd(text: string, from: number): number {
  const found = /[.!?]+["'”’)]*(?=\s|$)|\n/u.exec(text.slice(from));
  if (found === null) return text.length;
  return from + found.index + (found[0] === '\n' ? 0 : found[0].length);
}
