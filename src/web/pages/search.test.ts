import { expect, test } from 'vitest';
import { entrySearch, isOwnPath, tokenSearch } from './search.ts';

test('after signing in nobody is led to another site', () => {
  for (const elsewhere of ['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '/\t/evil.example', '']) {
    expect(isOwnPath(elsewhere), elsewhere).toBe(false);
    expect(entrySearch({ next: elsewhere })).toEqual({});
  }
  expect(entrySearch({ next: '/plans/pln_1?tab=criteria#c2' })).toEqual({ next: '/plans/pln_1?tab=criteria#c2' });
});

test('an empty token is no token', () => {
  expect(tokenSearch({ token: '' })).toEqual({});
  expect(tokenSearch({ token: 'abc', other: 'x' })).toEqual({ token: 'abc' });
});
