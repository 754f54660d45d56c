import type { Span } from './holes.ts';

/**
 * The finding that F8 goes to from a selection: the next one that begins behind its start, or with `back` the last one before
 * it; at the end it begins again. Of several about the very same words it is the first. Null when there is none. `findings`
 * stand in the order of the text.
 */
export function jumpTarget<Found extends Span>(findings: readonly Found[], selection: Span, back: boolean): Found | null {
  const stops = findings.filter((each, at) => !isSame(each, findings[at - 1]));
  const index = stops.findIndex((each) => isSame(each, selection));
  if (back) return (index >= 0 ? stops[index - 1] : stops.findLast((each) => each.start < selection.start)) ?? stops.at(-1) ?? null;
  return (index >= 0 ? stops[index + 1] : stops.find((each) => each.start >= selection.start)) ?? stops[0] ?? null;
}

function isSame(one: Span, other: Span | undefined): boolean {
  return one.start === other?.start && one.end === other.end;
}
