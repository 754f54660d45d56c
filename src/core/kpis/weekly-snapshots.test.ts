import { describe, expect, it } from 'vitest';
import { civilDateSchema } from '../kernel/schema.ts';
import { weeklySnapshots } from './weekly-snapshots.ts';

const point = (date: string, value: number) => ({ date: civilDateSchema.parse(date), value });
const snapshots = (today: string, ...points: readonly ReturnType<typeof point>[]) =>
  weeklySnapshots({ unit: 'percent', direction: 'up' }, points, civilDateSchema.parse(today), 53).map(({ from, value, readings, change }) => [
    from,
    value,
    readings,
    change === null ? null : [change.difference, change.verdict, change.since?.date ?? null],
  ]);

describe('the weeks of a KPI', () => {
  it('are closed ones only, each with its newest reading; a week without one is a gap, and what follows says since when', () => {
    const points = [point('2026-03-02', 70), point('2026-03-06', 72), point('2026-03-15', 88), point('2026-03-29', 100), point('2026-03-31', 10)];
    expect(snapshots('2026-04-05', ...points)).toEqual([
      ['2026-03-02', 72, 2, null],
      ['2026-03-09', 88, 1, [16, 'better', null]],
      ['2026-03-16', null, 0, null],
      ['2026-03-23', 100, 1, [12, 'at-best', '2026-03-15']],
    ]);
    expect(snapshots('2026-04-06', ...points).at(-1)).toEqual(['2026-03-30', 10, 1, [-90, 'worse', null]]);
  });

  it('compare as wholes: a Sunday and the Monday before the next Sunday are one week apart', () => {
    expect(snapshots('2026-03-30', point('2026-03-02', 70), point('2026-03-15', 75), point('2026-03-22', 75)).at(1)).toEqual(['2026-03-09', 75, 1, [5, 'better', null]]);
  });

  it('go on as gaps after the last reading, and keep to the newest', () => {
    expect(snapshots('2026-04-01', point('2026-03-02', 70), point('2026-03-09', 75)).slice(-2)).toEqual([
      ['2026-03-16', null, 0, null],
      ['2026-03-23', null, 0, null],
    ]);
    expect(weeklySnapshots({ unit: 'percent', direction: 'up' }, [point('2020-03-02', 1), point('2020-03-09', 2)], civilDateSchema.parse('2026-04-01'), 53)).toHaveLength(53);
  });

  it('are none for a KPI that is read once a sprint: its value is not repeated week by week', () => {
    expect(snapshots('2026-04-30', point('2026-03-02', 70), point('2026-03-16', 75), point('2026-03-30', 75))).toEqual([]);
  });
});
