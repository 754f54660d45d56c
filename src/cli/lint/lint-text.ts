import type { LintContext, Linted, Place, SlotName, TextKind } from '../../core/language/diagnostic.ts';
import { lint } from '../../core/language/lint.ts';

/** Expectations and promises are judged as at the signature of a plan, everything else as a note. */
const placeOf = (kind: TextKind): Place => (kind === 'criterion' || kind === 'commitment' ? 'signing' : 'notes');

/** Lints one entry as the command line does; `null` has the kind guessed. `given`: slots that stand beside the text. */
export function lintText(text: string, kind: TextKind | null, roster: readonly string[], given: readonly SlotName[] = []): Linted {
  const context = (place: Place): LintContext => ({ place, roster, given, hintsOnly: [] });
  if (kind !== null) return lint(text, kind, context(placeOf(kind)));
  const guessed = lint(text, null, context('notes'));
  return placeOf(guessed.kind) === 'notes' ? guessed : { ...lint(text, guessed.kind, context('signing')), guessed: true };
}
