import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeLines } from './merge-lines.ts';

const line = fc.constantFrom('', 'a', 'b', 'c', '- one', '- two');
const text = fc.array(line, { maxLength: 9 }).map((lines) => lines.join('\n'));
/** Lines that nobody else wrote: each names its side. */
const edited = (side: string) =>
  fc.record({ keep: fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }), added: fc.array(fc.tuple(fc.nat(9), fc.nat(3)), { maxLength: 6 }) }).map(
    ({ keep, added }) =>
      (base: string): string => {
        const lines = base === '' ? [] : base.split('\n').filter((_, index) => keep[index] !== false);
        for (const [place, word] of added) lines.splice(Math.min(place, lines.length), 0, `${side} ${word}`);
        return lines.join('\n');
      },
  );
const own = (whole: string, side: string): string[] => whole.split('\n').filter((found) => found.startsWith(side));

test('no line that either side wrote is lost, whether the merge is clean or not', () => {
  fc.assert(
    fc.property(text, edited('mine'), edited('theirs'), (base, mineOf, theirsOf) => {
      const [mine, theirs] = [mineOf(base), theirsOf(base)];
      const merged = mergeLines(base, mine, theirs).text;
      expect(own(merged, 'mine')).toEqual(own(mine, 'mine'));
      expect(own(merged, 'theirs')).toEqual(own(theirs, 'theirs'));
    }),
    { numRuns: 1000 },
  );
});

test('nothing is invented, and what one side left alone is what the other made of it', () => {
  fc.assert(
    fc.property(text, text, text, (base, mine, theirs) => {
      const all = new Set([base, mine, theirs].flatMap((whole) => whole.split('\n')));
      expect(mergeLines(base, mine, theirs).text.split('\n').every((found) => found === '' || all.has(found))).toBe(true);
      expect(mergeLines(base, mine, base)).toEqual({ clean: true, text: mine });
      expect(mergeLines(base, base, theirs)).toEqual({ clean: true, text: theirs });
      expect(mergeLines(base, mine, mine)).toEqual({ clean: true, text: mine });
    }),
    { numRuns: 1000 },
  );
});

test('two people who write in different places, or add at the same one, need not be asked', () => {
  expect(mergeLines('a\nb\nc', 'A\nb\nc', 'a\nB\nc')).toEqual({ clean: true, text: 'A\nB\nc' });
  expect(mergeLines('', 'from me', 'from them')).toEqual({ clean: true, text: 'from them\nfrom me' });
  expect(mergeLines('notes\n', 'notes\nfrom me', 'notes\nfrom them')).toEqual({ clean: true, text: 'notes\nfrom them\nfrom me' });
});

test('a save whose answer was lost is not written twice', () => {
  expect(mergeLines('', 'one\ntwo\nthree', 'one\ntwo')).toEqual({ clean: true, text: 'one\ntwo\nthree' });
  expect(mergeLines('', 'above\nsaved', 'saved\nbelow')).toEqual({ clean: true, text: 'above\nsaved\nbelow' });
});

test('two versions of one line, or one that the other struck out, are for people to settle', () => {
  expect(mergeLines('due soon', 'due Friday', 'due Monday')).toEqual({ clean: false, text: 'due Monday\ndue Friday' });
  expect(mergeLines('keep\ngone', 'keep\ngone, but not quite', 'keep').clean).toBe(false);
});
