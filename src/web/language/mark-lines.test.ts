import fc from 'fast-check';
import { expect, test } from 'vitest';
import { marksOfLines, runsOf, type Mark, type Run } from './mark-lines.ts';

const mark = (start: number, end: number, severity: Mark['severity'] = 'hint'): Mark => ({ start, end, severity, current: false });

function drawn(text: string, marks: readonly Mark[]): readonly (readonly Run[])[] {
  const lines = text.split('\n');
  return marksOfLines(lines, marks).map((encoded, index) => runsOf(lines[index] ?? '', encoded));
}

test('each line carries the marks that touch it, counted from its own start', () => {
  const [one, two, three] = drawn('abcd\nefgh\nijkl', [mark(1, 3), mark(3, 7, 'warn')]).map((line) => line.map(({ text, severity }) => [text, severity]));
  expect(one).toEqual([
    ['a', null],
    ['bc', 'hint'],
    ['d', 'warn'],
  ]);
  expect(two).toEqual([
    ['ef', 'warn'],
    ['gh', null],
  ]);
  expect(three).toEqual([['ijkl', null]]);
});

test('where two findings lie over each other the graver one is drawn', () => {
  expect(drawn('abcdef', [mark(0, 6), { ...mark(2, 4, 'gate'), current: true }])).toEqual([
    [
      { text: 'ab', severity: 'hint', current: false },
      { text: 'cd', severity: 'gate', current: true },
      { text: 'ef', severity: 'hint', current: false },
    ],
  ]);
});

test('the marks of a line are the same text when another line is put before it', () => {
  const before = marksOfLines(['same', 'last words'], [mark(5, 9)]);
  const after = marksOfLines(['new', 'same', 'last words'], [mark(9, 13)]);
  expect(after.slice(1)).toEqual(before);
});

test('whatever the marks: no character is lost or doubled, and one is drawn under exactly when a mark covers it', () => {
  const anyMark = fc.record({ start: fc.nat(30), length: fc.integer({ min: 1, max: 30 }), severity: fc.constantFrom('hint', 'warn', 'gate') });
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'b', '\n', ' '), maxLength: 40 }), fc.array(anyMark, { maxLength: 6 }), (text, found) => {
      const marks = found.map(({ start, length, severity }): Mark => mark(start, start + length, severity)).toSorted((a, b) => a.start - b.start);
      const runs = drawn(text, marks);
      expect(runs.map((line) => line.map((run) => run.text).join('')).join('\n')).toBe(text);
      const covered = runs.map((line) => line.map((run) => (run.severity === null ? '.' : '~').repeat(run.text.length)).join('')).join('\n');
      const wanted = text.split('').map((letter, at) => (letter === '\n' ? '\n' : marks.some(({ start, end }) => start <= at && at < end) ? '~' : '.'));
      expect(covered).toBe(wanted.join(''));
    }),
  );
});
