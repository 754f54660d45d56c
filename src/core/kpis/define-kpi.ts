import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type NewEvent } from '../kernel/event.ts';
import type { KpiId, PersonId } from '../kernel/id.ts';
import { ok, refuse, type Decision } from '../kernel/result.ts';
import { kpiDefined, type KpiDefinition } from './events.ts';
import { mayKeepKpi } from './policy.ts';
import { isInRange, readingRange } from './reading-range.ts';

/** What is known about the one who is to answer for the KPI. */
export interface OwnerFacts {
  /** They are a member of the organisation. */
  readonly known: boolean;
  readonly manager: PersonId | null;
}

export type DefineKpiCode = 'FORBIDDEN' | 'NOT_FOUND' | 'READING_OUT_OF_RANGE';

/** Defines a KPI. Its watch begins with it. */
export function defineKpi(
  definition: KpiDefinition,
  owner: OwnerFacts,
  context: DecisionContext,
): Decision<{ readonly kpi: KpiId; readonly events: readonly NewEvent[] }, DefineKpiCode> {
  if (!owner.known) return refuse({ code: 'NOT_FOUND', path: 'owner' });
  const people = { owner: definition.owner, manager: owner.manager };
  if (context.viewer !== 'system' && !mayKeepKpi(context.viewer, people)) return refuse({ code: 'FORBIDDEN' });
  const { unit, target } = definition;
  if (target !== null && !isInRange(unit, target)) return refuse({ code: 'READING_OUT_OF_RANGE', path: 'target', facts: { unit, ...readingRange(unit) } });
  const kpi = context.newId('kpi');
  return ok({ kpi, events: [newEvent(kpiDefined, kpi, { 'shared/kpi': definition })] });
}
