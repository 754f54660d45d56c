import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { DecisionContext } from '../kernel/context.ts';
import { idPrefixes, type Id, type IdKind } from '../kernel/id.ts';
import { formatDate } from '../kernel/schema.ts';
import { defaultPolicy } from '../policy/default-policy.ts';
import { eligibility } from './eligibility.ts';
import { computeExit } from './exit.ts';
import { exitConditions } from './exit-conditions.ts';
import { exitNotes } from './exit-notes.ts';
import { exitConditionSchema } from './events.ts';
import { openPlan, type OpenPlanCommand, type OpenPlanFacts, type StartingKpi } from './open-plan.ts';
import { trackerRows } from './tracker.ts';

const id = <Kind extends IdKind>(kind: Kind, n: number): Id<Kind> => `${idPrefixes[kind]}_${String(n).padStart(32, '0')}`;
const day = (text: string) => formatDate(Temporal.PlainDate.from(text));
const kpis = [id('kpi', 1), id('kpi', 2), id('kpi', 3)];
const manager = id('person', 2);

/** Two-week sprints up to and after 1 March; the one of 1 March is the low point that fired. */
const sprints = (...values: number[]): StartingKpi['points'] =>
  values.map((value, index) => {
    const date = formatDate(Temporal.PlainDate.from('2026-03-15').subtract({ days: 14 * (values.length - 1 - index) }));
    return { date, value, key: `sprint:${date}` };
  });
const starting = (kpi: Id<'kpi'>, ...values: number[]): StartingKpi => ({ kpi, measure: { unit: 'percent', direction: 'up' }, points: sprints(...values) });

const command: OpenPlanCommand = {
  kind: 'turnaround',
  goal: 'Predictable sprints',
  subject: id('person', 1),
  signers: { director: id('person', 3), 'hr-partner': id('person', 4), 'product-lead': id('person', 5) },
  kpis,
  stakeholderKpi: null,
  trigger: id('trigger', 1),
  series: null,
  startsOn: day('2026-03-02'),
};
const facts: OpenPlanFacts = {
  manager,
  hasOpenPlan: false,
  known: kpis.map((kpi) => starting(kpi, 80, 82, 78, 40, 95)),
  triggerReading: { kpi: id('kpi', 1), date: day('2026-03-01') },
};
const as = (n: number, ...roles: ('director' | 'hr-partner')[]): DecisionContext => ({
  now: Temporal.Instant.from('2026-03-02T09:00:00Z'),
  newId: (kind) => id(kind, 77),
  viewer: { organisation: id('organisation', 1), person: id('person', n), roles },
});
const open = (change: Partial<OpenPlanCommand> = {}, known: Partial<OpenPlanFacts> = {}, context = as(2)) =>
  openPlan({ ...command, ...change }, { ...facts, ...known }, defaultPolicy, context);
const codes = (decision: ReturnType<typeof open>) => (decision.ok ? ['ok'] : decision.failure.map((refusal) => refusal.code));

describe('opening a loop', () => {
  test('R19: takes exactly three different KPIs', () => {
    expect(codes(open())).toEqual(['ok']);
    expect(codes(open({ kpis: kpis.slice(1) }))).toEqual(['PLAN_NEEDS_THREE_KPIS']);
    const twice = [id('kpi', 1), id('kpi', 1), id('kpi', 2)];
    expect(codes(open({ kpis: twice }))).toEqual(['PLAN_NEEDS_THREE_KPIS']);
    const twiceAndThree = [...kpis, id('kpi', 1)];
    expect(codes(open({ kpis: twiceAndThree }))).toEqual(['PLAN_NEEDS_THREE_KPIS']);
  });

  test('the baseline is the weeks up to the trigger: never the trigger reading alone, never a reading after it', () => {
    const decision = open();
    const baseline = decision.ok ? decision.value.terms.baselines[0] : undefined;
    expect(baseline?.readings.length).toBeGreaterThanOrEqual(defaultPolicy.exit.readingsAtLeast.value);
    expect(baseline?.readings).not.toContain('sprint:2026-03-15');
    expect(baseline?.value).not.toBe(40);
    const exit = computeExit(
      {
        kpis: facts.known.map((known) => ({ ...known, name: 'K', target: null, selfAssessed: false })),
        trigger: { kpi: id('kpi', 1), date: day('2026-03-01') },
        dayZero: command.startsOn,
        asOf: day('2026-04-05'),
        sessionsHeld: 5,
        extensionsUsed: 0,
        stakeholders: [],
      },
      defaultPolicy,
    );
    expect(baseline?.value).toBe(exit.figures[0]?.recent?.mean);
  });

  test('one reading is no baseline', () => {
    expect(codes(open({}, { known: kpis.map((kpi) => starting(kpi, 40, 95)) }))).toEqual(['PLAN_NEEDS_BASELINES']);
    expect(codes(open({}, { known: [] }))).toEqual(['KPI_UNKNOWN']);
  });

  test('R109: five different people; S21: one open plan a person', () => {
    expect(codes(open({ signers: { ...command.signers, director: manager } }))).toEqual(['PLAN_PARTIES_OVERLAP']);
    expect(codes(open({ signers: { ...command.signers, director: command.subject } }))).toEqual(['PLAN_PARTIES_OVERLAP']);
    expect(codes(open({ signers: { ...command.signers, director: id('person', 4) } }))).toEqual(['PLAN_PARTIES_OVERLAP']);
    expect(codes(open({}, { hasOpenPlan: true }))).toEqual(['PLAN_OVERLAPS']);
  });

  test('is for the manager of the person, or a director', () => {
    expect(codes(open({}, {}, as(1)))).toEqual(['FORBIDDEN']);
    expect(codes(open({}, {}, as(4, 'hr-partner')))).toEqual(['FORBIDDEN']);
    const byDirector = open({}, {}, as(3, 'director'));
    expect(byDirector.ok && byDirector.value.terms.manager).toBe(manager);
    expect(codes(open({}, { manager: null }))).toEqual(['FORBIDDEN']);
  });

  test('R60-R63: runs 30 days in four windows that leave no day out', () => {
    const decision = open();
    const terms = decision.ok ? decision.value.terms : undefined;
    expect(terms?.endsOn).toBe('2026-04-01');
    expect(terms?.windows.map((window) => [window.fromDay, window.toDay, window.source])).toEqual([
      [1, 7, 'R60'],
      [8, 14, 'R61'],
      [15, 21, 'R62'],
      [22, 30, 'R63'],
    ]);
  });
});

test('R9, S11: a loop replaces the formal plan after a warning within 30 days and written consent, not otherwise', () => {
  const route = (warnedOn: string, agreedInWriting: boolean) =>
    eligibility({ startedWork: day('2026-01-01'), warnedOn: day(warnedOn), agreedInWriting }, defaultPolicy);
  expect(route('2026-01-31', true)).toEqual({ route: 'turnaround' });
  expect(route('2026-02-01', true)).toEqual({ route: 'formal', because: ['warned-too-late'] });
  expect(route('2026-02-01', false)).toEqual({ route: 'formal', because: ['warned-too-late', 'no-written-consent'] });
});

test('the computed exit goes into words that fit the record, each number with its unit, no fact left out', () => {
  const exit = computeExit(
    {
      kpis: facts.known.map((known) => ({ ...known, name: 'P'.repeat(80), target: 85, selfAssessed: false })),
      trigger: { kpi: id('kpi', 1), date: day('2026-03-01') },
      dayZero: command.startsOn,
      asOf: day('2026-03-20'),
      sessionsHeld: 2,
      extensionsUsed: 0,
      stakeholders: [],
    },
    defaultPolicy,
  );
  const conditions = exitConditions(exit.rows);
  for (const condition of conditions) expect(exitConditionSchema.safeParse(condition).success).toBe(true);
  expect(conditions[0]).toMatchObject({ id: 'days-run', requirement: 'R70, S3', measured: 'days run: 18 days', threshold: '30 days', met: 'not-met' });
  const notes = exitNotes(exit, new Map([[id('kpi', 1), 'Predictability']]));
  expect(notes).toContain('The plan has to run 12 more days.');
  expect(notes.join(' ')).not.toMatch(/\{|unknown/);
});

test('R84, S16: the tracker takes the next open commitment’s output and escalation, and the KPI’s last value', () => {
  const commitment = { owner: id('person', 1), expectedOutput: 'A', escalation: 'To B', due: day('2026-03-20'), state: 'open' };
  const rows = trackerRows({
    subject: id('person', 1),
    criteria: [{ key: 'c1', statement: 'Land sprints', kpi: id('kpi', 1), threshold: '85 %', by: day('2026-03-28'), proof: 'Report' }],
    kpis: [{ id: id('kpi', 1), name: 'Predictability', unit: 'percent', latest: { to: day('2026-03-15'), value: 81.456 } }],
    commitments: [
      { ...commitment, expectedOutput: 'Done', state: 'kept', due: day('2026-03-10') },
      { ...commitment, expectedOutput: 'Later', due: day('2026-03-27') },
      commitment,
    ],
    blockers: new Map([['c1', 'Access']]),
  });
  expect(rows).toEqual([
    {
      criterion: 'c1',
      goal: 'Land sprints',
      metric: 'Predictability: 85 %',
      owner: id('person', 1),
      due: '2026-03-28',
      blocker: 'Access',
      proof: 'Report',
      expectedOutput: 'A',
      escalation: 'To B',
      now: '81.46 percent (2026-03-15)',
    },
  ]);
});

test('a tracker row keeps the last commitment when none is open any more', () => {
  const commitment = { owner: id('person', 1), expectedOutput: 'A', escalation: 'To B', due: day('2026-03-20'), state: 'kept' };
  const rows = trackerRows({
    subject: id('person', 1),
    criteria: [{ key: 'c1', statement: 'Land sprints', kpi: null, threshold: '85 %', by: day('2026-03-28'), proof: 'Report' }],
    kpis: [],
    commitments: [{ ...commitment, expectedOutput: 'Earlier', due: day('2026-03-10') }, commitment],
    blockers: new Map(),
  });
  expect(rows).toMatchObject([{ expectedOutput: 'A', escalation: 'To B', now: '' }]);
});
