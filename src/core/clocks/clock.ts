import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import type { DecisionContext } from '../kernel/context.ts';
import { erased, newEvent, type Loaded, type NewEvent, type Recorded, type StreamType } from '../kernel/event.ts';
import type { PersonId } from '../kernel/id.ts';
import { formatInstant, type UtcInstant } from '../kernel/schema.ts';
import {
  clockAnsweredLate,
  clockEvents,
  clockMet,
  clockMissed,
  type clockNameSchema,
  clockStarted,
  clockStopped,
} from './events.ts';

/** The named deadlines (S13). */
export type ClockName = z.infer<typeof clockNameSchema>;

/** How far a clock has come. `answered-late` is a missed one whose answer came after all: it stays missed. */
export type ClockStatus = 'none' | 'running' | 'met' | 'missed' | 'answered-late' | 'stopped';

/** Why a clock no longer matters. */
export type ClockStopReason = 'cancelled' | 'withdrawn' | 'moved' | 'dismissed';

/** What a clock watches and until when. `dueAt` is the last moment that is still in time. */
export interface ClockTerms {
  readonly name: ClockName;
  /** The stream it watches. */
  readonly subject: string;
  readonly dueAt: UtcInstant;
  /** Who hears of it when it is missed. */
  readonly told: readonly PersonId[];
}

/** A clock as its events tell it. `terms` is null before the start, and where its content was erased. */
export interface ClockState {
  readonly status: ClockStatus;
  readonly terms: ClockTerms | null;
}

/** The streams of clocks: one clock each. */
export const clockStream: StreamType<ClockState, typeof clockEvents> = {
  kind: 'clock',
  events: clockEvents,
  initial: { status: 'none', terms: null },
  evolve: evolveClock,
};

function evolveClock(state: ClockState, event: Recorded<(typeof clockEvents)[number]>): ClockState {
  switch (event.type) {
    case 'clock.started':
      return { status: 'running', terms: event.parts.clock === erased ? null : event.parts.clock };
    case 'clock.met':
      return { ...state, status: 'met' };
    case 'clock.missed':
      return { ...state, status: 'missed' };
    case 'clock.answered-late':
      return { ...state, status: 'answered-late' };
    case 'clock.stopped':
      return { ...state, status: 'stopped' };
  }
}

/** Starts a clock of its own stream. The id is fresh; the caller finds the clock again by subject and name. */
export function startClock(context: Pick<DecisionContext, 'now' | 'newId'>, terms: ClockTerms): NewEvent {
  const clock = { ...terms, told: [...terms.told], startedAt: formatInstant(context.now) };
  return newEvent(clockStarted, context.newId('clock'), { clock });
}

/** Tells whether the deadline lies behind. An answer at the very instant of the deadline is in time. */
export function isPastDue(state: ClockState, now: Temporal.Instant): boolean {
  return state.terms !== null && Temporal.Instant.compare(now, Temporal.Instant.from(state.terms.dueAt)) > 0;
}

/**
 * What the clock waited for has happened. In time: met. After the deadline: missed and answered late, whether or not
 * the loop that records misses had come round (S13): the outcome never depends on how busy the server was.
 * Nothing when the clock is settled.
 */
export function answerClock(clock: Loaded<ClockState>, context: Pick<DecisionContext, 'now'>): readonly NewEvent[] {
  const at = formatInstant(context.now);
  const late = newEvent(clockAnsweredLate, clock.id, { answered: { at } });
  if (clock.state.status === 'missed') return [late];
  if (clock.state.status !== 'running') return [];
  const missed = missClock(clock, context);
  return missed.length > 0 ? [...missed, late] : [newEvent(clockMet, clock.id, { met: { at } })];
}

/** Records a running clock as missed once its deadline lies behind; nothing otherwise. */
export function missClock(clock: Loaded<ClockState>, context: Pick<DecisionContext, 'now'>): readonly NewEvent[] {
  const { status, terms } = clock.state;
  if (status !== 'running' || terms === null || !isPastDue(clock.state, context.now)) return [];
  return [newEvent(clockMissed, clock.id, { missed: { dueAt: terms.dueAt, told: [...terms.told] } })];
}

/**
 * Stops a clock whose subject is gone. One whose deadline lies behind is recorded as missed instead:
 * a cancellation after the fact undoes nothing.
 */
export function stopClock(
  clock: Loaded<ClockState>,
  because: ClockStopReason,
  context: Pick<DecisionContext, 'now'>,
): readonly NewEvent[] {
  if (clock.state.status !== 'running') return [];
  const missed = missClock(clock, context);
  if (missed.length > 0) return missed;
  return [newEvent(clockStopped, clock.id, { stopped: { at: formatInstant(context.now), because } })];
}
