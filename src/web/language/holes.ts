/** A stretch of a text; the end is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A hole of a scaffold: what the writer has to put in, in braces. */
const hole = /\{[^{}\n]{1,60}\}/gu;

/** The first hole at or behind a position; null when there is none. */
export function nextHole(text: string, from: number): Span | null {
  for (const found of text.matchAll(hole)) {
    if (found.index >= from) return { start: found.index, end: found.index + found[0].length };
  }
  return null;
}

/** The last hole that ends at or before a position; null when there is none. */
export function previousHole(text: string, before: number): Span | null {
  let last: Span | null = null;
  for (const found of text.matchAll(hole)) {
    const end = found.index + found[0].length;
    if (end > before) break;
    last = { start: found.index, end };
  }
  return last;
}
