import type { Diagnostic, TextKind } from '../../core/language/diagnostic.ts';
import { makeLocator, type Place } from '../../core/language/plan-text/locate.ts';
import { sourceOffset } from '../../core/language/plan-text/plain-text.ts';
import { readPlan, type PlanFormat } from '../../core/language/plan-text/read-plan.ts';
import { isSigned, lintText } from './lint-text.ts';
import { nameOfSource, readLines } from './read-lines.ts';

/** A finding at its place in a file; the end is exclusive. */
export interface Finding {
  readonly file: string;
  readonly start: Place;
  readonly end: Place;
  readonly kind: TextKind;
  readonly guessed: boolean;
  /** The words that it marks, as they stand in the entry. */
  readonly words: string;
  readonly diagnostic: Diagnostic;
}

/** Lints a plan as people write it. `kind`: what text is of which no heading, label or column says it, instead of a guess. */
export async function lintPlan(path: string, options: { readonly kind: TextKind | null; readonly roster: readonly string[] }): Promise<readonly Finding[]> {
  const lines: string[] = [];
  for await (const { text } of readLines(path)) lines.push(text);
  return lintPlanText(lines.join('\n'), nameOfSource(path), /\.te?xt$/i.test(path) ? 'plain' : 'markdown', options);
}

/** The same for text that is at hand. */
export function lintPlanText(source: string, file: string, format: PlanFormat, { kind, roster }: { readonly kind: TextKind | null; readonly roster: readonly string[] }): readonly Finding[] {
  const locate = makeLocator(source);
  const entries = readPlan(source, format);
  // Where headings say what is signed, whatever stands elsewhere is not; without any, a guess is all there is.
  const guessesGate = !entries.some((entry) => isSigned(entry.kind));
  const findings = entries.flatMap((entry) => {
    const found = lintText(entry.plain.text, entry.kind ?? kind, { roster, given: entry.given, guessesGate });
    return found.diagnostics.map((diagnostic): Finding => {
      const { start, end } = diagnostic;
      const from = sourceOffset(entry.plain, start);
      // The last character decides: behind it markup may follow. It may stand before the first one where columns stand in another order.
      const after = Math.max(from, end > start ? sourceOffset(entry.plain, end - 1) + 1 : from);
      return { file, start: locate(from), end: locate(after), kind: found.kind, guessed: found.guessed, words: entry.plain.text.slice(start, end), diagnostic };
    });
  });
  return findings.toSorted((a, b) => a.start.line - b.start.line || a.start.column - b.start.column);
}
