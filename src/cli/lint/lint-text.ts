import type { LintContext, Linted, Place, SlotName, TextKind } from '../../core/language/diagnostic.ts';
import { lint } from '../../core/language/lint.ts';

/** What the linter is told beside the text. */
export interface Beside {
  readonly roster: readonly string[];
  /** Slots that stand beside the text. */
  readonly given?: readonly SlotName[];
  /** Whether text whose kind is only guessed may stop a signature as well. */
  readonly guessesGate?: boolean;
}

/** Whether text of a kind is judged as at the signature of a plan, rather than as a note. */
export function isSigned(kind: TextKind | null): boolean {
  return kind === 'criterion' || kind === 'commitment';
}

/** Lints one entry as the command line does; `null` has the kind guessed. */
export function lintText(text: string, kind: TextKind | null, { roster, given = [], guessesGate = true }: Beside): Linted {
  const context = (place: Place): LintContext => ({ place, roster, given, hintsOnly: [] });
  if (kind !== null) return lint(text, kind, context(isSigned(kind) ? 'signing' : 'notes'));
  const guessed = lint(text, null, context('notes'));
  return guessesGate && isSigned(guessed.kind) ? { ...lint(text, guessed.kind, context('signing')), guessed: true } : guessed;
}
