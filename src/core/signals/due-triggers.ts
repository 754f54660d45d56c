import type { CivilDate } from '../kernel/schema.ts';
import type { Policy } from '../policy/policy.ts';
import { isFresh, judgeReading, type WatchedKpi } from './judge-readings.ts';
import type { FiredRule, TriggerRule } from './rules/fired-rule.ts';

/** A rule and the reading that it fired on, as one text. */
export function firedKey(rule: TriggerRule, reading: string): string {
  return `${rule} ${reading}`;
}

/** What already came of the rules on a KPI. */
export interface TriggerHistory {
  /** What fired before: a rule on a reading, as {@link firedKey} writes it. */
  readonly firedOn: ReadonlySet<string>;
  /** A trigger of the KPI is open, or the series that one led to is running. */
  readonly answerUnderWay: boolean;
}

/**
 * Which triggers readings that just came in (or were corrected) start: those of fresh periods on which the rule fires and
 * never fired before. Rules that fire once on a run (R3, levels) wait while the answer to an earlier one is under way; R4 judges every
 * sprint (SIGNALS 2: a policy trigger is never suppressed).
 */
export function dueTriggers(
  kpi: WatchedKpi,
  changed: ReadonlySet<string>,
  history: TriggerHistory,
  today: CivilDate,
  policy: Policy,
): readonly FiredRule[] {
  const due: FiredRule[] = [];
  let underWay = history.answerUnderWay;
  for (const point of kpi.points) {
    if (!changed.has(point.key) || !isFresh(point.date, today, policy)) continue;
    const fired = judgeReading(kpi, point.key, policy);
    if (fired === null || history.firedOn.has(firedKey(fired.rule, point.key)) || (fired.rule !== 'R4' && underWay)) continue;
    due.push(fired);
    underWay = true;
  }
  return due;
}
