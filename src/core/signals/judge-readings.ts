import type { KpiId } from '../kernel/id.ts';
import type { CivilDate } from '../kernel/schema.ts';
import type { KpiRole } from '../kpis/kpi.ts';
import type { Measure } from '../kpis/measure.ts';
import { workingDays } from '../kpis/per-working-day.ts';
import { daysBetween, type Point } from '../kpis/point.ts';
import type { LevelPolicy, Policy } from '../policy/policy.ts';
import { backTest, type BackTest } from './back-test.ts';
import { evaluateMissedMilestone, type Milestone } from './missed-milestone.ts';
import { secondOpinion } from './opinion.ts';
import type { FiredRule, TriggerRule } from './rules/fired-rule.ts';
import { evaluateLevel } from './rules/level.ts';
import { evaluateVelocityVariance } from './velocity-variance.ts';

/** A closed period with the key of its reading, its first day, and the promise behind it: completed of listed. */
export interface WatchedPoint extends Point {
  readonly key: string;
  readonly from: CivilDate | null;
  readonly of: { readonly part: number; readonly whole: number } | null;
}

/** A KPI that the rules look at, with its closed periods in date order. */
export interface WatchedKpi {
  readonly kpi: KpiId;
  readonly role: KpiRole;
  readonly measure: Measure;
  readonly points: readonly WatchedPoint[];
  /** The civil day on which it was defined. */
  readonly definedOn: CivilDate;
  /** The days from which on, by recorded decisions, a new level is the usual one. */
  readonly rebaselined?: readonly CivilDate[];
}

/** Which rules watch a KPI, by what it is watched for; where several fire on one reading, the first speaks for them. */
const rulesOf: Readonly<Record<KpiRole, readonly TriggerRule[]>> = {
  velocity: ['R4'],
  predictability: ['R3', 'R77'],
  blocked: ['R75'],
  dependencies: ['R76'],
  // It reads the other KPIs as well: `rules/flat-score.ts`.
  stakeholder: ['R72'],
  other: [],
};

/** The rules that watch KPIs of a role by their own readings. */
export function rulesFor(role: KpiRole): readonly TriggerRule[] {
  return rulesOf[role];
}

/** Tells whether a period ended recently enough to start a clock; one that has not ended is not fresh either. */
export function isFresh(date: CivilDate, today: CivilDate, policy: Policy): boolean {
  const age = daysBetween(date, today);
  return age >= 0 && age <= policy.triggers.freshness.value;
}

/** Judges one reading of a KPI by the rules that watch it, with the readings before it as history; null when none fires. */
export function judgeReading(kpi: WatchedKpi, key: string, policy: Policy): FiredRule | null {
  const place = kpi.points.findIndex((point) => point.key === key);
  if (place < 0) return null;
  const judged = { ...kpi, points: kpi.points.slice(0, place + 1) };
  for (const rule of rulesOf[kpi.role]) {
    const fired = judgeBy(rule, judged, key, policy);
    if (fired !== null) return fired;
  }
  return null;
}

function judgeBy(rule: TriggerRule, kpi: WatchedKpi, key: string, policy: Policy): FiredRule | null {
  if (rule === 'R4') return judgeVelocity(kpi, key, policy);
  if (rule === 'R3') return judgeMilestone(kpi, key, policy);
  const level = levelOf(rule, policy);
  return level === null ? null : judgeLevel(rule, level, kpi, key, policy);
}

/** The numbers of a level rule; null for a rule of another kind. */
function levelOf(rule: TriggerRule, { triggers }: Policy): LevelPolicy | null {
  if (rule === 'R75') return triggers.blockedStories;
  if (rule === 'R76') return triggers.dependencies;
  return rule === 'R77' ? triggers.predictability : null;
}

/** Judges the last reading of a KPI by a level rule, with its second opinion and its back-test. */
export function judgeLevel(rule: TriggerRule, level: LevelPolicy, kpi: WatchedKpi, key: string, policy: Policy): FiredRule | null {
  // A sprint for which nothing was listed has no share of it.
  const points = kpi.points.filter(({ of }) => of?.whole !== 0);
  const found = points.at(-1)?.key === key ? evaluateLevel(points, level) : null;
  if (found?.fired !== true || found.value === null) return null;
  return {
    rule,
    kpi: kpi.kpi,
    about: null,
    reading: key,
    value: found.value,
    expected: level.to.value,
    shortfall: found.shortfall,
    threshold: level.from.value,
    baselineReadings: points.slice(-level.over.value).map((point) => point.key),
    opinion: secondOpinion(points, kpi.measure, true, policy.opinion, kpi.rebaselined),
    backTest: backTest((some) => evaluateLevel(some, level), points, policy.opinion.backTest.value),
  };
}

function judgeVelocity(kpi: WatchedKpi, key: string, policy: Policy): FiredRule | null {
  const rules = policy.triggers.velocityVariance;
  const points = ofOneLength(kpi.points, rules.baselineSprints.value);
  const found = evaluateVelocityVariance(points, rules);
  if (found?.fired !== true || found.baseline === null || found.percentBelow === null) return null;
  const history = kpi.points.slice(0, -1).slice(-found.baselinePoints.length);
  return {
    rule: 'R4',
    kpi: kpi.kpi,
    about: null,
    reading: key,
    value: found.value,
    expected: found.baseline,
    shortfall: found.percentBelow,
    threshold: rules.threshold.value,
    baselineReadings: history.map((point) => point.key),
    opinion: secondOpinion(points, kpi.measure, true, policy.opinion, kpi.rebaselined),
    backTest: backTestVelocity(points, policy),
  };
}

/** Sprints whose working days differ by more than this factor do not compare as they are. Ours: a holiday is no other length. */
const unlikeLengths = 1.5;

/**
 * Velocity grows with the length of a sprint. Where the last sprints are of unlike lengths, the earlier values are put on the
 * length of the judged one by their working days (SIGNALS 3); the judged value itself stays what was reported.
 */
function ofOneLength(points: readonly WatchedPoint[], window: number): readonly WatchedPoint[] {
  const days = points.map(({ from, date }) => (from === null ? 0 : workingDays(from, date)));
  const compared = days.slice(-window - 1);
  const [longest, shortest, judged] = [Math.max(...compared), Math.min(...compared), compared.at(-1) ?? 0];
  if (shortest === 0 || longest <= unlikeLengths * shortest) return points;
  return points.map((point, place) => {
    const length = days[place] ?? 0;
    return length === 0 ? point : { ...point, value: (point.value * judged) / length };
  });
}

/** R3 fires at the first missed milestone since the watch began: the day on which the KPI was defined, less what counts as fresh. */
function judgeMilestone(kpi: WatchedKpi, key: string, policy: Policy): FiredRule | null {
  const rules = policy.triggers.missedMilestone;
  const milestones = kpi.points.flatMap(toMilestone);
  if (milestones.at(-1)?.key !== key) return null;
  const found = evaluateMissedMilestone(milestones.filter(({ date }) => daysBetween(date, kpi.definedOn) <= policy.triggers.freshness.value), rules);
  if (found?.fired !== true) return null;
  return {
    rule: 'R3',
    kpi: kpi.kpi,
    about: null,
    reading: key,
    value: found.completed,
    expected: found.committed,
    shortfall: found.shortfall,
    threshold: rules.misses.value,
    baselineReadings: [],
    opinion: secondOpinion(kpi.points, kpi.measure, true, policy.opinion, kpi.rebaselined),
    backTest: backTestMilestones(milestones, policy),
  };
}

/** How often a rule would have fired on the latest periods of a KPI, for its page; null for one that reads more than this KPI. */
export function backTestRule(rule: TriggerRule, points: readonly WatchedPoint[], policy: Policy): BackTest | null {
  if (rule === 'R3') return backTestMilestones(points.flatMap(toMilestone), policy);
  const level = levelOf(rule, policy);
  if (level !== null) return backTest((some) => evaluateLevel(some, level), points.filter(({ of }) => of?.whole !== 0), policy.opinion.backTest.value);
  if (rule !== 'R4') return null;
  return backTestVelocity(ofOneLength(points, policy.triggers.velocityVariance.baselineSprints.value), policy);
}

function backTestVelocity(points: readonly Point[], policy: Policy): BackTest {
  const judge = (some: readonly Point[]): ReturnType<typeof evaluateVelocityVariance> => evaluateVelocityVariance(some, policy.triggers.velocityVariance);
  return backTest(judge, points, policy.opinion.backTest.value);
}

/**
 * Judges each period as if the watch had begun with it, so that it tells how often a milestone is missed; the first miss of
 * the whole history would say nothing.
 */
function backTestMilestones(milestones: readonly Milestone[], policy: Policy): BackTest {
  const rules = policy.triggers.missedMilestone;
  const judge = (some: readonly Milestone[]): ReturnType<typeof evaluateMissedMilestone> => evaluateMissedMilestone(some.slice(-rules.misses.value), rules);
  return backTest(judge, milestones, policy.opinion.backTest.value);
}

function toMilestone({ key, date, of }: WatchedPoint): readonly (Milestone & { readonly key: string })[] {
  return of === null ? [] : [{ key, date, committed: of.whole, completed: of.part }];
}
