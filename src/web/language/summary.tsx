import type { LintedState } from './use-linted.ts';
import { languageText as text } from './text.ts';

/** What is asked about a field, in one sentence: it describes the field, and is announced politely when it changes. */
export function Summary({ linted, value }: { readonly linted: LintedState; readonly value: string }) {
  return (
    <span id={linted.summaryId} className="visually-hidden" aria-live="polite">
      {summaryOf(linted, value)}
    </span>
  );
}

function summaryOf({ current, entries }: LintedState, value: string): string {
  if (current !== null) return text.at(value.slice(current.start, current.end), current.question);
  const [first] = entries;
  if (first === undefined) return '';
  const many = value.includes('\n');
  if (entries.length === 1) return many ? text.summaryLine(lineAt(value, first.first.start), first.first.question) : text.summaryOne(first.first.question);
  return many ? text.summaryMany(entries.length, lineAt(value, first.first.start)) : text.summaryManyHere(entries.length);
}

/** The line of a position, counted from 1. */
function lineAt(text: string, at: number): number {
  let line = 1;
  for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', end + 1)) line += 1;
  return line;
}
