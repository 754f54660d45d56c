import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partFacts } from './part-facts.ts';

test('a part reads as named facts', () => {
  expect(partFacts('{"terms":{"expectedOutput":"A list","proofRequired":true},"seen":["a","b"],"next":null,"rows":[{"x":1},{"x":2}]}')).toEqual([
    { name: 'terms, expected output', value: 'A list' },
    { name: 'terms, proof required', value: 'yes' },
    { name: 'seen', value: 'a, b' },
    { name: 'next', value: 'none' },
    { name: 'rows, 1, x', value: '1' },
    { name: 'rows, 2, x', value: '2' },
  ]);
  expect(partFacts('not json')).toEqual([{ name: '', value: 'not json' }]);
});

test('no text of a part is left out', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
      const shown = partFacts(JSON.stringify(value)).map((fact) => fact.value).join('\n');
      for (const text of textsIn(value)) expect(shown).toContain(text);
    }),
  );
});

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
