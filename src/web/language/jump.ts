import type { Span } from './holes.ts';

/**
 * The finding that F8 goes to from a selection: the next one that begins behind its start, or with `back` the last one before
 * it; at the end it begins again. Null when there is none.
 */
export function jumpTarget<Found extends Span>(findings: readonly Found[], selection: Span, back: boolean): Found | null {
  const at = findings.find((each) => each.start === selection.start && each.end === selection.end);
  const index = at === undefined ? -1 : findings.indexOf(at);
  if (back) return (index >= 0 ? findings[index - 1] : findings.findLast((each) => each.start < selection.start)) ?? findings.at(-1) ?? null;
  return (index >= 0 ? findings[index + 1] : findings.find((each) => each.start >= selection.start)) ?? findings[0] ?? null;
}
