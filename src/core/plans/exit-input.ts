import type { z } from 'zod';
import type { CivilDate } from '../kernel/schema.ts';
import type { Measure } from '../kpis/measure.ts';
import type { Point } from '../kpis/point.ts';
import type { Setting } from '../policy/setting.ts';
import type { exitConditionSchema, exitProposalSchema } from './events.ts';

/** One of the plan's KPIs as the exit sees it. */
export interface ExitKpi {
  readonly kpi: string;
  readonly name: string;
  readonly measure: Measure;
  readonly target: number | null;
  /** The values come from the subject's own judgement and from nothing else (R74). */
  readonly selfAssessed: boolean;
  /** Closed periods in date order: before, at and after the trigger. */
  readonly points: readonly Point[];
}

/** One round of the stakeholder question: the mean of 0-10 answers and how many answered (S5, S6). */
export interface StakeholderReading {
  readonly date: CivilDate;
  readonly score: number;
  readonly raters: number;
}

/** All that the computed exit looks at. It reads no clock: `asOf` is the day on which it is asked. */
export interface ExitInput {
  readonly kpis: readonly ExitKpi[];
  /** The KPI whose reading fired the trigger, and the date of that reading. */
  readonly trigger: { readonly kpi: string; readonly date: CivilDate };
  /** The day of the first session. */
  readonly dayZero: CivilDate;
  readonly asOf: CivilDate;
  readonly sessionsHeld: number;
  readonly extensionsUsed: number;
  /** In date order; empty when nobody was asked. */
  readonly stakeholders: readonly StakeholderReading[];
}

export type ExitMet = z.infer<typeof exitConditionSchema>['met'];
export type ExitProposal = z.infer<typeof exitProposalSchema>;

/** One number that a condition rests on, named for a person; null where it could not be computed. */
export interface Measured {
  readonly name: string;
  readonly value: number | null;
  readonly unit: string;
}

/**
 * One condition of the exit with every number behind it. A `flag` is met while it is not raised. What does not `decide`
 * is shown beside and changes no proposal.
 */
export interface ExitRow {
  readonly id: string;
  readonly requirements: readonly string[];
  readonly kind: 'condition' | 'flag';
  readonly decides: boolean;
  readonly kpi: string | null;
  readonly rule: string;
  readonly measured: readonly Measured[];
  readonly threshold: Setting | null;
  readonly met: ExitMet;
}
