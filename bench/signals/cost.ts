import { civilDateSchema } from '../../src/core/kernel/schema.ts';
import type { Measure } from '../../src/core/kpis/measure.ts';
import type { Point } from '../../src/core/kpis/point.ts';
import { defaultPolicy } from '../../src/core/policy/default-policy.ts';
import { opinionOn, secondOpinion, watch, watchTogether } from '../../src/core/signals/opinion.ts';
import { percentile, type Figure } from '../measure.ts';
import { syntheticTrial } from './synthetic.ts';

const kpis = 10_000;
const weeks = 52;
const together = 4;
const policy = defaultPolicy.opinion;
const measures: readonly Measure[] = [
  { unit: 'points', direction: 'up' },
  { unit: 'count', direction: 'down' },
  { unit: 'percent', direction: 'up' },
  { unit: 'score', direction: 'up' },
];

/** What it costs to evaluate a company's KPIs, and one new reading, on one core. */
export function costFigures(): readonly Figure[] {
  const all = syntheticTrial(31, kpis).steady.map(({ values }, place) => ({
    measure: measures[place % measures.length] ?? { unit: 'points' as const, direction: 'up' as const },
    points: values.slice(0, weeks).map((value, week): Point => ({ date: monday(week), value })),
  }));
  const started = performance.now();
  let alarms = 0;
  for (const { points, measure } of all) {
    for (const step of watch(points, measure, policy)) if (opinionOn(step, false, policy).verdict === 'slow-drift') alarms += 1;
  }
  const watched = performance.now();
  const oneReading = all.slice(0, 1_000).map(({ points, measure }) => {
    const before = performance.now();
    secondOpinion(points, measure, true, policy);
    return performance.now() - before;
  });
  const beforeTogether = performance.now();
  for (let first = 0; first + together <= kpis; first += together) {
    watchTogether(all.slice(first, first + together).map(({ points, measure }, place) => ({ kpi: String(place), measure, points })), policy);
  }
  const fused = performance.now();
  return [
    { name: `${kpis.toLocaleString('en')} KPIs x ${String(weeks)} weeks, every week with its opinion (${String(alarms)} alarms)`, value: (watched - started) / 1000, unit: 's', bar: 5, good: 'at most' },
    { name: 'the same, four by four with the fused detector', value: (fused - beforeTogether) / 1000, unit: 's', bar: 5, good: 'at most' },
    { name: 'one new reading after 51: 99 of 100 are done within', value: percentile(oneReading, 0.99), unit: 'ms', bar: 2, good: 'at most' },
  ];
}

const mondays = Array.from({ length: weeks }, (_, week) => civilDateSchema.parse(new Date(Date.UTC(2026, 0, 5 + 7 * week)).toISOString().slice(0, 10)));

function monday(week: number): Point['date'] {
  return mondays[week] ?? civilDateSchema.parse('2026-01-05');
}
