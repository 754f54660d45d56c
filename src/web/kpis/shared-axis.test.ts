import { expect, test } from 'vitest';
import { civilDateSchema } from '../../core/kernel/schema.ts';
import { courseOn, sharedAxis } from './shared-axis.ts';

const row = (...readings: readonly (readonly [to: string, value: number])[]) => ({ recent: readings.map(([to, value]) => ({ to: civilDateSchema.parse(to), value })) });
const weekly = row(['2026-03-01', 4], ['2026-03-08', 5], ['2026-03-22', 6]);
const sprints = row(['2026-01-11', 30], ['2026-01-25', 28], ['2026-02-08', 31]);

test('rows stand on one stretch of time: a day is at the same place in all of them', () => {
  const axis = sharedAxis([weekly, sprints]);
  expect(axis.weeks).toBe(10);
  expect(courseOn(axis, sprints)).toEqual({ values: [30, 28, 31], at: [0, 0.2, 0.4] });
  const { values, at } = courseOn(axis, weekly);
  expect(values).toEqual([4, 5, null, 6]);
  expect(at.map((place) => Math.round(place * 10))).toEqual([7, 8, 9, 10]);
});

test('a row that ended long ago neither squeezes the others nor is drawn', () => {
  const axis = sharedAxis([weekly, row(['2019-05-05', 1], ['2019-05-12', 2])]);
  expect(axis.weeks).toBe(52);
  expect(courseOn(axis, row(['2019-05-05', 1], ['2019-05-12', 2])).values).toEqual([]);
  expect(sharedAxis([]).weeks).toBe(1);
});
