import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDateSchema, type CivilDate } from '../kernel/schema.ts';
import type { Point } from '../kpis/point.ts';
import { defaultPolicy } from '../policy/default-policy.ts';
import { backTest } from './back-test.ts';
import { evaluateMissedMilestone, type Milestone } from './missed-milestone.ts';
import { evaluateVelocityVariance } from './velocity-variance.ts';

const variance = defaultPolicy.triggers.velocityVariance;
const milestone = defaultPolicy.triggers.missedMilestone;

function sprintEnd(index: number): CivilDate {
  return civilDateSchema.parse(new Date(Date.UTC(2026, 0, 6 + 14 * index)).toISOString().slice(0, 10));
}
function sprints(...values: readonly number[]): readonly Point[] {
  return values.map((value, index) => ({ date: sprintEnd(index), value }));
}
function promises(...pairs: readonly (readonly [committed: number, completed: number])[]): readonly Milestone[] {
  return pairs.map(([committed, completed], index) => ({ date: sprintEnd(index), committed, completed }));
}

describe('R4: velocity more than 15 % below the median of the last six', () => {
  it.each([
    [[100, 100, 100, 85], false],
    [[100, 100, 100, 84.99], true],
    [[20, 20, 20, 17], false],
    [[20, 20, 20, 16], true],
    [[20, 20, 20, 60], false],
    // The median of 10, 20, 60 is 20, not the mean of 30: 18 is 10 % below.
    [[10, 20, 60, 18], false],
    // The seventh last sprint (1000) no longer counts.
    [[1000, 20, 20, 20, 20, 20, 20, 18], false],
  ])('%j fires: %s', (values, fires) => {
    expect(evaluateVelocityVariance(sprints(...values), variance)?.fired).toBe(fires);
  });

  it('S10: needs three sprints before the one it judges', () => {
    expect(evaluateVelocityVariance(sprints(20, 20, 1), variance)).toMatchObject({
      fired: false,
      status: 'not-enough-history',
      baseline: null,
    });
    expect(evaluateVelocityVariance([], variance)).toBeUndefined();
  });

  it('says what it looked at', () => {
    const found = evaluateVelocityVariance(sprints(9, 10, 20, 30, 40, 50, 60, 21), variance);
    expect(found).toMatchObject({ rule: 'R4', fired: true, value: 21, baseline: 35, percentBelow: 40 });
    expect(found?.baselinePoints.map((point) => point.value)).toEqual([10, 20, 30, 40, 50, 60]);
  });

  it('fires on a rise only when the policy watches either side', () => {
    const rise = sprints(20, 20, 20, 60);
    expect(evaluateVelocityVariance(rise, { ...variance, side: 'either' })).toMatchObject({ fired: true, percentBelow: -200 });
  });

  it('has no percentage of a zero baseline', () => {
    expect(evaluateVelocityVariance(sprints(0, 0, 0, 0), variance)).toMatchObject({ fired: false, status: 'zero-baseline' });
  });

  it('does not care about the unit a team estimates in', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 80 }), { minLength: 4, maxLength: 12 }), fc.integer({ min: 2, max: 9 }), (values, factor) => {
        const scaled = values.map((value) => value * factor);
        const one = evaluateVelocityVariance(sprints(...values), variance)?.fired;
        return one === evaluateVelocityVariance(sprints(...scaled), variance)?.fired;
      }),
    );
  });
});

describe('R3: the first missed milestone', () => {
  function firings(milestones: readonly Milestone[], since?: CivilDate): readonly number[] {
    return milestones.flatMap((_, index) =>
      evaluateMissedMilestone(milestones.slice(0, index + 1), milestone, since)?.fired === true ? [index] : [],
    );
  }

  it('fires at the first of three misses, not at the third', () => {
    expect(firings(promises([10, 8], [10, 7], [10, 6]))).toEqual([0]);
  });

  it('fires again only after a met one', () => {
    expect(firings(promises([10, 10], [10, 9], [10, 9], [10, 10], [10, 4]))).toEqual([1, 4]);
  });

  it('fires at the first miss after the watching began, though the run is older', () => {
    expect(firings(promises([10, 8], [10, 7], [10, 6], [10, 5]), sprintEnd(2))).toEqual([2]);
  });

  it('takes a sprint with nothing committed for no milestone: it neither misses nor ends a run', () => {
    const run = promises([10, 8], [0, 0], [10, 7]);
    expect(firings(run)).toEqual([0]);
    expect(evaluateMissedMilestone(run.slice(0, 2), milestone)).toMatchObject({ status: 'nothing-committed', missed: false });
  });

  it('takes more done than committed as met', () => {
    expect(evaluateMissedMilestone(promises([5, 6]), milestone)).toMatchObject({ fired: false, missed: false, shortfall: 0 });
  });
});

describe('the back-test', () => {
  const rule = (points: readonly Point[]): ReturnType<typeof evaluateVelocityVariance> =>
    evaluateVelocityVariance(points, variance);

  it('plays the rule over the last 26 and counts only what it could judge', () => {
    expect(backTest(rule, sprints(20, 20, 20, 10, 20, 10), 26)).toEqual({ fired: 2, of: 3 });
    const long = sprints(...Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? 20 : 10)));
    expect(backTest(rule, long, 26).of).toBe(26);
    expect(backTest(rule, [], 26)).toEqual({ fired: 0, of: 0 });
  });

  it('counts exactly the readings on which the rule fires by itself', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 40 }), fc.integer({ min: 1, max: 30 }), (values, periods) => {
        const points = sprints(...values);
        const alone = points.map((_, index) => rule(points.slice(0, index + 1))).slice(-periods);
        expect(backTest(rule, points, periods).fired).toBe(alone.filter((found) => found?.fired === true).length);
      }),
    );
  });
});
