import { expect, it } from 'vitest';
import { createMemo } from './memo.ts';

it('keeps what was asked for lately and lets go of what was not', () => {
  const memo = createMemo<number>(10);
  memo.set('kept', 0);
  for (let index = 1; index <= 40; index += 1) {
    memo.set(`${index}`, index);
    expect(memo.get('kept')).toBe(0);
  }
  const held = Array.from({ length: 40 }, (_, index) => memo.get(`${index + 1}`)).filter((value) => value !== undefined);
  expect(held.length).toBeLessThanOrEqual(10);
  expect(held).toContain(40);
});
