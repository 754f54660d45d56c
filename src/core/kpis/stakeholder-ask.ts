import { erased, type Recorded, type StreamType } from '../kernel/event.ts';
import type { KpiId, StakeholderId } from '../kernel/id.ts';
import type { CivilDate, UtcInstant } from '../kernel/schema.ts';
import { askEvents } from './stakeholder-events.ts';

/** A week whose question is out. */
export interface OpenRound {
  readonly week: CivilDate;
  readonly asked: number;
  readonly remindAt: UtcInstant;
  readonly closesAt: UtcInstant;
  readonly reminded: boolean;
}

/** A weekly question as its events tell it. */
export interface AskState {
  readonly status: 'none' | 'running' | 'stopped';
  /** Null before the start, and where it was erased. */
  readonly terms: { readonly kpi: KpiId; readonly timeZone: string } | null;
  /** Who is asked, by the key that stands for them. */
  readonly listed: ReadonlySet<StakeholderId>;
  readonly round: OpenRound | null;
  /** The Monday of the last week that was opened. */
  readonly lastWeek: CivilDate | null;
}

/** The streams of weekly questions: one a KPI at a time. */
export const askStream: StreamType<AskState, typeof askEvents> = {
  kind: 'ask',
  events: askEvents,
  initial: { status: 'none', terms: null, listed: new Set(), round: null, lastWeek: null },
  evolve: evolveAsk,
};

function evolveAsk(state: AskState, event: Recorded<(typeof askEvents)[number]>): AskState {
  switch (event.type) {
    case 'ask.started': {
      const ask = event.parts['shared/ask'];
      return { ...state, status: 'running', terms: ask === erased ? null : { kpi: ask.kpi, timeZone: ask.timeZone } };
    }
    case 'ask.stopped':
      return { ...state, status: 'stopped', round: null };
    case 'stakeholder.listed': {
      const place = event.parts['shared/place'];
      return place === erased ? state : { ...state, listed: new Set([...state.listed, place.stakeholder]) };
    }
    case 'stakeholder.unlisted': {
      const place = event.parts['shared/place'];
      return place === erased ? state : { ...state, listed: new Set([...state.listed].filter((each) => each !== place.stakeholder)) };
    }
    case 'score-round.opened': {
      const round = event.parts['shared/round'];
      if (round === erased) return state;
      const { week, asked, remindAt, closesAt } = round;
      return { ...state, round: { week, asked, remindAt, closesAt, reminded: false }, lastWeek: week };
    }
    case 'score-round.reminded':
      return { ...state, round: state.round === null ? null : { ...state.round, reminded: true } };
    case 'score-round.closed':
      return { ...state, round: null };
  }
}
