import { expect, test } from 'vitest';
import { readPeople } from './read-people.ts';

test('people are read as they are pasted, and the first line that names nobody is named', () => {
  const text = 'Ada Lovelace, ada@example.org\r\n\nBen;ben@example.org\n"Cy Young" <cy@example.org>,\nDi\tdi@example.org';
  expect(readPeople(text)).toEqual({
    people: [
      { name: 'Ada Lovelace', email: 'ada@example.org' },
      { name: 'Ben', email: 'ben@example.org' },
      { name: 'Cy Young', email: 'cy@example.org' },
      { name: 'Di', email: 'di@example.org' },
    ],
    wrongLine: null,
  });
  for (const wrong of ['ada@example.org', 'Ada', 'Ada, ada at example', ', ada@example.org']) expect(readPeople(`Ben, b@c.test\n${wrong}`).wrongLine, wrong).toBe(2);
});
