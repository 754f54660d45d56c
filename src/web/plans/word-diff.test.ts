import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffWords, type WordRun } from './word-diff.ts';

const text = fc
  .array(fc.oneof(fc.constantFrom('velocity', 'at', 'least', '80', '82', 'by', 'day'), fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 14 })
  .map((parts) => parts.join(' '));

function joined(runs: readonly WordRun[], ...kinds: WordRun['kind'][]): string {
  return runs
    .filter((run) => kinds.includes(run.kind))
    .map((run) => run.text)
    .join('');
}

test('both texts can be read back from the difference, whole', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const runs = diffWords(before, after);
      expect(joined(runs, 'same', 'removed')).toBe(before);
      expect(joined(runs, 'same', 'added')).toBe(after);
    }),
  );
});

test('a text that did not change shows no mark', () => {
  fc.assert(fc.property(text, (same) => diffWords(same, same).every((run) => run.kind === 'same')));
});

/** Words with one space between them: an added word then adds nothing else. */
const dense = text.map((words) => words.replace(/\s+/gu, ' ').trim());

test('words put into a text are all that is marked', () => {
  fc.assert(
    fc.property(dense, dense, fc.constantFrom('moved', 'sooner'), (head, tail, extra) => {
      const [before, after] = [`${head} ${tail}`, `${head} ${extra} ${tail}`];
      const runs = diffWords(before, after);
      expect(joined(runs, 'removed')).toBe('');
      expect(joined(runs, 'added').trim()).toBe(extra);
    }),
  );
});

test('a moved bar is marked at the figure, not as two new sentences', () => {
  expect(diffWords('at least 80 points by day 30', 'at least 82 points by day 30')).toEqual([
    { kind: 'same', text: 'at least ' },
    { kind: 'removed', text: '80' },
    { kind: 'added', text: '82' },
    { kind: 'same', text: ' points by day 30' },
  ]);
});
