import type { z } from 'zod';
import type { DecisionContext } from '../kernel/context.ts';
import { erased, newEvent, type NewEvent, type Recorded, type StreamType } from '../kernel/event.ts';
import type { PlanId } from '../kernel/id.ts';
import type { UtcInstant } from '../kernel/schema.ts';
import { seriesEvents, seriesJoinedPlan, seriesProposed, type seriesTermsSchema } from './events.ts';

/** Between whom a series is, of which preset, and what it belongs to. */
export type SeriesTerms = z.infer<typeof seriesTermsSchema>;

/** When the sessions of a series are: an RRULE from a first instant on, in the series' time zone. */
export interface Cadence {
  readonly firstAt: UtcInstant;
  readonly rule: string;
  readonly minutes: number;
  /** How many sessions are to be held; null for a series that rolls on. */
  readonly sessions: number | null;
}

/** A series as its events tell it. `terms` and `cadence` are null where they are not set yet or were erased. */
export interface SeriesState {
  readonly status: 'none' | 'proposed' | 'started' | 'ended';
  readonly terms: SeriesTerms | null;
  readonly cadence: Cadence | null;
}

/** The streams of standing 1on1s. */
export const seriesStream: StreamType<SeriesState, typeof seriesEvents> = {
  kind: 'series',
  events: seriesEvents,
  initial: { status: 'none', terms: null, cadence: null },
  evolve: evolveSeries,
};

function evolveSeries(state: SeriesState, event: Recorded<(typeof seriesEvents)[number]>): SeriesState {
  switch (event.type) {
    case 'series.proposed': {
      const terms = event.parts['shared/series'];
      return { ...state, status: 'proposed', terms: terms === erased ? null : terms };
    }
    case 'series.started': {
      const terms = event.parts['shared/series'];
      const cadence = event.parts['shared/cadence'];
      return { status: 'started', terms: terms === erased ? null : terms, cadence: cadence === erased ? null : cadence };
    }
    case 'series.joined-plan': {
      const joined = event.parts['shared/plan'];
      if (joined === erased || state.terms === null) return state;
      return { ...state, terms: { ...state.terms, plan: joined.plan } };
    }
    case 'series.cadence-changed': {
      const cadence = event.parts['shared/cadence'];
      return cadence === erased ? state : { ...state, cadence };
    }
    case 'series.ended':
      return { ...state, status: 'ended' };
  }
}

/** Proposes a series, because a trigger asks for one. The event's stream is the new series' id. */
export function proposeSeries(context: Pick<DecisionContext, 'newId'>, terms: SeriesTerms): NewEvent {
  return newEvent(seriesProposed, context.newId('series'), { 'shared/series': terms });
}

/** Ties a series to a plan that was opened after it. Its coming meetings, and what they bring, belong to the plan. */
export function joinPlan(series: string, plan: PlanId): NewEvent {
  return newEvent(seriesJoinedPlan, series, { 'shared/plan': { plan } });
}
