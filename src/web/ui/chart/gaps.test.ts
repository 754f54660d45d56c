import { expect, test } from 'vitest';
import { withGaps } from './gaps.ts';

const on = (...dates: readonly string[]) => dates.map((date, value) => ({ date, value }));

test('a missed week breaks the line where it would have ended; several say how many', () => {
  const weeks = withGaps(on('2026-03-01', '2026-03-08', '2026-03-22', '2026-03-29', '2026-04-26'));
  expect(weeks.map(({ date, value }) => [date, value])).toEqual([
    ['2026-03-01', 0],
    ['2026-03-08', 1],
    ['2026-03-15', null],
    ['2026-03-22', 2],
    ['2026-03-29', 3],
    ['2026-04-05', null],
    ['2026-04-26', 4],
  ]);
  expect(weeks[2]?.label).toBeUndefined();
  expect(weeks[5]?.label).toBe('3 periods');
});

test('a sprint that a holiday made three days longer is no gap', () => {
  const sprints = on('2026-01-14', '2026-01-28', '2026-02-14', '2026-02-28');
  expect(withGaps(sprints)).toEqual(sprints);
});
