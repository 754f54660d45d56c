import { improvementSign } from '../kpis/measure.ts';
import { daysBetween } from '../kpis/point.ts';
import { changeBetween, hasMomentum } from '../kpis/change.ts';
import type { ExitPolicy, Policy } from '../policy/policy.ts';
import type { KpiFigures, Uplift } from './exit-figures.ts';
import type { ExitInput, ExitMet, ExitRow } from './exit-input.ts';
import type { StakeholderFigures } from './exit-stakeholders.ts';

/** Whether the loop ran long enough to be judged (R70, S3). */
export function timeRows(input: ExitInput, policy: Policy): readonly ExitRow[] {
  const days = daysBetween(input.dayZero, input.asOf);
  const { minimumDays, minimumSessions } = policy.turnaround;
  const shared = { kind: 'condition', decides: true, kpi: null } as const;
  return [
    {
      ...shared,
      id: 'days-run',
      requirements: minimumDays.source,
      rule: 'The loop ran for at least the minimum of calendar days.',
      measured: [{ name: 'days run', value: days, unit: 'days' }],
      threshold: minimumDays,
      met: metWhen(days >= minimumDays.value),
    },
    {
      ...shared,
      id: 'sessions-held',
      requirements: minimumSessions.source,
      rule: 'At least the minimum of sessions were held.',
      measured: [{ name: 'sessions held', value: input.sessionsHeld, unit: 'sessions' }],
      threshold: minimumSessions,
      met: metWhen(input.sessionsHeld >= minimumSessions.value),
    },
  ];
}

/** The uplift rows of one KPI: the recent weeks decide for the KPI of the trigger, the long baseline stands beside. */
export function upliftRows(figures: KpiFigures, decides: boolean, policy: ExitPolicy): readonly ExitRow[] {
  const { kpi } = figures;
  const shared = { kind: 'condition', kpi: kpi.kpi, threshold: policy.uplift } as const;
  return [
    {
      ...shared,
      id: `uplift:${kpi.kpi}`,
      requirements: policy.uplift.source,
      decides,
      rule: `${kpi.name}: the mean of the loop is better than the weeks before the trigger by the uplift, has reached its target where the KPI is capped, or cannot improve.`,
      measured: [
        ...upliftNumbers('weeks before the trigger', figures.againstRecent, kpi.measure.unit),
        { name: 'readings before', value: figures.recent?.readings ?? 0, unit: 'readings' },
        { name: 'readings in the loop', value: figures.loop?.readings ?? 0, unit: 'readings' },
        { name: 'target', value: kpi.target, unit: kpi.measure.unit },
        { name: 'against the trigger reading alone (never decides)', value: figures.againstTrigger?.percent ?? null, unit: 'percent' },
      ],
      met: upliftMet(figures, figures.againstRecent, policy),
    },
    {
      ...shared,
      id: `uplift-long:${kpi.kpi}`,
      requirements: ['S4'],
      decides: false,
      rule: `${kpi.name}: the same, held against the longer history before the trigger.`,
      measured: [
        ...upliftNumbers('longer history', figures.againstLong, kpi.measure.unit),
        { name: 'readings before', value: figures.long?.readings ?? 0, unit: 'readings' },
      ],
      met: upliftMet(figures, figures.againstLong, policy),
    },
  ];
}

/** Whether one KPI points the right way (R71, S9). */
export function trendRow(figures: KpiFigures): ExitRow {
  const { kpi } = figures;
  return {
    id: `trend:${kpi.kpi}`,
    requirements: ['R71', 'S9'],
    kind: 'condition',
    decides: true,
    kpi: kpi.kpi,
    rule: `${kpi.name}: the mean of the loop is better than the baseline and the slope from the trigger on does not fall, or the KPI cannot improve.`,
    measured: [
      ...upliftNumbers('baseline', figures.againstLong ?? figures.againstRecent, kpi.measure.unit),
      { name: 'slope a week, better is positive', value: figures.slopePerWeek, unit: kpi.measure.unit },
      { name: 'chance of such a rise with no change', value: figures.chance, unit: 'share' },
    ],
    threshold: null,
    met: figures.up === null ? 'not-enough-data' : metWhen(figures.up),
  };
}

/** The stakeholder score (R70, S5, S6). */
export function stakeholderRow(figures: StakeholderFigures, policy: Policy): ExitRow {
  return {
    id: 'stakeholder-score',
    requirements: ['R70', 'S5', 'S6'],
    kind: 'condition',
    decides: policy.exit.stakeholderRequired,
    kpi: null,
    rule: 'The stakeholder score rose by the gain, or stands at the level and is not falling. It needs enough raters for a mean.',
    measured: [
      { name: 'baseline', value: figures.baseline?.score ?? null, unit: 'score' },
      { name: 'now', value: figures.current?.score ?? null, unit: 'score' },
      { name: 'gain', value: figures.gain, unit: 'score' },
      { name: 'level that is enough', value: policy.exit.stakeholderLevel.value, unit: 'score' },
      { name: 'raters now', value: figures.current?.raters ?? figures.mostRaters, unit: 'people' },
      { name: 'raters needed', value: policy.stakeholders.meanFrom.value, unit: 'people' },
    ],
    threshold: policy.exit.stakeholderGain,
    met: figures.met,
  };
}

/** Momentum from period to period (R68, S4): shown, never decisive. */
export function momentumRow(figures: KpiFigures, policy: ExitPolicy): ExitRow {
  const { kpi } = figures;
  const { triggerReading, loopReadings } = figures;
  const path = triggerReading === null ? loopReadings : [triggerReading, ...loopReadings];
  const changes = path.slice(1).flatMap((later, index) => {
    const earlier = path[index];
    return earlier === undefined ? [] : [changeBetween(kpi.measure, earlier, later, figures.periodDays)];
  });
  const kept = changes.filter((change) => hasMomentum(kpi.measure, change, policy.momentum.value)).length;
  const last = changes.at(-1);
  const percent = last?.percent ?? null;
  return {
    id: `momentum:${kpi.kpi}`,
    requirements: policy.momentum.source,
    kind: 'condition',
    decides: false,
    kpi: kpi.kpi,
    rule: `${kpi.name}: each period of the loop is better than the one before by the momentum. Shown only.`,
    measured: [
      { name: 'periods with momentum', value: kept, unit: 'readings' },
      { name: 'periods compared', value: changes.length, unit: 'readings' },
      {
        name: 'last change, better is positive',
        value: percent === null ? null : percent * improvementSign(kpi.measure.direction),
        unit: 'percent',
      },
    ],
    threshold: policy.momentum,
    met: changes.length === 0 ? 'not-enough-data' : metWhen(kept === changes.length),
  };
}

/** Judges an uplift by the policy. From a baseline of 0 no percentage exists: any gain, or standing at the bound, is enough. */
export function upliftMet(figures: KpiFigures, uplift: Uplift | null, policy: ExitPolicy): ExitMet {
  if (uplift === null) return 'not-enough-data';
  if (figures.atBest || figures.targetReached) return 'met';
  if (policy.upliftOf === 'points' && figures.kpi.measure.unit === 'percent') {
    return metWhen(uplift.gain >= policy.uplift.value - 1e-9);
  }
  if (uplift.percent === null) return metWhen(uplift.gain > 0);
  return metWhen(uplift.percent >= policy.uplift.value - 1e-9);
}

/** `met` or `not-met`, for a condition that could be judged. */
export function metWhen(holds: boolean): ExitMet {
  return holds ? 'met' : 'not-met';
}

function upliftNumbers(name: string, uplift: Uplift | null, unit: string): ExitRow['measured'] {
  return [
    { name, value: uplift?.from ?? null, unit },
    { name: 'mean of the loop', value: uplift?.to ?? null, unit },
    { name: 'gain, better is positive', value: uplift?.gain ?? null, unit },
    { name: 'gain in percent', value: uplift?.percent ?? null, unit: 'percent' },
  ];
}
