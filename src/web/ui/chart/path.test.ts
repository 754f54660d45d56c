import { expect, test } from 'vitest';
import { linePath } from './path.ts';

test('a gap breaks the line: nothing is drawn across a missing reading', () => {
  const path = linePath([
    { x: 0, y: 1 },
    { x: 10, y: 2 },
    { x: 20, y: null },
    { x: 30, y: 4 },
    { x: 40, y: 5.04 },
  ]);
  expect(path).toBe('M0 1L10 2M30 4L40 5');
});

test('no readings draw nothing', () => {
  expect(linePath([{ x: 0, y: null }])).toBe('');
});
