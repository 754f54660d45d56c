import type { KpiId } from '../../core/kernel/id.ts';
import type { CivilDate } from '../../core/kernel/schema.ts';
import { computeExit, type ComputedExit } from '../../core/plans/exit.ts';
import type { ExitInput } from '../../core/plans/exit-input.ts';
import type { Policy } from '../../core/policy/policy.ts';
import type { KpiHistory } from '../kpis/kpi-histories.ts';

/** What a plan itself says about its exit. */
export interface ExitTerms {
  readonly kpis: readonly KpiId[];
  readonly stakeholderKpi: KpiId | null;
  readonly triggerReading: { readonly kpi: KpiId; readonly date: CivilDate } | null;
  readonly startsOn: CivilDate;
  readonly extensions: number;
}

/** What was measured around it. */
export interface ExitFacts {
  readonly kpis: readonly KpiHistory[];
  readonly sessionsHeld: number;
  readonly today: CivilDate;
}

/**
 * The exit as it computes today. Without a trigger the first day stands in its place, for the first KPI. A stakeholder round
 * is `answered of asked`; one without it counts as answered by nobody: a mean of unknown many is no mean (S6).
 */
export function exitOfPlan(terms: ExitTerms, facts: ExitFacts, policy: Policy): ComputedExit {
  const historyOf = (kpi: KpiId | null): KpiHistory | undefined => facts.kpis.find((history) => history.row.id === kpi);
  const stakeholders = historyOf(terms.stakeholderKpi)?.points ?? [];
  const input: ExitInput = {
    kpis: terms.kpis.flatMap((kpi) => {
      const history = historyOf(kpi);
      if (history === undefined) return [];
      const { row, points } = history;
      const measure = { unit: row.unit, direction: row.direction };
      return [{ kpi, name: row.name, measure, target: row.target, selfAssessed: false, points }];
    }),
    trigger: terms.triggerReading ?? { kpi: terms.kpis[0] ?? '', date: terms.startsOn },
    dayZero: terms.startsOn,
    asOf: facts.today,
    sessionsHeld: facts.sessionsHeld,
    extensionsUsed: terms.extensions,
    stakeholders: stakeholders.map((point) => ({ date: point.date, score: point.value, raters: point.of?.part ?? 0 })),
  };
  return computeExit(input, policy);
}
