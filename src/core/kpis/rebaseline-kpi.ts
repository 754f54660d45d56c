import type { z } from 'zod';
import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import type { PersonId } from '../kernel/id.ts';
import { ok, refuse, type Decision } from '../kernel/result.ts';
import { kpiRebaselined, type baselineSchema } from './events.ts';
import type { KpiState } from './kpi.ts';
import { mayKeepKpi } from './policy.ts';

/** From which reading on a new level is the usual one, and why. */
export type RebaselineKpi = z.infer<typeof baselineSchema>;

/** What is known of the reading that a new baseline is to begin with. */
export interface RebaselineFacts {
  /** The KPI has a reading of that day. */
  readonly read: boolean;
  /** Readings before that day. */
  readonly earlier: number;
  /** Whom the owner reports to today. */
  readonly manager: PersonId | null;
}

export type RebaselineKpiCode = 'KPI_UNKNOWN' | 'FORBIDDEN' | 'BASELINE_NO_READING' | 'BASELINE_FIRST' | 'BASELINE_THERE';

/**
 * Decides that a KPI has a new usual level from one of its readings on. It asks for a reason, and everyone who sees the KPI
 * sees it: a baseline that moved by itself would make a lasting fall the usual. The same people may who define the KPI.
 */
export function rebaselineKpi(
  kpi: Loaded<KpiState>,
  command: RebaselineKpi,
  facts: RebaselineFacts,
  context: Pick<DecisionContext, 'viewer'>,
): Decision<{ readonly events: readonly NewEvent[] }, RebaselineKpiCode> {
  const { definition, rebaselined } = kpi.state;
  if (definition === null) return refuse({ code: 'KPI_UNKNOWN' });
  if (context.viewer !== 'system' && !mayKeepKpi(context.viewer, { owner: definition.owner, manager: facts.manager })) return refuse({ code: 'FORBIDDEN' });
  if (!facts.read) return refuse({ code: 'BASELINE_NO_READING', path: 'from' });
  if (facts.earlier === 0) return refuse({ code: 'BASELINE_FIRST', path: 'from' });
  if (rebaselined.includes(command.from)) return refuse({ code: 'BASELINE_THERE', path: 'from' });
  return ok({ events: [newEvent(kpiRebaselined, kpi.id, { 'shared/baseline': command })] });
}
