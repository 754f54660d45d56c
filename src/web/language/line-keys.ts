/** The lines of a text and the name that each was given. */
export interface NamedLines {
  readonly lines: readonly string[];
  readonly names: readonly number[];
  /** The first number that no line has had. */
  readonly next: number;
}

export const noLines: NamedLines = { lines: [], names: [], next: 0 };

/**
 * Carries the names of lines over a change of their text, so that what is drawn for a line stays with it: what begins and ends
 * as before keeps its names, a line that is edited keeps its own, and lines that are new get new ones.
 */
export function carryNames(before: NamedLines, lines: readonly string[]): NamedLines {
  const most = Math.min(before.lines.length, lines.length);
  let head = 0;
  while (head < most && before.lines[head] === lines[head]) head += 1;
  if (head === lines.length && head === before.lines.length) return { ...before, lines };
  let tail = 0;
  while (tail < most - head && before.lines[before.lines.length - 1 - tail] === lines[lines.length - 1 - tail]) tail += 1;
  const edited = Math.min(before.lines.length, lines.length) - head - tail;
  const kept = before.names.slice(0, head + edited);
  const fresh = Array.from({ length: lines.length - tail - kept.length }, (_, index) => before.next + index);
  return { lines, names: [...kept, ...fresh, ...before.names.slice(before.names.length - tail)], next: before.next + fresh.length };
}
