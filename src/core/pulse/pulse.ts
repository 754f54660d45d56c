import { erased, type Recorded, type StreamType } from '../kernel/event.ts';
import type { PersonId } from '../kernel/id.ts';
import type { CivilDate, UtcInstant } from '../kernel/schema.ts';
import { pulseEvents, type PulseQuestion } from './events.ts';

/** A round whose question is out. */
export interface OpenPulseRound {
  readonly week: CivilDate;
  readonly questions: readonly PulseQuestion[];
  /** How many were invited; 0 where that was erased. */
  readonly invited: number;
  readonly remindAt: UtcInstant;
  readonly closesAt: UtcInstant;
  readonly reminded: boolean;
}

/** A pulse as its events tell it. */
export interface PulseState {
  readonly status: 'none' | 'running' | 'stopped';
  readonly terms: { readonly manager: PersonId; readonly cadence: 'weekly' | 'biweekly'; readonly timeZone: string } | null;
  readonly round: OpenPulseRound | null;
  /** When the next round is due. */
  readonly nextAt: UtcInstant | null;
}

/** The streams of pulses: one a manager at a time. */
export const pulseStream: StreamType<PulseState, typeof pulseEvents> = {
  kind: 'pulse',
  events: pulseEvents,
  initial: { status: 'none', terms: null, round: null, nextAt: null },
  evolve: evolvePulse,
};

function evolvePulse(state: PulseState, event: Recorded<(typeof pulseEvents)[number]>): PulseState {
  switch (event.type) {
    case 'pulse.started': {
      const pulse = event.parts['shared/pulse'];
      if (pulse === erased) return { ...state, status: 'running' };
      const { manager, cadence, timeZone, firstAt } = pulse;
      return { ...state, status: 'running', terms: { manager, cadence, timeZone }, nextAt: firstAt };
    }
    case 'pulse.stopped':
      return { ...state, status: 'stopped', round: null, nextAt: null };
    case 'pulse-round.opened': {
      const { 'shared/round': round, 'shared/group': group } = event.parts;
      if (round === erased) return state;
      const { week, questions, remindAt, closesAt, nextAt } = round;
      return { ...state, nextAt, round: { week, questions, invited: group === erased ? 0 : group.people.length, remindAt, closesAt, reminded: false } };
    }
    case 'pulse-round.skipped': {
      const round = event.parts['shared/round'];
      return round === erased ? state : { ...state, nextAt: round.nextAt };
    }
    case 'pulse-round.reminded':
      return { ...state, round: state.round === null ? null : { ...state.round, reminded: true } };
    case 'pulse-round.closed':
      return { ...state, round: null };
  }
}
