import type { CivilDate } from '../kernel/schema.ts';
import type { Policy } from '../policy/policy.ts';
import { isFresh, judgeReading, type FiredRule, type WatchedKpi } from './judge-readings.ts';

/** What already came of the rules on a KPI. */
export interface TriggerHistory {
  /** The readings that its rule fired on before. */
  readonly firedOn: ReadonlySet<string>;
  /** A trigger of the KPI is open, or the series that one led to is running. */
  readonly answerUnderWay: boolean;
}

/**
 * Which triggers readings that just came in (or were corrected) start: those of fresh periods on which the rule fires and
 * never fired before. R3 waits while the answer to an earlier one is under way; R4 judges every sprint (SIGNALS 2: a policy
 * trigger is never suppressed).
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
    if (!changed.has(point.key) || history.firedOn.has(point.key) || !isFresh(point.date, today, policy)) continue;
    const fired = judgeReading(kpi, point.key, policy);
    if (fired === null || (fired.rule === 'R3' && underWay)) continue;
    due.push(fired);
    underWay = true;
  }
  return due;
}
