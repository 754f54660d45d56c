import type { z } from 'zod';
import { erased, type Recorded, type StreamType } from '../kernel/event.ts';
import type { UtcInstant } from '../kernel/schema.ts';
import { triggerEvents, type diagnosisSchema, type dismissalSchema, type triggerFired } from './events.ts';

/** Everything that the rule saw when it fired. */
export type TriggerFacts = z.infer<(typeof triggerFired.parts)['shared/trigger']['schema']>;

/** Why a trigger needed no answer. */
export type Dismissal = z.infer<typeof dismissalSchema>;

/** What lies behind a block (R57). */
export type Diagnosis = z.infer<typeof diagnosisSchema>;

/** A trigger as its events tell it. `facts` is null before it fires, and where they were erased. */
export interface TriggerState {
  readonly status: 'none' | 'open' | 'answered' | 'dismissed';
  readonly facts: TriggerFacts | null;
  /** Until when it is put off; null where it never was. */
  readonly snoozedUntil: UtcInstant | null;
  /** The meeting on whose agenda it stands; null where it was put on none. */
  readonly agenda: string | null;
  /** One of the ways out that it proposed was chosen. */
  readonly wayChosen: boolean;
}

/** The streams of triggers: one trigger each. */
export const triggerStream: StreamType<TriggerState, typeof triggerEvents> = {
  kind: 'trigger',
  events: triggerEvents,
  initial: { status: 'none', facts: null, snoozedUntil: null, agenda: null, wayChosen: false },
  evolve: evolveTrigger,
};

function evolveTrigger(state: TriggerState, event: Recorded<(typeof triggerEvents)[number]>): TriggerState {
  switch (event.type) {
    case 'trigger.fired': {
      const facts = event.parts['shared/trigger'];
      return { ...state, status: 'open', facts: facts === erased ? null : facts };
    }
    case 'trigger.snoozed': {
      const snooze = event.parts['shared/snooze'];
      return { ...state, snoozedUntil: snooze === erased ? state.snoozedUntil : snooze.backAt };
    }
    case 'trigger.put-on-agenda': {
      const agenda = event.parts['shared/agenda'];
      return { ...state, agenda: agenda === erased ? state.agenda : agenda.meeting };
    }
    case 'incident.logged':
    case 'trigger.diagnosed':
      return state;
    case 'trigger.way-chosen':
      return { ...state, wayChosen: true };
    case 'trigger.answered':
      return { ...state, status: 'answered' };
    case 'trigger.dismissed':
      return { ...state, status: 'dismissed' };
  }
}
