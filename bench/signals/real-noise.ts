import { mean, median, sampleDeviation } from '../../src/core/kpis/statistics.ts';
import { randomFrom } from './random.ts';
import type { Project } from './read-throughput.ts';
import { watchedWeeks, weekOfShift, type Series, type ShiftedSeries, type Trial } from './trial.ts';

const baseline = 12;
const windowWeeks = baseline + watchedWeeks;
/** A window counts when its baseline has at least this median: below it a team has no throughput to watch. */
const leastMedian = 5;
const thinnings = [
  { name: '-30 %', left: 0.7 },
  { name: '-50 %', left: 0.5 },
  { name: '-70 %', left: 0.3 },
];

/** The windows of 64 weeks, one after the other, in which a project was at work. */
export function windowsOf(projects: readonly Project[]): readonly Series[] {
  return projects.flatMap(({ weeks }) => {
    const found: Series[] = [];
    for (let start = 0; start + windowWeeks <= weeks.length; start += windowWeeks) {
      const values = weeks.slice(start, start + windowWeeks);
      if ((median(values.slice(0, baseline)) ?? 0) < leastMedian) continue;
      found.push({ values, variation: (sampleDeviation(values) ?? 0) / (mean(values) ?? 1) });
    }
    return found;
  });
}

/**
 * B2, real noise: real windows with their weeks shuffled, so that no real change is left in them, many copies of each. A
 * fall keeps each finished issue with a chance (binomial thinning), as when less gets done.
 */
export function realNoiseTrial(windows: readonly Series[], seed: number, copies: number, kinds: 'steady' | 'all' = 'all'): Trial {
  const random = randomFrom(seed);
  const steady: Series[] = [];
  const falls = kinds === 'all' ? thinnings : [];
  const fallen: ShiftedSeries[][] = falls.map(() => []);
  for (const { values, variation } of windows) {
    for (let copy = 0; copy < copies; copy += 1) {
      const order = random.shuffled(values);
      const from = weekOfShift(baseline, random.uniform);
      steady.push({ values: order, variation });
      falls.forEach(({ left }, index) => {
        const thinned = order.map((count, week) => (week < from ? count : random.keep(count, left)));
        fallen[index]?.push({ values: thinned, variation, from });
      });
    }
  }
  return {
    measure: { unit: 'count', direction: 'up' },
    baseline,
    steady,
    shifts: falls.map(({ name }, index) => ({ name, series: fallen[index] ?? [] })),
  };
}
