import { describe, expect, it } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import { formatDate, type CivilDate } from '../../kernel/schema.ts';
import { defaultPolicy } from '../../policy/default-policy.ts';
import { cyclesOf, lowCompletion, slackMonth, type DueItem, type Session } from './completion.ts';

const policy = defaultPolicy.followThrough;
const about = { kind: 'series', id: 'ser', name: 'Commitments' } as const;
const day = (number: number): CivilDate => formatDate(Temporal.PlainDate.from('2026-01-05').add({ days: number }));

/** Sessions every seven days from day 0 on. */
const weekly = (count: number): readonly Session[] => Array.from({ length: count }, (_, index) => ({ key: `m${index}`, on: day(7 * index) }));

/** Items that fall due in cycle 1, 2, ...: so many, and so many of them kept; the others are done late within the same cycle. */
function items(...cycles: readonly (readonly [kept: number, due: number])[]): readonly DueItem[] {
  return cycles.flatMap(([kept, due], cycle) =>
    Array.from({ length: due }, (_, index): DueItem => ({ firstDue: day(7 * cycle + 2), kept: index < kept, metOn: day(7 * cycle + (index < kept ? 2 : 4)) })),
  );
}
const seen = (sessions: readonly Session[], due: readonly DueItem[]) => ({ about, sessions, items: due });

describe('R40, S17: below 70 % in two cycles running', () => {
  it.each([
    ['two low cycles', [[2, 3], [2, 3]], true],
    ['70 % is not below it', [[7, 10], [7, 10]], false],
    ['one low cycle', [[3, 3], [2, 3]], false],
    ['low, good, low', [[0, 3], [3, 3], [0, 3]], false],
    ['the third low one', [[0, 3], [0, 3], [0, 3]], false],
    ['a cycle with two due is no reading and ends no run', [[0, 3], [2, 2], [0, 3]], true],
    ['too few due to say anything', [[0, 2], [0, 2]], false],
  ] as const)('%s: %j fires %s', (_, cycles, fires) => {
    expect(lowCompletion(seen(weekly(cycles.length + 1), items(...cycles)), policy) !== null).toBe(fires);
  });

  it('says which sessions, and does not judge one that the last session did not end', () => {
    expect(lowCompletion(seen(weekly(3), items([1, 4], [1, 4])), policy)).toMatchObject({ rule: 'R40', value: 25, expected: 80, shortfall: 55, threshold: 70, reading: 'm2', baselineReadings: ['m1', 'm2'] });
    expect(lowCompletion(seen(weekly(4), items([1, 4], [1, 4], [0, 0])), policy)).toBeNull();
  });

  it('carries over what is unfinished, which counts again and never as completed', () => {
    const open: DueItem = { firstDue: day(2), kept: false, metOn: null };
    const late: DueItem = { firstDue: day(2), kept: false, metOn: day(9) };
    const kept: DueItem = { firstDue: day(2), kept: true, metOn: day(2) };
    expect(cyclesOf(seen(weekly(4), [open, late, kept]))).toEqual([
      { key: 'm1', due: 3, kept: 1 },
      { key: 'm2', due: 2, kept: 0 },
      { key: 'm3', due: 1, kept: 0 },
    ]);
  });

  it('leaves out what falls due on the day of the session: it is not over', () => {
    expect(cyclesOf(seen(weekly(2), [{ firstDue: day(7), kept: false, metOn: null }]))).toEqual([{ key: 'm1', due: 0, kept: 0 }]);
  });
});

describe('R79: more than 80 % of what fell due in 30 days', () => {
  it('fires when the share gets below it, not while it stays there', () => {
    const month = items([3, 3], [3, 3], [3, 3], [0, 3]);
    expect(slackMonth(seen(weekly(4), month), policy)).toBeNull();
    expect(slackMonth(seen(weekly(5), month), policy)).toMatchObject({ rule: 'R79', value: 75, threshold: 80, reading: 'm4' });
    expect(slackMonth(seen(weekly(6), [...month, ...items([0, 0], [0, 0], [0, 0], [0, 0], [0, 1])]), policy)).toBeNull();
  });

  it('is silent at exactly 80 % and with fewer than three due', () => {
    expect(slackMonth(seen(weekly(2), items([4, 5])), policy)).toBeNull();
    expect(slackMonth(seen(weekly(2), items([3, 5])), policy)).not.toBeNull();
    expect(slackMonth(seen(weekly(2), items([0, 2])), policy)).toBeNull();
  });
});
