import { expect, it } from 'vitest';
import { civilDateSchema } from '../kernel/schema.ts';
import { stretches } from './stretches.ts';

const day = (text: string) => civilDateSchema.parse(text);
const points = ['2026-01-04', '2026-01-11', '2026-01-18', '2026-01-25'].map((date, value) => ({ date: day(date), value }));
const cut = (...days: readonly string[]): readonly (readonly number[])[] => stretches(points, days.map(day)).map((some) => some.map(({ value }) => value));

it('cuts at the first point on or after each decided day, whatever the order of the decisions', () => {
  expect(cut()).toEqual([[0, 1, 2, 3]]);
  expect(cut('2026-01-18')).toEqual([[0, 1], [2, 3]]);
  expect(cut('2026-01-25', '2026-01-06')).toEqual([[0], [1, 2], [3]]);
});

it('cuts nothing before the first point, after the last, or twice at one', () => {
  expect(cut('2025-12-01', '2026-03-01')).toEqual([[0, 1, 2, 3]]);
  expect(cut('2026-01-12', '2026-01-18')).toEqual([[0, 1], [2, 3]]);
  expect(stretches([], [day('2026-01-18')])).toEqual([[]]);
});
