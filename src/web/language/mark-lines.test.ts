import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markLines, runsOf, type Mark } from './mark-lines.ts';

const mark = (start: number, end: number, severity: Mark['severity'] = 'hint'): Mark => ({ start, end, severity, current: false });

test('each line carries the marks that touch it, counted from its own start', () => {
  const [one, two, three] = markLines('abcd\nefgh\nijkl', [mark(1, 3), mark(3, 7, 'warn')]);
  expect(runsOf(one?.text ?? '', one?.marks ?? '').map(({ text, severity }) => [text, severity])).toEqual([
    ['a', null],
    ['bc', 'hint'],
    ['d', 'warn'],
  ]);
  expect(runsOf(two?.text ?? '', two?.marks ?? '').map(({ text, severity }) => [text, severity])).toEqual([
    ['ef', 'warn'],
    ['gh', null],
  ]);
  expect(three?.marks).toBe('');
});

test('where two findings lie over each other the graver one is drawn', () => {
  const [line] = markLines('abcdef', [mark(0, 6), { ...mark(2, 4, 'gate'), current: true }]);
  expect(runsOf('abcdef', line?.marks ?? '')).toEqual([
    { text: 'ab', severity: 'hint', current: false },
    { text: 'cd', severity: 'gate', current: true },
    { text: 'ef', severity: 'hint', current: false },
  ]);
});

test('a line that did not change keeps its key and its marks when another line is put before it', () => {
  const before = markLines('same\nlast words', [mark(5, 9)]);
  const after = markLines('new\nsame\nlast words', [mark(9, 13)]);
  expect(after.slice(1)).toEqual(before);
});

test('whatever the marks: no character is lost or doubled, keys are unique, and a character is drawn under when a mark covers it', () => {
  const anyMark = fc.record({ start: fc.nat(30), length: fc.integer({ min: 1, max: 30 }), severity: fc.constantFrom('hint', 'warn', 'gate') });
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'b', '\n', ' '), maxLength: 40 }), fc.array(anyMark, { maxLength: 6 }), (text, drawn) => {
      const marks = drawn
        .map(({ start, length, severity }): Mark => mark(start, start + length, severity))
        .toSorted((a, b) => a.start - b.start);
      const lines = markLines(text, marks);
      expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
      const runs = lines.map((line) => runsOf(line.text, line.marks));
      expect(runs.map((line) => line.map((run) => run.text).join('')).join('\n')).toBe(text);
      const covered = runs.map((line) => line.map((run) => (run.severity === null ? '.' : '~').repeat(run.text.length)).join('')).join('\n');
      const wanted = text.split('').map((letter, at) => (letter === '\n' ? '\n' : marks.some(({ start, end }) => start <= at && at < end) ? '~' : '.')).join('');
      expect(covered).toBe(wanted);
    }),
  );
});
