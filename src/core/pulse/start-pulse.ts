import type { DecisionContext, Viewer } from '../kernel/context.ts';
import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import type { PulseId } from '../kernel/id.ts';
import { ok, refuse, type Decision } from '../kernel/result.ts';
import { formatInstant } from '../kernel/schema.ts';
import { weekAfter } from '../kpis/stakeholder-week.ts';
import type { PulsePolicy } from '../policy/policy.ts';
import { pulseStarted, pulseStopped } from './events.ts';
import { mayStopPulse } from './policy.ts';
import type { PulseState } from './pulse.ts';

/** What is known when a manager starts a pulse. */
export interface StartPulseFacts {
  /** How many report to them today. */
  readonly reports: number;
  readonly running: boolean;
  readonly timeZone: string;
}

/**
 * Starts a pulse of those who report to the viewer. Groups are reporting lines and nothing else, so that no two groups
 * overlap: the difference of two results never is the answer of a few.
 */
export function startPulse(
  cadence: 'weekly' | 'biweekly',
  facts: StartPulseFacts,
  policy: PulsePolicy,
  context: Pick<DecisionContext, 'now' | 'newId'> & { readonly viewer: Viewer },
): Decision<{ readonly pulse: PulseId; readonly events: readonly NewEvent[] }, 'PULSE_GROUP_SMALL' | 'PULSE_RUNNING'> {
  if (facts.running) return refuse({ code: 'PULSE_RUNNING' });
  const least = policy.showFrom.value;
  if (facts.reports < least) return refuse({ code: 'PULSE_GROUP_SMALL', facts: { least, reports: facts.reports } });
  const pulse = context.newId('pulse');
  const { timeZone } = facts;
  const { opensAt: firstAt } = weekAfter(context.now, timeZone, policy);
  return ok({ pulse, events: [newEvent(pulseStarted, pulse, { 'shared/pulse': { manager: context.viewer.person, cadence, timeZone, firstAt } })] });
}

/** Stops a pulse; an open round goes uncounted. */
export function stopPulse(pulse: Loaded<PulseState>, viewer: Viewer, context: Pick<DecisionContext, 'now'>): Decision<readonly NewEvent[], 'FORBIDDEN' | 'NOT_FOUND'> {
  const { status, terms } = pulse.state;
  if (status !== 'running' || terms === null) return refuse({ code: 'NOT_FOUND' });
  if (!mayStopPulse(viewer, terms.manager)) return refuse({ code: 'FORBIDDEN' });
  return ok([newEvent(pulseStopped, pulse.id, { stopped: { at: formatInstant(context.now) } })]);
}
