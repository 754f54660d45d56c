import { civilDay } from '../clocks/civil-day.ts';
import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import type { KpiId } from '../kernel/id.ts';
import type { CivilDate } from '../kernel/schema.ts';
import { keyResultRecovered, keyResultSlipped } from './events.ts';
import { latestCheckIn, type KeyResult, type ObjectiveState } from './objective.ts';
import { daysOf } from './quarter.ts';
import { standingOf, type Standing } from './standing.ts';

/** The latest value of each KPI within the quarter, as the one who asks may see it. */
export type KpiValues = ReadonlyMap<KpiId, number>;

/** What a key result has come to: what its KPI says, or its latest check-in; before either its start. Null where the KPI says nothing. */
export function currentValue(state: Pick<ObjectiveState, 'checkIns'>, { key, terms }: Pick<KeyResult, 'key' | 'terms'>, kpis: KpiValues): number | null {
  if (terms.kpi !== null) return kpis.get(terms.kpi) ?? null;
  return latestCheckIn(state, key)?.value ?? terms.start;
}

/** Where a key result stands on a day of its quarter; null where nobody knows. */
export function standingOn(state: ObjectiveState, result: KeyResult, kpis: KpiValues, on: CivilDate): Standing | null {
  const value = currentValue(state, result, kpis);
  if (value === null || state.terms === null) return null;
  return standingOf({ ...result.terms, ...daysOf(state.terms.quarter) }, value, on);
}

/** A key result that lies behind and was not talked about yet. */
export interface Slip {
  readonly key: string;
  readonly terms: KeyResult['terms'];
  readonly value: number;
  readonly on: CivilDate;
  readonly standing: Standing;
}

/**
 * Looks at the key results of an active objective. One that began to lie further behind than `behind` points has slipped, once,
 * however often it is looked at, until it has caught up (R17).
 */
export function watchKeyResults(
  objective: Loaded<ObjectiveState>,
  kpis: KpiValues,
  behind: number,
  context: Pick<DecisionContext, 'now'>,
): { readonly events: readonly NewEvent[]; readonly waiting: readonly Slip[] } {
  const { state, id } = objective;
  const nothing = { events: [], waiting: [] };
  if (state.terms === null || state.status !== 'active') return nothing;
  const on = civilDay(context.now, state.terms.timeZone);
  // Before its quarter nothing is expected, and after it only the score is missing.
  if (on < daysOf(state.terms.quarter).from || on > daysOf(state.terms.quarter).to) return nothing;
  const events: NewEvent[] = [];
  const waiting: Slip[] = [];
  for (const result of state.keyResults) {
    const standing = result.dropped ? null : standingOn(state, result, kpis, on);
    if (standing === null) continue;
    const { key, slip, terms } = result;
    const slipping = standing.behind > behind;
    if (slipping && slip === 'none') events.push(newEvent(keyResultSlipped, id, { 'shared/slip': { key, on, ...standing } }));
    if (!slipping && slip !== 'none') events.push(newEvent(keyResultRecovered, id, { 'shared/slip': { key, on } }));
    if (slipping && slip !== 'raised') waiting.push({ key, terms, value: currentValue(state, result, kpis) ?? terms.start, on, standing });
  }
  return { events, waiting };
}
