import { expect, it } from 'vitest';
import { civilDateSchema } from '../../src/core/kernel/schema.ts';
import { changeBetween, hasMomentum } from '../../src/core/kpis/change.ts';
import { randomFrom } from './random.ts';

// SIGNALS 3, simulated: 20,000 weeks have a standard error of 0.4 points of percent; the tolerance is five of them.
it.each([
  [0.1, 25],
  [0.15, 33],
  [0.25, 39],
  [0.4, 43],
])('R68: "10 % week over week" is reached at a coefficient of variation of %d in %d %% of weeks in which nothing changed', (variation, expected) => {
  const { normal } = randomFrom(41);
  const measure = { unit: 'points', direction: 'up' } as const;
  const [before, after] = [civilDateSchema.parse('2026-03-02'), civilDateSchema.parse('2026-03-09')];
  const next = (): number => Math.max(0.01, 20 * (1 + variation * normal()));
  const reached = Array.from({ length: 20_000 }, () => hasMomentum(measure, changeBetween(measure, { date: before, value: next() }, { date: after, value: next() }, 7), 10));
  expect(Math.abs((100 * reached.filter(Boolean).length) / reached.length - expected)).toBeLessThan(2);
});
