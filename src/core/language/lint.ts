import type { LintContext, Linted, TextKind } from './diagnostic.ts';

/** Lints one entry of one kind; `null` asks the linter to guess the kind. Pure and deterministic. */
export function lint(text: string, kind: TextKind | null, context: LintContext): Linted {
  void text;
  void context;
  return { kind: kind ?? 'other', guessed: kind === null, diagnostics: [] };
}

/** Lints a note as it is written: every line or sentence is an entry of its own, its kind guessed. Offsets are those of the note. */
export function lintNote(text: string, context: LintContext): readonly Linted[] {
  return [lint(text, null, context)];
}
