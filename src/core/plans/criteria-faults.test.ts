import { describe, expect, test } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import { formatDate } from '../kernel/schema.ts';
import { criteriaFaults } from './criteria-faults.ts';
import type { Criterion, CriteriaVersion, KeptWording, PlanState } from './plan.ts';

const subject = `usr_${'1'.repeat(32)}` as const;
const manager = `usr_${'2'.repeat(32)}` as const;
const other = `usr_${'3'.repeat(32)}` as const;
const day = (number: number) => formatDate(Temporal.PlainDate.from('2026-03-01').add({ days: number }));
const criterion = (key: string, threshold: string): Criterion => ({ key, statement: 'Sprints land', kpi: null, threshold, by: day(28), proof: 'Report' });
const clear = criterion('c1', '85 %');
const vague = criterion('c2', 'clearly better');

function planOf(over: Partial<PlanState>, version: Partial<CriteriaVersion> = {}): PlanState {
  const terms = { kind: 'turnaround', goal: 'Secret', subject, manager, signers: { director: other, 'hr-partner': other, 'product-lead': other }, series: null, trigger: null, triggerReading: null, kpis: [], stakeholderKpi: null, baselines: [], startsOn: day(0), endsOn: day(30), policyVersion: 1, windows: [] } as const;
  const inForce: CriteriaVersion = { version: 1, n: 1, setter: manager, criteria: [clear], acknowledgedBy: [], ...version };
  return { terms: { ...terms, kpis: [], baselines: [], windows: [] }, endsOn: day(30), versions: [inForce], wordings: [], signOffs: {}, extensions: 0, closed: false, ...over };
}
const faults = (state: PlanState) => {
  const found = criteriaFaults('pln', state);
  return found === null ? null : [found.days, found.vague, found.moved];
};

describe('S31: the checklist of a plan', () => {
  test('thirty days, a number in each threshold and the first version have no fault', () => {
    expect(faults(planOf({}))).toEqual([30, 0, 0]);
    expect(faults(planOf({ endsOn: day(29) }))?.[0]).toBe(29);
  });

  test('a threshold without a number is vague, unless its wording was kept with a reason', () => {
    const wording: KeptWording = { criteriaVersion: 1, criterion: 'c2', field: 'threshold', rule: 'no-date', fingerprint: 'x', clause: 'clearly better' };
    expect(faults(planOf({}, { criteria: [clear, vague] }))).toEqual([30, 1, 0]);
    expect(faults(planOf({ wordings: [wording] }, { criteria: [clear, vague] }))).toEqual([30, 0, 0]);
  });

  test('a later version is moved until both know it: one set it, the other acknowledged it', () => {
    expect(faults(planOf({}, { version: 2 }))?.[2]).toBe(1);
    expect(faults(planOf({}, { version: 2, acknowledgedBy: [other] }))?.[2]).toBe(1);
    expect(faults(planOf({}, { version: 2, acknowledgedBy: [subject] }))?.[2]).toBe(0);
    expect(faults(planOf({}, { version: 2, setter: subject, acknowledgedBy: [subject] }))?.[2]).toBe(1);
  });

  test('a closed plan has no faults any more, and the goal is no part of what is said', () => {
    expect(faults(planOf({ closed: true }))).toBeNull();
    expect(JSON.stringify(criteriaFaults('pln', planOf({})))).not.toContain('Secret');
  });
});
