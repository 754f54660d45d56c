import type { z } from 'zod';
import { erased, type Recorded, type StreamType } from '../kernel/event.ts';
import type { CivilDate } from '../kernel/schema.ts';
import { kpiEvents, type KpiDefinition, type kpiRoleSchema } from './events.ts';

/** What the product watches a KPI for. */
export type KpiRole = z.infer<typeof kpiRoleSchema>;

/** A KPI as its events tell it. Its readings stay out: there may be many, and they are compared in the read tables. */
export interface KpiState {
  readonly status: 'none' | 'defined';
  /** Null before it is defined, and where it was erased. */
  readonly definition: KpiDefinition | null;
  /** The days from which on a new level is the usual one, in the order of the decisions. */
  readonly rebaselined: readonly CivilDate[];
}

/** The streams of KPIs: one KPI each, with all its readings. */
export const kpiStream: StreamType<KpiState, typeof kpiEvents> = {
  kind: 'kpi',
  events: kpiEvents,
  initial: { status: 'none', definition: null, rebaselined: [] },
  evolve: evolveKpi,
};

function evolveKpi(state: KpiState, event: Recorded<(typeof kpiEvents)[number]>): KpiState {
  switch (event.type) {
    case 'kpi.defined': {
      const definition = event.parts['shared/kpi'];
      return { ...state, status: 'defined', definition: definition === erased ? null : definition };
    }
    case 'readings.recorded':
      return state;
    case 'kpi.rebaselined': {
      const baseline = event.parts['shared/baseline'];
      return baseline === erased ? state : { ...state, rebaselined: [...state.rebaselined, baseline.from] };
    }
  }
}
