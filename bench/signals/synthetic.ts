import { randomFrom, type Random } from './random.ts';
import { longestDelay, watchedWeeks, weekOfShift, type Series, type ShiftedSeries, type Trial } from './trial.ts';

const baseline = 10;
/** Every series is scaled to this mean. */
const usual = 20;
const leastVariation = 0.1;
const mostVariation = 0.6;
const correlation = 0.3;

/** How much of its usual a KPI still reaches, so many weeks after the shift began (0 = the first bad week). */
type Fall = (week: number) => number;

const falls: readonly { readonly name: string; readonly left: Fall }[] = [
  { name: '-15 %', left: () => 0.85 },
  { name: '-20 %', left: () => 0.8 },
  { name: '-30 %', left: () => 0.7 },
  { name: '-50 %', left: () => 0.5 },
  { name: '-3 % a week', left: (week) => Math.max(0, 1 - 0.03 * (week + 1)) },
];

/**
 * B1, a synthetic mixture: coefficients of variation log-uniform from 0.10 to 0.60; equal parts normal, normal with
 * correlated weeks (AR(1) 0.3), log-normal and Poisson-like counts; ten weeks to learn from, then a year.
 */
export function syntheticTrial(seed: number, size: number, kinds: 'steady' | 'all' = 'all'): Trial {
  const random = randomFrom(seed);
  const steady = Array.from({ length: size }, (_, place) => series(random, place, baseline + watchedWeeks));
  const shifts = (kinds === 'all' ? falls : []).map(({ name, left }) => ({
    name,
    series: Array.from({ length: Math.ceil(size / 2) }, (_, place): ShiftedSeries => {
      const from = weekOfShift(baseline, random.uniform);
      return { ...series(random, place, from + longestDelay, (week) => (week < from ? 1 : left(week - from))), from };
    }),
  }));
  return { measure: { unit: 'points', direction: 'up' }, baseline, steady, shifts };
}

function series(random: Random, place: number, weeks: number, left: Fall = () => 1): Series {
  const variation = leastVariation * (mostVariation / leastVariation) ** random.uniform();
  const next = noises[place % noises.length]?.(random, variation) ?? (() => 1);
  return { variation, values: Array.from({ length: weeks }, (_, week) => usual * next(left(week))) };
}

/** Makes the values of one KPI around a level that is 1 while nothing has changed. */
type Noise = (random: Random, variation: number) => (level: number) => number;

const noises: readonly Noise[] = [
  ({ normal }, variation) =>
    (level) =>
      level * Math.max(0, 1 + variation * normal()),
  ({ normal }, variation) => {
    let last = normal();
    return (level) => {
      last = correlation * last + Math.sqrt(1 - correlation ** 2) * normal();
      return level * Math.max(0, 1 + variation * last);
    };
  },
  ({ normal }, variation) => {
    const spread = Math.sqrt(Math.log1p(variation ** 2));
    return (level) => level * Math.exp(spread * normal() - spread ** 2 / 2);
  },
  ({ poisson }, variation) => {
    const mean = 1 / variation ** 2;
    return (level) => poisson(mean * level) / mean;
  },
];
