import { expect, test } from 'vitest';
import { refusalsIn } from './refusals-in.ts';

const refusal = { code: 'WRONG_CREDENTIALS', what: 'a', why: 'b', todo: 'c' };

test('only whole refusals are shown: a proxy’s page or half an answer has no words of ours', () => {
  expect(refusalsIn({ refusals: [refusal, { code: 'X', what: 'a' }, null, 'text'] })).toEqual([refusal]);
  expect(refusalsIn('<html>502 Bad Gateway</html>')).toEqual([]);
  expect(refusalsIn({ refusals: 'none' })).toEqual([]);
  expect(refusalsIn(null)).toEqual([]);
});
