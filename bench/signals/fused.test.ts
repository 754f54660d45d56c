import { describe, expect, it } from 'vitest';
import { civilDateSchema } from '../../src/core/kernel/schema.ts';
import { mean } from '../../src/core/kpis/statistics.ts';
import { defaultPolicy } from '../../src/core/policy/default-policy.ts';
import { fusedCusum } from '../../src/core/signals/fused-cusum.ts';
import { cusumOptions } from '../../src/core/signals/opinion.ts';
import { selfStartingCusum } from '../../src/core/signals/self-starting-cusum.ts';
import { randomFrom, type Random } from './random.ts';

const measure = { unit: 'points', direction: 'up' } as const;
const settings = { ...cusumOptions(defaultPolicy.opinion, 7, 'points'), minimumReadings: 10 };
const dates = Array.from({ length: 62 }, (_, week) => civilDateSchema.parse(new Date(Date.UTC(2026, 0, 5 + 7 * week)).toISOString().slice(0, 10)));
const shiftFrom = 16;

/** A team's KPIs at a coefficient of variation of 0.25, each lower by so many deviations from one week on. */
function team({ normal }: Random, falls: readonly number[]): readonly (readonly number[])[] {
  return falls.map((fall) => dates.map((_, week) => Math.max(0, 40 * (1 + 0.25 * (normal() - (week >= shiftFrom ? fall : 0))))));
}

/** The weeks in which any of the KPIs' own detectors raises an alarm, and those in which the fused one does. */
function alarmsOf(kpis: readonly (readonly number[])[], silence: number): { readonly apart: readonly number[]; readonly together: readonly number[] } {
  // Both thresholds were set to one false alarm a team-year, the first shared by four KPIs.
  const steps = kpis.map((values) => selfStartingCusum(values, measure, { ...settings, threshold: 6.2, silence }));
  const readings = steps.flatMap((some, kpi) => some.flatMap((step, week) => (dates[week] === undefined ? [] : [{ kpi: String(kpi), date: dates[week], step }])));
  const fused = fusedCusum(readings, { ...settings, threshold: 3.2, silence, periodDays: 7 });
  return {
    apart: steps.flatMap((some) => some.flatMap((step, week) => (step.alarm ? [week] : []))),
    together: fused.flatMap((step, week) => (step.alarm ? [settings.minimumReadings + week] : [])),
  };
}

function meanDelays(falls: readonly number[]): readonly [apart: number, together: number] {
  const random = randomFrom(8);
  const delays = Array.from({ length: 400 }, () => {
    const { apart, together } = alarmsOf(team(random, falls), 0);
    const first = (weeks: readonly number[]): number => Math.min(26 + shiftFrom - 1, ...weeks.filter((week) => week >= shiftFrom)) - shiftFrom + 1;
    return [first(apart), first(together)] as const;
  });
  return [mean(delays.map(([apart]) => apart)) ?? 26, mean(delays.map(([, together]) => together)) ?? 26];
}

describe('four KPIs watched together (SIGNALS 2, 5: "run both")', () => {
  it('raise about one false alarm a team-year, apart and together', () => {
    const random = randomFrom(7);
    const found = Array.from({ length: 600 }, () => alarmsOf(team(random, [0, 0, 0, 0]), 4));
    for (const rate of [found.flatMap(({ apart }) => apart).length / 600, found.flatMap(({ together }) => together).length / 600]) {
      expect(rate).toBeGreaterThan(0.8);
      expect(rate).toBeLessThan(1.2);
    }
  });

  it('find "all four down by 0.75 deviations" in three weeks, and later one by one', () => {
    const [apart, together] = meanDelays([0.75, 0.75, 0.75, 0.75]);
    expect(together).toBeLessThan(4);
    expect(apart).toBeGreaterThan(5);
  });

  it('find the fault of a single KPI sooner in its own chart', () => {
    const [apart, together] = meanDelays([1.5, 0, 0, 0]);
    expect(apart).toBeLessThan(together);
  });
});
