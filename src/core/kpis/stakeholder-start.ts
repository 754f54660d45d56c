import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import { isId, type AskId, type PersonId } from '../kernel/id.ts';
import { ok, refuse, type Decision } from '../kernel/result.ts';
import type { Policy } from '../policy/policy.ts';
import type { KpiState } from './kpi.ts';
import { mayKeepKpi } from './policy.ts';
import { askStarted } from './stakeholder-events.ts';
import { listStakeholders, type NewStakeholder, type ListStakeholdersCode } from './stakeholder-list.ts';
import { weekAfter } from './stakeholder-week.ts';

/** What is known when somebody wants to ask about a KPI. */
export interface StartAskFacts {
  /** Whom the KPI's owner reports to today. */
  readonly manager: PersonId | null;
  /** The owner's time zone: their weeks are asked about. */
  readonly timeZone: string;
  /** A weekly question about this KPI is under way. */
  readonly running: boolean;
}

export type StartAskCode = 'KPI_UNKNOWN' | 'FORBIDDEN' | 'ASK_WRONG_SCALE' | 'ASK_RUNNING' | ListStakeholdersCode;

/** Starts the weekly question about a stakeholder KPI with the people who are to be asked. It goes out first on the next Monday. */
export function startAsk(
  kpi: Loaded<KpiState>,
  people: readonly NewStakeholder[],
  facts: StartAskFacts,
  policy: Policy,
  context: DecisionContext,
): Decision<{ readonly ask: AskId; readonly events: readonly NewEvent[] }, StartAskCode> {
  const { definition } = kpi.state;
  const { id } = kpi;
  if (definition === null || !isId('kpi', id)) return refuse({ code: 'KPI_UNKNOWN' });
  if (context.viewer !== 'system' && !mayKeepKpi(context.viewer, { owner: definition.owner, manager: facts.manager })) return refuse({ code: 'FORBIDDEN' });
  if (definition.unit !== 'score' && definition.unit !== 'nps') return refuse({ code: 'ASK_WRONG_SCALE' });
  if (facts.running) return refuse({ code: 'ASK_RUNNING' });
  const ask = context.newId('ask');
  const listed = listStakeholders(ask, new Set(), people, policy, context);
  if (!listed.ok) return listed;
  const firstAt = weekAfter(context.now, facts.timeZone, policy.stakeholders).opensAt;
  const started = newEvent(askStarted, ask, { 'shared/ask': { kpi: id, timeZone: facts.timeZone, firstAt } });
  return ok({ ask, events: [started, ...listed.value] });
}
