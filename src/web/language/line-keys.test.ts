import fc from 'fast-check';
import { expect, test } from 'vitest';
import { carryNames, noLines } from './line-keys.ts';

const start = carryNames(noLines, ['one', 'two', 'three']);

test('a line that is edited keeps its name, and so do all others', () => {
  expect(carryNames(start, ['one', 'two!', 'three']).names).toEqual(start.names);
});

test('a line put between others is new, and one that is taken out takes its name with it', () => {
  expect(start.names).toEqual([0, 1, 2]);
  const more = carryNames(start, ['one', 'new', 'two', 'three']);
  expect(more.names).toEqual([0, 3, 1, 2]);
  expect(carryNames(more, ['one', 'two', 'three']).names).toEqual([0, 1, 2]);
  expect(carryNames(start, ['one', 'three']).names).toEqual([0, 2]);
});

test('whatever changes, each line has one name and no name is given twice at once', () => {
  const texts = fc.array(fc.array(fc.constantFrom('a', 'b', ''), { maxLength: 6 }), { maxLength: 8 });
  fc.assert(
    fc.property(texts, (steps) => {
      let named = noLines;
      for (const lines of steps) {
        named = carryNames(named, lines);
        expect(named.names).toHaveLength(lines.length);
        expect(new Set(named.names).size).toBe(lines.length);
        expect(named.names.every((name) => name < named.next)).toBe(true);
      }
    }),
  );
});
