import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDateSchema, type CivilDate } from '../kernel/schema.ts';
import type { Measure } from '../kpis/measure.ts';
import type { Point } from '../kpis/point.ts';
import { defaultPolicy } from '../policy/default-policy.ts';
import type { Policy } from '../policy/policy.ts';
import { exitConditionSchema } from './events.ts';
import type { ExitInput, ExitKpi, ExitMet, StakeholderReading } from './exit-input.ts';
import { measureKpi } from './exit-figures.ts';
import { computeExit, type ComputedExit } from './exit.ts';

const velocity: Measure = { unit: 'points', direction: 'up' };
const percentUp: Measure = { unit: 'percent', direction: 'up' };
const blocked: Measure = { unit: 'count', direction: 'down' };

/** Week 0 is the trigger, 2026-03-02; day 0 is the same day; the loop is judged on day 30. */
function week(index: number): CivilDate {
  return civilDateSchema.parse(new Date(Date.UTC(2026, 2, 2 + 7 * index)).toISOString().slice(0, 10));
}
function onDay(day: number): CivilDate {
  return civilDateSchema.parse(new Date(Date.UTC(2026, 2, 2 + day)).toISOString().slice(0, 10));
}

/** Weekly readings: `before` end in the week before the trigger, then the trigger, then the loop. */
function history(before: readonly number[], trigger: number, loop: readonly number[]): readonly Point[] {
  return [...before, trigger, ...loop].map((value, index) => ({ date: week(index - before.length), value }));
}

const steady = [20, 22, 19, 21, 20, 18, 21, 20, 19, 20, 21, 19];

function kpi(name: string, measure: Measure, points: readonly Point[], target: number | null = null): ExitKpi {
  return { kpi: name, name, measure, target, selfAssessed: false, points };
}

const asked: readonly StakeholderReading[] = [
  { date: onDay(0), score: 5, raters: 6 },
  { date: onDay(28), score: 7, raters: 6 },
];

function input(kpis: readonly ExitKpi[], more: Partial<ExitInput> = {}): ExitInput {
  return {
    kpis,
    trigger: { kpi: 'velocity', date: week(0) },
    dayZero: onDay(0),
    asOf: onDay(30),
    sessionsHeld: 5,
    extensionsUsed: 0,
    stakeholders: asked,
    ...more,
  };
}

const success: readonly ExitKpi[] = [
  kpi('velocity', velocity, history(steady, 14, [22, 24, 25, 27])),
  kpi('predictability', percentUp, history(steady.map((value) => value * 3), 50, [65, 70, 75, 88])),
  kpi('blocked', blocked, history(steady.map((_, index) => 3 + (index % 3)), 5, [2, 1, 1, 1])),
];

function met(computed: ComputedExit, id: string): ExitMet | undefined {
  return computed.rows.find((row) => row.id === id)?.met;
}
function measured(computed: ComputedExit, id: string, name: string): number | null | undefined {
  return computed.rows.find((row) => row.id === id)?.measured.find((one) => one.name === name)?.value;
}

describe('the computed exit of a loop that worked', () => {
  const computed = computeExit(input(success), defaultPolicy);

  it('R70: proposes met, and is sure of it', () => {
    expect(computed).toMatchObject({ proposal: 'met', confidence: 'confirmed', onDay: 30, policyVersion: 1 });
    expect(computed.rows.filter((row) => row.decides && row.met !== 'met')).toEqual([]);
    expect(computed.suggestions).toEqual([]);
  });

  it('shows the uplift by hand: (22+24+25+27)/4 = 24.5 against (19+20+21+19)/4 = 19.75 is 24.05 %', () => {
    expect(measured(computed, 'uplift:velocity', 'mean of the loop')).toBe(24.5);
    expect(measured(computed, 'uplift:velocity', 'weeks before the trigger')).toBe(19.75);
    expect(measured(computed, 'uplift:velocity', 'gain in percent')).toBeCloseTo(24.0506, 4);
    expect(measured(computed, 'uplift-long:velocity', 'longer history')).toBe(20);
    expect(measured(computed, 'uplift-long:velocity', 'gain in percent')).toBeCloseTo(22.5, 10);
    expect(measured(computed, 'uplift:velocity', 'against the trigger reading alone (never decides)')).toBeCloseTo(75, 10);
  });

  it('R75: takes a fall of blocked stories for a gain', () => {
    expect(measured(computed, 'uplift:blocked', 'gain, better is positive')).toBeCloseTo((5 + 3 + 4 + 5) / 4 - (2 + 1 + 1 + 1) / 4, 10);
    expect(met(computed, 'trend:blocked')).toBe('met');
  });

  it('gives rows that the record can hold', () => {
    for (const row of computed.rows) {
      const text = row.measured.map((one) => `${one.name} ${String(one.value)} ${one.unit}`).join('; ');
      const stored = { id: row.id, requirement: row.requirements.join(' '), rule: row.rule, measured: text, threshold: '', met: row.met };
      expect(exitConditionSchema.safeParse(stored).success).toBe(true);
    }
    expect(computed.rows.length).toBeLessThanOrEqual(40);
  });
});

describe('time (S3)', () => {
  it.each([
    [29, 5, 'too-early'],
    [30, 4, 'too-early'],
    [30, 5, 'met'],
  ])('day %d with %d sessions: %s', (day, sessionsHeld, proposal) => {
    expect(computeExit(input(success, { asOf: onDay(day), sessionsHeld }), defaultPolicy).proposal).toBe(proposal);
  });

  it('says how much is missing', () => {
    const early = computeExit(input(success, { asOf: onDay(23), sessionsHeld: 3 }), defaultPolicy);
    expect(early.suggestions).toContainEqual({ code: 'wait', kpi: null, facts: { days: 7 } });
    expect(early.suggestions).toContainEqual({ code: 'hold-sessions', kpi: null, facts: { sessions: 2 } });
  });
});

describe('the baseline', () => {
  it('never holds the trigger reading: a return to normal after a bad week is no uplift', () => {
    const back = computeExit(input([kpi('velocity', velocity, history(steady, 8, [20, 21, 20, 21])), ...success.slice(1)]), defaultPolicy);
    expect(met(back, 'uplift:velocity')).toBe('not-met');
    expect(back.proposal).not.toBe('met');
    expect(back.suggestions.map((one) => one.code)).toContain('trigger-reading-misleads');
  });

  it('does not move with the trigger reading, however low', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16 }), (low) => {
        const figures = measureKpi(kpi('velocity', velocity, history(steady, low, [22, 22, 23, 23])), input([]), defaultPolicy.exit);
        return figures.recent?.mean === 19.75 && figures.long?.mean === 20;
      }),
    );
  });

  it('takes the last two sprints where the KPI has one value a sprint, by real dates', () => {
    const ends = ['2025-11-24', '2025-12-08', '2025-12-22', '2026-01-05', '2026-01-19', '2026-02-02', '2026-02-16', '2026-03-02', '2026-03-16', '2026-03-31'];
    const values = [30, 30, 30, 30, 30, 20, 24, 10, 24, 28];
    const points = ends.map((date, index) => ({ date: civilDateSchema.parse(date), value: values[index] ?? 0 }));
    const figures = measureKpi(kpi('velocity', velocity, points), input([]), defaultPolicy.exit);
    expect(figures).toMatchObject({ recent: { mean: 22, readings: 2 }, loop: { mean: 26, readings: 2 }, long: { readings: 7 } });
    expect(figures.triggerReading?.value).toBe(10);
    expect(figures.againstRecent?.percent).toBeCloseTo(18.18, 2);
  });

  it('leaves out a period that mostly lay before day 0', () => {
    const late = measureKpi(kpi('velocity', velocity, history(steady, 14, [22, 24, 25, 27])), input([], { dayZero: onDay(5) }), defaultPolicy.exit);
    expect(late.loop).toMatchObject({ readings: 3, from: onDay(14) });
  });

  it('says not enough data instead of guessing', () => {
    const young = computeExit(input([kpi('velocity', velocity, history([20], 14, [22, 24, 25, 27])), ...success.slice(1)]), defaultPolicy);
    expect(met(young, 'uplift:velocity')).toBe('not-enough-data');
    expect(young).toMatchObject({ proposal: 'partly-met', confidence: 'not-enough-history' });
    expect(young.suggestions).toContainEqual({ code: 'collect-readings', kpi: 'velocity', facts: { needed: 2 } });
  });
});

describe('uplift at the edges (S4, S7)', () => {
  function only(measure: Measure, before: number, loop: readonly number[], target: number | null = null): ExitMet | undefined {
    const points = history(steady.map(() => before), before, loop);
    return met(computeExit(input([kpi('velocity', measure, points, target)]), defaultPolicy), 'uplift:velocity');
  }

  it('is 10 percent exactly, relative', () => {
    expect(only(velocity, 20, [22, 22, 22, 22])).toBe('met');
    expect(only(velocity, 20, [22, 22, 22, 21.9])).toBe('not-met');
    expect(only(percentUp, 70, [77, 77, 77, 77])).toBe('met');
  });

  it('has no percentage from a zero baseline: any gain counts, none does not', () => {
    expect(only(velocity, 0, [0, 0, 1, 0])).toBe('met');
    expect(only(velocity, 0, [0, 0, 0, 0])).toBe('not-met');
  });

  it('counts staying at the bound as enough: 0 blocked, 100 %', () => {
    expect(only(blocked, 0, [0, 0, 0, 0])).toBe('met');
    expect(only(blocked, 0, [0, 0, 1, 0])).toBe('not-met');
    expect(only(percentUp, 100, [100, 100, 100, 100])).toBe('met');
  });

  it('S4: takes a reached target for the uplift near a ceiling, but never for an open-ended KPI', () => {
    expect(only(percentUp, 88, [90, 90, 91, 90], 85)).toBe('met');
    expect(only(percentUp, 88, [90, 90, 91, 90], 95)).toBe('not-met');
    expect(only(velocity, 20, [21, 21, 21, 21], 15)).toBe('not-met');
    expect(only(blocked, 4, [3.8, 3.8, 3.8, 3.8], 4)).toBe('met');
  });

  it('reads 10 % as points where the policy says so', () => {
    const points: Policy = { ...defaultPolicy, exit: { ...defaultPolicy.exit, upliftOf: 'points' } };
    const kpis = [kpi('velocity', percentUp, history(steady.map(() => 70), 60, [78, 78, 78, 78]))];
    expect(met(computeExit(input(kpis), defaultPolicy), 'uplift:velocity')).toBe('met');
    expect(met(computeExit(input(kpis), points), 'uplift:velocity')).toBe('not-met');
  });
});

describe('all three KPIs (R71)', () => {
  it('does not propose met while one of them falls', () => {
    const computed = computeExit(input([...success.slice(0, 2), kpi('blocked', blocked, history(steady.map(() => 2), 2, [2, 3, 3, 4]))]), defaultPolicy);
    expect(met(computed, 'trend:blocked')).toBe('not-met');
    expect(computed.proposal).toBe('partly-met');
  });

  it('S9: does not call a KPI up that started high and slides', () => {
    const sliding = kpi('blocked', velocity, history(steady, 30, [28, 26, 24, 23]));
    expect(met(computeExit(input([...success.slice(0, 2), sliding]), defaultPolicy), 'trend:blocked')).toBe('not-met');
  });

  it('shows apart that the policy is met and that the numbers are not sure', () => {
    const swings = kpi('velocity', velocity, history(steady.map((_, index) => (index % 2 === 0 ? 10 : 30)), 9, [23, 23, 23, 23]));
    const computed = computeExit(input([swings, ...success.slice(1)]), defaultPolicy);
    expect(computed).toMatchObject({ proposal: 'met', confidence: 'not-confirmed' });
    expect(computed.suggestions).toContainEqual({ code: 'extend', kpi: null, facts: { fromWeeks: 2, toWeeks: 4 } });
  });

  it('looks at the last four weeks of a loop that was extended', () => {
    const points = history(steady, 14, [5, 5, 5, 5, 22, 24, 25, 27]);
    const figures = measureKpi(kpi('velocity', velocity, points), input([], { asOf: onDay(58) }), defaultPolicy.exit);
    expect(figures.loop).toMatchObject({ mean: 24.5, readings: 4 });
  });

  it('does not let a stakeholder score or a head count make up for KPIs that fall short', () => {
    const flat = success.slice(1).map((one) => ({ ...one, measure: velocity, points: history(steady, 14, [15, 14, 15, 13]) }));
    const trendOnly = kpi('velocity', velocity, history(steady, 14, [20, 20, 21, 21]));
    const computed = computeExit(input([trendOnly, ...flat]), defaultPolicy);
    expect(computed.rows.filter((row) => row.kpi !== null && row.decides).map((row) => row.met)).toEqual(['not-met', 'met', 'not-met', 'not-met']);
    expect(computed.proposal).toBe('not-met');
  });

  it('S8: does not propose met when one of them is left out', () => {
    expect(computeExit(input(success.slice(0, 2)), defaultPolicy).proposal).toBe('partly-met');
  });

  it('R74: does not propose met on self-assessment', () => {
    const selfAssessed = success.map((one) => ({ ...one, selfAssessed: one.kpi === 'velocity' }));
    expect(met(computeExit(input(selfAssessed), defaultPolicy), 'objective-evidence')).toBe('not-met');
  });

  it('S28: an extension is proposed once', () => {
    const failing = [...success.slice(0, 2), kpi('blocked', blocked, history(steady.map(() => 2), 2, [2, 3, 3, 4]))];
    expect(computeExit(input(failing, { extensionsUsed: 1 }), defaultPolicy).proposal).toBe('not-met');
  });

  it('proposes not met when nothing moved', () => {
    const kpis = success.map((one) => ({ ...one, points: history(steady, 14, [15, 14, 15, 13]), measure: velocity }));
    const computed = computeExit(input(kpis, { stakeholders: [] }), defaultPolicy);
    expect(computed.proposal).toBe('not-met');
    expect(computed.suggestions.map((one) => one.code)).toContain('formal-process');
  });
});

describe('the stakeholder score (S5, S6)', () => {
  function score(...rounds: readonly (readonly [day: number, score: number, raters: number])[]): ComputedExit {
    const stakeholders = rounds.map(([day, value, raters]) => ({ date: onDay(day), score: value, raters }));
    return computeExit(input(success, { stakeholders }), defaultPolicy);
  }

  it.each([
    [[[0, 5, 6], [28, 7, 6]], 'met'],
    [[[0, 5, 6], [28, 6.9, 6]], 'not-met'],
    [[[0, 7.2, 6], [14, 7.5, 6], [28, 7.5, 6]], 'met'],
    [[[0, 7.2, 6], [14, 7.9, 6], [28, 7.5, 6]], 'not-met'],
    [[[0, 9, 6], [28, 8, 6]], 'not-met'],
    [[[0, 5, 4], [28, 9, 4]], 'not-enough-data'],
    [[[0, 5, 6], [28, 9, 4]], 'not-enough-data'],
    [[[28, 9, 6]], 'not-enough-data'],
  ] as const)('%j: %s', (rounds, expected) => {
    expect(met(score(...rounds), 'stakeholder-score')).toBe(expected);
  });

  it('R72: raises a red flag when the KPIs improve and the score stays flat, and blocks the exit', () => {
    const computed = score([0, 5, 6], [28, 5, 6]);
    expect(met(computed, 'flat-stakeholder-score')).toBe('not-met');
    expect(computed.proposal).toBe('partly-met');
  });

  it('R73: raises a red flag when one good score stands beside KPIs that fall short', () => {
    const kpis = [kpi('velocity', velocity, history(steady, 14, [20, 19, 20, 18])), ...success.slice(1)];
    const computed = computeExit(input(kpis), defaultPolicy);
    expect(met(computed, 'one-good-score')).toBe('not-met');
    expect(met(computed, 'flat-stakeholder-score')).toBe('met');
    expect(computed.proposal).not.toBe('met');
  });

  it('asks for more raters when there is no mean', () => {
    expect(score([0, 5, 4], [28, 9, 4]).suggestions).toContainEqual({ code: 'ask-stakeholders', kpi: null, facts: { needed: 5, answered: 4 } });
  });
});

describe('regression to the mean', () => {
  /** Repeatable noise: the sum of twelve uniforms, near enough to normal. */
  function noise(): () => number {
    let state = 20_260_302;
    const uniform = (): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state / 4294967296;
    };
    return () => Array.from({ length: 12 }, uniform).reduce((sum, one) => sum + one, -6);
  }

  it('gives a false success in most loops against the trigger week, in a third against the weeks before it', () => {
    const next = noise();
    const value = (): number => Math.max(0, 20 * (1 + 0.25 * next()));
    const counts = { loops: 0, trigger: 0, recent: 0, long: 0, withTrigger: 0 };
    while (counts.loops < 2000) {
      const before = Array.from({ length: 12 }, value);
      const trigger = value();
      if (trigger >= 0.85 * (before.reduce((sum, one) => sum + one, 0) / 12)) continue;
      counts.loops += 1;
      const one = kpi('velocity', velocity, history(before, trigger, Array.from({ length: 4 }, value)));
      const figures = measureKpi(one, input([]), defaultPolicy.exit);
      const loose = measureKpi(one, input([]), { ...defaultPolicy.exit, triggerReadingInRecent: true });
      if ((figures.againstTrigger?.percent ?? 0) >= 10) counts.trigger += 1;
      if ((figures.againstRecent?.percent ?? 0) >= 10) counts.recent += 1;
      if ((figures.againstLong?.percent ?? 0) >= 10) counts.long += 1;
      if ((loose.againstRecent?.percent ?? 0) >= 10) counts.withTrigger += 1;
    }
    // No change was made in any of these loops. Measured elsewhere at this noise: 88, 42 with the trigger week, 20 %.
    expect(counts.trigger / counts.loops).toBeGreaterThan(0.82);
    expect(counts.withTrigger / counts.loops).toBeCloseTo(0.42, 1);
    expect(counts.recent / counts.loops).toBeLessThan(0.36);
    expect(counts.long / counts.loops).toBeLessThan(0.25);
  });
});

describe('whatever the numbers', () => {
  const values = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 0, maxLength: 20 });

  it('proposes met only when every deciding row is met, and too early only for time', () => {
    fc.assert(
      fc.property(values, values, values, fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 7 }), (a, b, c, day, sessionsHeld) => {
        const points = (list: readonly number[]): readonly Point[] => list.map((value, index) => ({ date: week(index - 10), value }));
        const kpis = [kpi('velocity', velocity, points(a)), kpi('predictability', percentUp, points(b)), kpi('blocked', blocked, points(c))];
        const computed = computeExit(input(kpis, { asOf: onDay(day), sessionsHeld }), defaultPolicy);
        const deciding = computed.rows.filter((row) => row.decides);
        expect(computed.proposal === 'met').toBe(deciding.every((row) => row.met === 'met'));
        expect(computed.proposal === 'too-early').toBe(day < 30 || sessionsHeld < 5);
        for (const row of computed.rows) for (const one of row.measured) expect(one.value === null || Number.isFinite(one.value)).toBe(true);
      }),
    );
  });

  it('never gets worse for a better loop', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 4, maxLength: 4 }), fc.integer({ min: 1, max: 20 }), (loop, more) => {
        const of = (list: readonly number[]): ExitMet | undefined =>
          met(computeExit(input([kpi('velocity', velocity, history(steady, 14, list))]), defaultPolicy), 'uplift:velocity');
        return !(of(loop) === 'met' && of(loop.map((value) => value + more)) !== 'met');
      }),
    );
  });
});
