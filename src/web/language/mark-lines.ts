import type { Severity } from '../../core/language/diagnostic.ts';
import type { Span } from './holes.ts';

/** A stretch to draw under. */
export interface Mark extends Span {
  readonly severity: Severity;
  readonly current: boolean;
}

/** A piece of a line under which one thing is drawn, or nothing. */
export interface Run {
  readonly text: string;
  readonly severity: Severity | null;
  readonly current: boolean;
}

const rank: Readonly<Record<Severity, number>> = { hint: 1, warn: 2, gate: 3 };
const letters = { h: 'hint', w: 'warn', g: 'gate' } as const satisfies Record<string, Severity>;

/**
 * The marks that touch each line, one text a line as {@link runsOf} reads it, empty without any: a line whose words and marks
 * stay the same texts is not drawn again. `marks` stand in the order of their starts.
 */
export function marksOfLines(lines: readonly string[], marks: readonly Mark[]): readonly string[] {
  let from = 0;
  let first = 0;
  return lines.map((line) => {
    const to = from + line.length;
    while (first < marks.length && (marks[first]?.end ?? 0) <= from) first += 1;
    let encoded = '';
    for (let index = first; index < marks.length; index += 1) {
      const mark = marks[index];
      if (mark === undefined || mark.start >= to) break;
      const start = Math.max(0, mark.start - from);
      const end = Math.min(line.length, mark.end - from);
      if (end > start) encoded += `${start} ${end} ${mark.severity.charAt(0)}${mark.current ? '!' : ''};`;
    }
    from = to + 1;
    return encoded;
  });
}

/** The runs of a line: where marks lie over each other, the graver one is drawn. */
export function runsOf(line: string, encoded: string): readonly Run[] {
  if (encoded === '') return [{ text: line, severity: null, current: false }];
  const marks = encoded.split(';').flatMap(decode);
  const cuts = [...new Set([0, line.length, ...marks.flatMap(({ start, end }) => [start, end])])].toSorted((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? line.length;
    const over = marks.filter((mark) => mark.start < end && mark.end > start);
    const gravest = over.reduce<Severity | null>((worst, { severity }) => (worst === null || rank[severity] > rank[worst] ? severity : worst), null);
    return { text: line.slice(start, end), severity: gravest, current: over.some(({ current }) => current) };
  });
}

function decode(encoded: string): readonly Mark[] {
  const [, start, end, letter, current] = /^(\d+) (\d+) ([hwg])(!?)$/.exec(encoded) ?? [];
  if (start === undefined || end === undefined || (letter !== 'h' && letter !== 'w' && letter !== 'g')) return [];
  return [{ start: Number(start), end: Number(end), severity: letters[letter], current: current === '!' }];
}
