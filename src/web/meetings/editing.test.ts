import { expect, test } from 'vitest';
import { continueList } from './continue-list.ts';
import { moveCaret } from './move-caret.ts';

test('the caret stays with its word when the other person writes before it, after it or around it', () => {
  expect(moveCaret('mine', 'theirs\nmine', 4)).toBe(11);
  expect(moveCaret('mine', 'mine\ntheirs', 4)).toBe(4);
  expect(moveCaret('a mine z', 'a1 mine z2', 6)).toBeLessThanOrEqual(10);
});

test('Enter goes on with a list, counts a numbered one, and leaves it at an empty item', () => {
  expect(continueList('- one', 5)).toEqual({ from: 5, insert: '\n- ' });
  expect(continueList('9. nine', 7)).toEqual({ from: 7, insert: '\n10. ' });
  expect(continueList('- one\n- ', 8)).toEqual({ from: 6, insert: '' });
  expect(continueList('words', 5)).toBeNull();
  expect(continueList('-not a list', 5)).toBeNull();
});
