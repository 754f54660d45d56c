import { describe, expect, it } from 'vitest';
import { civilDateSchema, type CivilDate } from '../kernel/schema.ts';
import { defaultPolicy } from '../policy/default-policy.ts';
import { fusedCusum, type JudgedReading } from './fused-cusum.ts';
import { cusumOptions, watch, watchTogether, type WatchableKpi } from './opinion.ts';

const policy = defaultPolicy.opinion;
const options = { ...cusumOptions(policy, 7, 'points'), periodDays: 7 };

function dayOf(days: number): CivilDate {
  return civilDateSchema.parse(new Date(Date.UTC(2026, 0, 4) + days * 86_400_000).toISOString().slice(0, 10));
}

function judged(kpi: string, day: number, score: number | null, history = 20): JudgedReading {
  return { kpi, date: dayOf(day), step: { score, sum: 0, alarm: false, episode: false, history, held: false } };
}

const fuse = (...readings: readonly JudgedReading[]): ReturnType<typeof fusedCusum> => fusedCusum(readings, options);

describe('the fused CUSUM', () => {
  it('sums clipped scores over the root of their number', () => {
    const [step] = fuse(judged('a', 0, 1.5), judged('b', 0, 0.5), judged('c', 0, 9), judged('d', 0, -0.4));
    expect(step?.kpis).toBe(4);
    expect(step?.score).toBeCloseTo((1.5 + 0.5 + 2 - 0.4) / 2, 12);
    expect(step?.sum).toBeCloseTo(1.8 - 0.25, 12);
  });

  it('puts a Friday and the Sunday after it into one week, and never two readings of one KPI', () => {
    const steps = fuse(judged('a', 0, 1), judged('b', 2, 1), judged('a', 7, 1), judged('b', 9, 1), judged('a', 10, 1));
    expect(steps.map(({ date, kpis }) => [date, kpis])).toEqual([
      [dayOf(2), 2],
      [dayOf(9), 2],
      [dayOf(10), 1],
    ]);
  });

  it('leaves a KPI out of the weeks in which it says nothing, or is still making its baseline', () => {
    const steps = fuse(judged('a', 0, 1), judged('b', 0, 1, 5), judged('a', 7, null), judged('b', 7, 1), judged('b', 35, 1), judged('a', 35, 1));
    expect(steps.map(({ kpis }) => kpis)).toEqual([1, 1, 2]);
    expect(steps[2]?.sum).toBeCloseTo(0.75 + 0.75 + (2 / Math.sqrt(2) - 0.25), 12);
  });

  it('lets no single period raise the alarm, and none within the silence after one', () => {
    const weeks = Array.from({ length: 14 }, (_, week) => Array.from({ length: 16 }, (_kpi, kpi) => judged(String(kpi), 7 * week, 3))).flat();
    const alarms = fuse(...weeks).flatMap((step, week) => (step.alarm ? [week] : []));
    expect(alarms[0]).toBe(2);
    expect(alarms[1]).toBe(2 + policy.silence.value + 3);
  });

  it('finds four KPIs that all slip a little while each alone is still silent, whichever way they point', () => {
    const kpis = [0, 1, 2, 3].map((place): WatchableKpi => {
      const rises = place % 2 === 1;
      const points = Array.from({ length: 22 }, (_, week) => {
        const usual = 40 + 7 * Math.sin(2.4 * week + 1.7 * place);
        return { date: dayOf(7 * week + place % 3), value: week < 16 ? usual : usual * (rises ? 1.22 : 0.8) };
      });
      return { kpi: String(place), points, measure: { unit: 'points', direction: rises ? 'down' : 'up' } };
    });
    expect(kpis.some(({ points, measure }) => watch(points, measure, policy).some((step) => step.alarm))).toBe(false);
    expect(watchTogether(kpis, policy).findIndex((step) => step.alarm)).toBeGreaterThanOrEqual(16 - policy.minimumReadings.value);
    expect(watchTogether(kpis.slice(0, 1), policy).some((step) => step.alarm)).toBe(false);
  });
});
