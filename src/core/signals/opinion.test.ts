import { describe, expect, it } from 'vitest';
import { civilDateSchema } from '../kernel/schema.ts';
import type { Point } from '../kpis/point.ts';
import { defaultPolicy } from '../policy/default-policy.ts';
import { describeOpinion, periodNameOf } from './describe-opinion.ts';
import { opinionSchema } from './events.ts';
import { cusumOptions, secondOpinion, watch } from './opinion.ts';

const policy = defaultPolicy.opinion;
const velocity = { unit: 'points', direction: 'up' } as const;

function weekly(...values: readonly number[]): readonly Point[] {
  return values.map((value, week) => ({
    date: civilDateSchema.parse(new Date(Date.UTC(2026, 0, 5 + 7 * week)).toISOString().slice(0, 10)),
    value,
  }));
}

const steady = [20, 24, 17, 22, 19, 25, 18, 21, 23, 16, 20, 22, 19];

describe('the second opinion', () => {
  it('has none below six earlier points, whatever the value', () => {
    expect(secondOpinion(weekly(20, 21, 20, 19, 20, 2), velocity, true, policy)).toEqual({
      verdict: 'not-enough-history',
      oneIn: null,
      provisional: true,
      points: 5,
      periodDays: 7,
    });
    expect(secondOpinion([], velocity, true, policy).verdict).toBe('not-enough-history');
  });

  it('is provisional from six to eleven earlier points', () => {
    expect(secondOpinion(weekly(...steady.slice(0, 12)), velocity, true, policy).provisional).toBe(true);
    expect(secondOpinion(weekly(...steady), velocity, true, policy).provisional).toBe(false);
  });

  it('calls one low week noise when the rule fired, and says how common it is', () => {
    const opinion = secondOpinion(weekly(...steady, 16), velocity, true, policy);
    expect(opinion.verdict).toBe('inside-noise');
    expect(opinion.oneIn).toBeGreaterThan(5);
    expect(opinion.oneIn).toBeLessThan(20);
    expect(opinionSchema.parse(opinion)).toEqual(opinion);
    expect(describeOpinion(opinion)).toMatch(/inside normal noise.*about 1 week in \d+\.$/);
  });

  it('confirms a fall that lasts, or calls it a drift when no rule fired', () => {
    const fallen = weekly(...steady, 13, 12, 13);
    expect(secondOpinion(fallen, velocity, true, policy).verdict).toBe('confirmed');
    expect(secondOpinion(fallen, velocity, false, policy).verdict).toBe('slow-drift');
  });

  it('is quiet about a good week and gives it no odds', () => {
    expect(secondOpinion(weekly(...steady, 30), velocity, false, policy)).toMatchObject({ verdict: 'quiet', oneIn: null });
  });

  it('reads the same numbers the other way round for a KPI that should fall', () => {
    const risen = weekly(...steady, 32, 34, 33, 35);
    expect(secondOpinion(risen, { unit: 'points', direction: 'down' }, true, policy).verdict).toBe('confirmed');
    expect(secondOpinion(risen, velocity, true, policy).verdict).toBe('inside-noise');
  });

  it('begins anew from the day of a recorded decision, and only from there', () => {
    const fallen = weekly(...steady, ...Array.from({ length: 14 }, (_, week) => 10 + (week % 3)));
    const newLevel = fallen[13]?.date;
    if (newLevel === undefined) throw new Error('expected a thirteenth week');
    expect(secondOpinion(fallen, velocity, true, policy).verdict).toBe('confirmed');
    expect(secondOpinion(fallen, velocity, true, policy, [newLevel])).toMatchObject({ verdict: 'inside-noise', points: 13, provisional: false });
    expect(watch(fallen, velocity, policy, [newLevel]).slice(0, 13)).toEqual(watch(fallen.slice(0, 13), velocity, policy));
  });

  it('takes a score to vary less than a velocity: a fall from 7.5 to 5 is confirmed in four weeks', () => {
    const scores = weekly(7.5, 7.8, 7.2, 7.6, 7.4, 7.7, 7.3, 7.5, 5, 5.2, 4.9, 5.1);
    expect(secondOpinion(scores, { unit: 'score', direction: 'up' }, true, policy).verdict).toBe('confirmed');
    expect(cusumOptions(policy, 7, 'score').pooledVariation).toBe(0.1);
  });

  it('holds sprints to the threshold for sprints and is silent for four weeks either way', () => {
    expect(cusumOptions(policy, 7, 'points')).toMatchObject({ threshold: 5.4, silence: 4 });
    expect(cusumOptions(policy, 14, 'points')).toMatchObject({ threshold: 3.8, silence: 2 });
  });
});

describe('the words of an opinion', () => {
  it('does not call a very rare value ordinary', () => {
    const words = describeOpinion({ verdict: 'inside-noise', oneIn: 400, provisional: false, points: 30, periodDays: 14 });
    expect(words).toContain('about 1 sprint in 400');
    expect(words).not.toContain('inside normal noise');
  });

  it('says so when the history is short', () => {
    const words = describeOpinion({ verdict: 'inside-noise', oneIn: 7, provisional: true, points: 1, periodDays: 14 });
    expect(words).toContain('Provisional: 1 earlier sprint.');
  });

  it.each([
    [1, 'day'],
    [7, 'week'],
    [6.5, 'week'],
    [14, 'sprint'],
    [21, 'sprint'],
    [28, 'sprint'],
    [30.5, 'period'],
    [3, 'period'],
    [null, 'period'],
  ] as const)('calls periods of %s days by their name: %s', (days, name) => {
    expect(periodNameOf(days)).toBe(name);
    const words = describeOpinion({ verdict: 'inside-noise', oneIn: 9, provisional: true, points: 8, periodDays: days });
    expect(words).toContain(`about 1 ${name} in 9. Provisional: 8 earlier ${name}s.`);
  });

  it('takes the length from the readings themselves, and reads an opinion recorded without one', () => {
    const fortnights = weekly(...steady, 16).map((point, place) => ({ ...point, date: weekly(...Array.from({ length: 28 }, () => 0))[2 * place]?.date ?? point.date }));
    expect(describeOpinion(secondOpinion(fortnights, velocity, true, policy))).toMatch(/about 1 sprint in/);
    expect(secondOpinion(weekly(20, 21).map((point) => ({ ...point, date: civilDateSchema.parse('2026-01-05') })), velocity, true, policy).periodDays).toBeNull();
    const old = opinionSchema.parse({ verdict: 'inside-noise', oneIn: 9, provisional: false, points: 20 });
    expect(describeOpinion(old)).toContain('about 1 period in 9');
  });
});
