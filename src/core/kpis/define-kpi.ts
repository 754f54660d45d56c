import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type NewEvent } from '../kernel/event.ts';
import type { KpiId, PersonId } from '../kernel/id.ts';
import { ok, refuse, type Decision, type Refusal } from '../kernel/result.ts';
import { kpiDefined, type KpiDefinition } from './events.ts';
import type { OpinionPolicy } from '../policy/policy.ts';
import { mayKeepKpi } from './policy.ts';
import { isInRange, readingRange } from './reading-range.ts';

/** What is known about the one who is to answer for the KPI. */
export interface OwnerFacts {
  /** They are a member of the organisation. */
  readonly known: boolean;
  readonly manager: PersonId | null;
}

export type DefineKpiCode = 'FORBIDDEN' | 'NOT_FOUND' | 'READING_OUT_OF_RANGE' | 'FLOOR_ABOVE_CEILING' | 'BASELINE_WINDOW';

/** From how many readings natural limits may be made: the policy's least, and its own window as the most. */
type WindowPolicy = Pick<OpinionPolicy, 'minimumReadings' | 'baselineWindow'>;

/** Defines a KPI. Its watch begins with it. */
export function defineKpi(
  definition: KpiDefinition,
  owner: OwnerFacts,
  policy: WindowPolicy,
  context: DecisionContext,
): Decision<{ readonly kpi: KpiId; readonly events: readonly NewEvent[] }, DefineKpiCode> {
  if (!owner.known) return refuse({ code: 'NOT_FOUND', path: 'owner' });
  const people = { owner: definition.owner, manager: owner.manager };
  if (context.viewer !== 'system' && !mayKeepKpi(context.viewer, people)) return refuse({ code: 'FORBIDDEN' });
  const wrong = wrongNumber(definition, policy);
  if (wrong !== null) return refuse(wrong);
  const kpi = context.newId('kpi');
  return ok({ kpi, events: [newEvent(kpiDefined, kpi, { 'shared/kpi': definition })] });
}

function wrongNumber(definition: KpiDefinition, policy: WindowPolicy): Refusal<DefineKpiCode> | null {
  const { unit, floor = null, ceiling = null, baselineWindow = null } = definition;
  for (const path of ['target', 'floor', 'ceiling'] as const) {
    const value = definition[path] ?? null;
    if (value !== null && !isInRange(unit, value)) return { code: 'READING_OUT_OF_RANGE', path, facts: { unit, ...readingRange(unit) } };
  }
  if (floor !== null && ceiling !== null && floor > ceiling) return { code: 'FLOOR_ABOVE_CEILING', path: 'ceiling', facts: { floor, ceiling } };
  const [least, most] = [policy.minimumReadings.value, policy.baselineWindow.value];
  const possible = baselineWindow === null || (baselineWindow >= least && baselineWindow <= most);
  return possible ? null : { code: 'BASELINE_WINDOW', path: 'baselineWindow', facts: { least, most } };
}
