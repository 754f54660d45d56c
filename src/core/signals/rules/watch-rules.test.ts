import { describe, expect, it } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import { formatDate, type CivilDate } from '../../kernel/schema.ts';
import { defaultPolicy } from '../../policy/default-policy.ts';
import { policyNumber } from '../../policy/policy-number.ts';
import { triggerRuleSchema } from '../events.ts';
import { falseAlarmsOf } from '../false-alarms.ts';
import { severityOf } from '../severity.ts';
import { coachingIncident } from './coaching-incident.ts';
import { criteriaDrift } from './criteria-drift.ts';
import { flatScore, type MeasuredPoints } from './flat-score.ts';
import { keyResultSlip } from './key-result-slip.ts';
import { evaluateLevel } from './level.ts';
import { offeredTopics, sameIssue, topicKey } from './same-issue.ts';
import { unclearExpectations } from './unclear-expectations.ts';
import { watchRules } from './watch-rules.ts';

const { triggers, inbox, exit } = defaultPolicy;
const start = Temporal.PlainDate.from('2026-01-05');
const day = (number: number): CivilDate => formatDate(start.add({ days: number }));
const series = (...values: readonly number[]) => values.map((value, week) => ({ key: `w${week}`, date: day(7 * week), value }));

describe('the rules as data', () => {
  it.each(triggerRuleSchema.options)('%s names its requirement, and each of its numbers stands in the policy', (rule) => {
    const { sources, numbers, within } = watchRules[rule];
    expect(sources).toContain(rule);
    for (const path of [...numbers, within]) expect(policyNumber(defaultPolicy, path), path).toBeDefined();
    expect(['hours', 'days']).toContain(policyNumber(defaultPolicy, within)?.unit);
  });

  it('R18: the follow-up of an incident has three days, all else 48 hours', () => {
    for (const rule of triggerRuleSchema.options) {
      const within = policyNumber(defaultPolicy, watchRules[rule].within);
      expect(within).toMatchObject(rule === 'R18' ? { value: 3, unit: 'days' } : { value: 48, unit: 'hours' });
    }
    expect(coachingIncident({ id: 'i1', name: 'Late hand-over', needsCoaching: false })).toBeNull();
    expect(coachingIncident({ id: 'i1', name: 'Late hand-over', needsCoaching: true })).toMatchObject({ rule: 'R18', reading: 'i1', opinion: null });
  });
});

describe('R76, R77: levels from which the articles started', () => {
  it.each([
    ['R76 at 30 %', triggers.dependencies, [60, 30], true],
    ['R76 above it', triggers.dependencies, [60, 31], false],
    ['R76 that stays there', triggers.dependencies, [30, 20], false],
    ['R77 at 70 %', triggers.predictability, [88, 70], true],
    ['R77 above it', triggers.predictability, [88, 71], false],
    ['R77 again after it was better', triggers.predictability, [70, 90, 65], true],
  ])('%s', (_, policy, values, fired) => {
    expect(evaluateLevel(series(...values), policy).fired).toBe(fired);
  });

  it('says how far it is from well', () => {
    expect(evaluateLevel(series(60), triggers.dependencies)).toMatchObject({ value: 60, shortfall: 20 });
    expect(evaluateLevel(series(90), triggers.dependencies).shortfall).toBe(0);
  });
});

describe('R6, S29: unclear expectations', () => {
  it.each([
    [3, 3, false],
    [4, 1, false],
    [4, 2, true],
    [9, 2, true],
  ])('of %d answers %d say so: fires %s', (answers, unclear, fires) => {
    expect(unclearExpectations({ pulse: 'p', name: 'Team', answers, unclear }, triggers.unclearExpectations) !== null).toBe(fires);
  });
});

describe('R86, S30: the same issue twice in 60 days', () => {
  const topic = { series: 'ser_1', name: 'Review  Delays' };
  const judged = { meeting: 'm3', on: day(70) };
  const fires = (...earlier: readonly (readonly [string, number])[]) => sameIssue(topic, judged, earlier.map(([meeting, on]) => ({ meeting, on: day(on) })), triggers.sameIssue);

  it('fires at the second 1on1 with it, however often one of them names it', () => {
    expect(fires()).toBeNull();
    expect(fires(['m3', 70])).toBeNull();
    expect(fires(['m1', 10], ['m1', 10])).toMatchObject({ rule: 'R86', value: 2, threshold: 2, reading: 'm3', baselineReadings: ['m1'] });
    expect(fires(['m1', 12], ['m2', 40])).toMatchObject({ value: 3 });
  });

  it('counts 60 days and not one more', () => {
    expect(fires(['m1', 10])).not.toBeNull();
    expect(fires(['m1', 9])).toBeNull();
  });

  it('knows a topic by its words alone, in any case and spacing', () => {
    expect(fires(['m1', 10])?.about).toEqual({ kind: 'topic', id: 'ser_1/review delays', name: 'Review  Delays' });
    expect(topicKey(' REVIEW delays ')).toBe(topicKey('review  delays'));
    expect(topicKey('review delay')).not.toBe(topicKey('review delays'));
    const many = Array.from({ length: 30 }, (_, index) => `topic ${String(index)}`);
    expect(offeredTopics([' REVIEW  delays ', 'Scope', 'review delays', ...many])).toEqual(['REVIEW  delays', 'Scope', ...many.slice(0, 18)]);
  });
});

describe('R17: a key result that slips', () => {
  const result = { id: 'kr', name: 'Latency', start: 300, target: 200, current: 280, from: day(0), to: day(90) };

  it('is measured against the straight line, downwards too', () => {
    expect(keyResultSlip(result, day(45), triggers.keyResultSlip)).toMatchObject({ rule: 'R17', value: 20, expected: 50, shortfall: 30, threshold: 15 });
  });

  it('does not fire at exactly 15 points behind, nor after it was reached', () => {
    expect(keyResultSlip({ ...result, current: 265 }, day(45), triggers.keyResultSlip)).toBeNull();
    expect(keyResultSlip({ ...result, current: 190 }, day(90), triggers.keyResultSlip)).toBeNull();
    expect(keyResultSlip({ ...result, target: 300 }, day(45), triggers.keyResultSlip)).toBeNull();
  });
});

describe('R72: better figures, flat score', () => {
  const kpi = `kpi_${'0'.repeat(32)}` as const;
  const score = (...values: readonly number[]) => ({ kpi, measure: { unit: 'score', direction: 'up' } as const, points: series(...values) });
  const better: MeasuredPoints = { measure: { unit: 'points', direction: 'up' }, points: series(...Array.from({ length: 12 }, () => 20), 30, 30, 30, 30) };
  const worse: MeasuredPoints = { ...better, measure: { unit: 'points', direction: 'down' } };
  const flat = Array.from({ length: 16 }, () => 6);
  const judge = (values: readonly number[], ...others: readonly MeasuredPoints[]) => flatScore(score(...values), others, exit.stakeholderGain.value, triggers.flatScore);

  it('fires when every other KPI got better and the score did not', () => {
    expect(judge(flat, better)).toMatchObject({ rule: 'R72', value: 0, expected: 2, threshold: 0.5, reading: 'w15' });
    expect(judge(flat, better, worse)).toBeNull();
    expect(judge(flat)).toBeNull();
    expect(judge(flat, { ...better, points: better.points.slice(0, 3) })).toBeNull();
  });

  it('does not fire when the score rose by half a point, is at its best, or is an NPS', () => {
    expect(judge([...flat.slice(4), 6.5, 6.5, 6.5, 6.5], better)).toBeNull();
    expect(judge([...flat.slice(4), 6.4, 6.4, 6.4, 6.4], better)).not.toBeNull();
    expect(judge(flat.map(() => 10), better)).toBeNull();
    expect(flatScore({ ...score(...flat), measure: { unit: 'nps', direction: 'up' } }, [better], 2, triggers.flatScore)).toBeNull();
  });
});

describe('S31: a plan that is compressed, vague or moved', () => {
  it.each([
    [{ days: 30, vague: 0, moved: 0 }, null],
    [{ days: 29, vague: 0, moved: 0 }, 1],
    [{ days: 60, vague: 2, moved: 1 }, 3],
  ])('%j has faults: %s', (found, faults) => {
    expect(criteriaDrift({ plan: 'p', name: 'Turnaround plan', version: 2, ...found }, triggers.criteria)?.value ?? null).toBe(faults);
  });
});

describe('how much a signal weighs', () => {
  const opinion = { verdict: 'confirmed', oneIn: 40, provisional: false, points: 20, periodDays: 14 } as const;
  const level = { rule: 'R75', expected: 1, threshold: 4, shortfall: 0 } as const;

  it('is 1 at the threshold, whatever the rule counts in', () => {
    for (const seen of [
      { ...level, value: 4 },
      { rule: 'R4', value: 8.5, expected: 10, shortfall: 15, threshold: 15 } as const,
      { rule: 'R77', value: 70, expected: 88, shortfall: 18, threshold: 70 } as const,
      { rule: 'R86', value: 2, expected: 1, shortfall: 1, threshold: 2 } as const,
    ]) {
      expect(severityOf({ ...seen, opinion }, inbox).weight).toBeCloseTo(1, 12);
    }
    expect(severityOf({ ...level, value: 7, opinion }, inbox).size).toBe(2);
  });

  it('halves inside the noise, and leaves an event alone', () => {
    expect(severityOf({ ...level, value: 4, opinion: { ...opinion, verdict: 'inside-noise' } }, inbox).weight).toBe(0.5);
    expect(severityOf({ ...level, value: 4, opinion: { ...opinion, verdict: 'not-enough-history' } }, inbox).weight).toBe(0.75);
    expect(severityOf({ ...level, value: 4, opinion: null }, inbox).weight).toBe(1);
  });
});

describe('the false alarms of a rule', () => {
  it('have a rate from five firings on, with its Wilson interval', () => {
    expect(falseAlarmsOf({ fired: 4, falseAlarms: 4 }, inbox).rate).toBeNull();
    const { rate } = falseAlarmsOf({ fired: 5, falseAlarms: 2 }, inbox);
    expect(rate?.share).toBe(0.4);
    expect(rate?.low).toBeCloseTo(0.1176, 3);
    expect(rate?.high).toBeCloseTo(0.7693, 3);
  });
});
