import { expect, test } from 'vitest';
import { civilDateSchema } from '../../core/kernel/schema.ts';
import { defaultPolicy } from '../../core/policy/default-policy.ts';
import { levelsOf } from './kpi-row.ts';

const days = Array.from({ length: 40 }, (_, week) => civilDateSchema.parse(new Date(Date.UTC(2026, 0, 4 + 7 * week)).toISOString().slice(0, 10)));
const usual = [30, 34, 27, 31, 29, 33, 28, 26, 32, 30, 35, 31];

function limits(values: readonly number[], baselineWindow: number | null) {
  const points = values.map((value, week) => ({ key: `w${week}`, from: null, to: days[week] ?? civilDateSchema.parse('2026-01-01'), value, of: null }));
  return levelsOf({ unit: 'points', direction: 'up', points, baselineWindow }, [], defaultPolicy.opinion).at(-1)?.limits;
}

test('limits rest on the latest readings that the KPI names, and where it names none on as many as the policy takes', () => {
  expect(limits(usual, 8)).toMatchObject({ points: 8, from: days[4], to: days[11] });
  expect(limits(usual, null)).toMatchObject({ points: 12, from: days[0], to: days[11] });
  expect(limits([...usual, ...usual, ...usual], null)).toMatchObject({ points: 26, from: days[10], to: days[35] });
});

test('a window does not let in what an alarm froze out', () => {
  const fallen = [...usual, 12, 14, 11, 13, 12, 15, 12];
  expect(limits(fallen, 8)).toEqual(limits(usual, 8));
});
