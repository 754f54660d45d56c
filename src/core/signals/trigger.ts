import type { z } from 'zod';
import { erased, type Recorded, type StreamType } from '../kernel/event.ts';
import { triggerEvents, type triggerFired, type triggerRuleSchema } from './events.ts';

/** The rules that start a clock, by requirement id. */
export type TriggerRule = z.infer<typeof triggerRuleSchema>;

/** Everything that the rule saw when it fired. */
export type TriggerFacts = z.infer<(typeof triggerFired.parts)['shared/trigger']['schema']>;

/** A trigger as its events tell it. `facts` is null before it fires, and where they were erased. */
export interface TriggerState {
  readonly status: 'none' | 'open' | 'answered' | 'dismissed';
  readonly facts: TriggerFacts | null;
}

/** The streams of triggers: one trigger each. */
export const triggerStream: StreamType<TriggerState, typeof triggerEvents> = {
  kind: 'trigger',
  events: triggerEvents,
  initial: { status: 'none', facts: null },
  evolve: evolveTrigger,
};

function evolveTrigger(state: TriggerState, event: Recorded<(typeof triggerEvents)[number]>): TriggerState {
  switch (event.type) {
    case 'trigger.fired': {
      const facts = event.parts['shared/trigger'];
      return { status: 'open', facts: facts === erased ? null : facts };
    }
    case 'trigger.answered':
      return { ...state, status: 'answered' };
    case 'trigger.dismissed':
      return { ...state, status: 'dismissed' };
  }
}
