import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../policy/default-policy.ts';
import { cusumOptions } from './opinion.ts';
import { selfStartingCusum } from './self-starting-cusum.ts';

const velocity = { unit: 'points', direction: 'up' } as const;
const blocked = { unit: 'count', direction: 'down' } as const;
const weekly = cusumOptions(defaultPolicy.opinion, 7, 'points');

/** Repeatable normal noise (mulberry32 and Box-Muller). */
function noise(seed: number): () => number {
  let state = seed;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
  };
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

function weeks(next: () => number, variation: number, count: number, dropAt = count, drop = 1): readonly number[] {
  return Array.from({ length: count }, (_, week) =>
    Math.max(0, 20 * (week >= dropAt ? drop : 1) * (1 + variation * next())),
  );
}

function alarmsAYear(variation: number): number {
  const next = noise(4);
  let alarms = 0;
  for (let year = 0; year < 1000; year += 1) {
    const steps = selfStartingCusum(weeks(next, variation, 62), velocity, weekly);
    alarms += steps.slice(10).filter((step) => step.alarm).length;
  }
  return alarms / 1000;
}

describe('the self-starting CUSUM', () => {
  // 1,000 simulated years have a standard error of about 0.024: the tolerance is four of them, and half the rate's gap to 1.
  it('raises about half a false alarm a year on steady normal noise, after only ten weeks of history', () => {
    expect(alarmsAYear(0.25)).toBeGreaterThan(0.4);
    expect(alarmsAYear(0.25)).toBeLessThan(0.6);
  });

  it.each([0.1, 0.15, 0.4, 0.6])('stays under twice its target at a coefficient of variation of %d', (variation) => {
    expect(alarmsAYear(variation)).toBeLessThan(1);
  });

  it('finds a lasting fall of 30 % in a median of 4 to 6 weeks', () => {
    const next = noise(9);
    const delays = Array.from({ length: 500 }, () => {
      const steps = selfStartingCusum(weeks(next, 0.25, 60, 15, 0.7), velocity, weekly);
      const found = steps.findIndex((step, week) => week >= 15 && step.alarm);
      return found < 0 ? 99 : found - 14;
    }).toSorted((a, b) => a - b);
    expect(delays[250]).toBeGreaterThanOrEqual(4);
    expect(delays[250]).toBeLessThanOrEqual(6);
  });

  it('scores by hand: after six weeks of 9 a 4 lies 2.9 deviations below, by the prior alone', () => {
    const steps = selfStartingCusum([9, 9, 9, 9, 9, 9, 4], velocity, weekly);
    // A quarter of 9 is added before the logarithm. v = 6 - 1 + 16; the prior is a quarter of 9 on that scale.
    const s = Math.sqrt((16 * ((0.25 * 9) / (9 + 2.25)) ** 2) / 21);
    const t = (Math.log(11.25) - Math.log(6.25)) / (s * Math.sqrt(7 / 6));
    const score = (169 / 171) * Math.sqrt(21 * Math.log(1 + (t * t) / 21));
    expect(score).toBeCloseTo(2.9, 0);
    expect(steps[6]?.score).toBeCloseTo(score, 10);
    expect(steps[6]?.sum).toBeCloseTo(2 - 0.25, 10);
    expect(steps[5]).toEqual({ score: null, sum: 0, alarm: false, episode: false, history: 5, held: false });
    expect(selfStartingCusum([9, 9, 9, 9, 9, 9, 9], velocity, weekly)[6]?.score).toBe(0);
  });

  it('does not care about the unit a team estimates in', () => {
    const values = weeks(noise(5), 0.4, 60, 30, 0.6);
    const seven = selfStartingCusum(values.map((value) => 7 * value), velocity, weekly);
    selfStartingCusum(values, velocity, weekly).forEach((step, week) => expect(seven[week]?.sum).toBeCloseTo(step.sum, 8));
  });

  it('lets no single reading raise the alarm, however bad', () => {
    const steps = selfStartingCusum([...Array.from({ length: 20 }, () => 30), 0, ...Array.from({ length: 9 }, () => 30)], velocity, weekly);
    expect(steps[20]?.score).toBeGreaterThan(3);
    expect(steps.some((step) => step.alarm)).toBe(false);
  });

  it('freezes the baseline at an alarm: a fall that lasts is found again and again, and never becomes the usual', () => {
    const values = [...Array.from({ length: 12 }, (_, week) => 30 + (week % 3)), ...Array.from({ length: 60 }, () => 12)];
    const steps = selfStartingCusum(values, velocity, weekly);
    const alarms = steps.flatMap((step, week) => (step.alarm ? [week] : []));
    expect(alarms.length).toBeGreaterThan(4);
    alarms.slice(1).forEach((week, index) => expect(week - (alarms[index] ?? week)).toBeGreaterThan(weekly.silence));
    expect(new Set(steps.slice(12).map((step) => step.score)).size).toBe(1);
    expect(steps.slice(alarms[0]).every((step) => step.episode && step.held)).toBe(true);
  });

  it('believes what it held back once the readings are as before, and the alarm no longer stands', () => {
    const usual = Array.from({ length: 12 }, (_, week) => 30 + (week % 3));
    const steps = selfStartingCusum([...usual, 8, 8, 8, 8, 8, ...usual, ...usual, 8], velocity, weekly);
    const alarm = steps.findIndex((step) => step.alarm);
    expect(alarm).toBeLessThan(17);
    expect(steps[alarm + 1]).toMatchObject({ episode: true, held: true });
    expect(steps.at(-2)).toMatchObject({ episode: false, held: false, alarm: false });
    // The five bad weeks are part of the past now: another one is less remarkable.
    expect(steps.at(-1)?.score).toBeLessThan(0.8 * (steps[alarm]?.score ?? 0));
  });

  it('begins a new baseline where a person decided so, and only there', () => {
    const values = [...Array.from({ length: 20 }, (_, week) => 30 + (week % 4)), ...Array.from({ length: 30 }, (_, week) => 12 + (week % 3))];
    const decided = selfStartingCusum(values, velocity, weekly, [20]);
    expect(decided.some((step) => step.alarm)).toBe(false);
    expect(decided.slice(20)).toEqual(selfStartingCusum(values.slice(20), velocity, weekly));
    expect(decided.slice(0, 20)).toEqual(selfStartingCusum(values.slice(0, 20), velocity, weekly));
  });

  it('watches blocked stories for a rise, from a history of none', () => {
    const steps = selfStartingCusum([0, 0, 0, 0, 0, 0, 0, 0, 1, 5, 5, 6], blocked, weekly);
    expect(steps[8]?.score).toBeLessThan(2);
    expect(steps.at(-1)?.alarm === true || steps.at(-2)?.alarm === true).toBe(true);
  });

  it('gives no alarm for readings that only get better, and always finite sums', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { maxLength: 60 }), (values) => {
        const sorted = values.toSorted((a, b) => a - b);
        const rising = selfStartingCusum(sorted, velocity, weekly);
        const any = selfStartingCusum(values, velocity, weekly);
        return rising.every((step) => !step.alarm) && any.every((step) => Number.isFinite(step.sum) && step.sum >= 0);
      }),
    );
  });
});
