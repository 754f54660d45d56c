import { stopClock } from '../clocks/clock.ts';
import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type NewEvent } from '../kernel/event.ts';
import type { PersonId } from '../kernel/id.ts';
import { ok, type Decision } from '../kernel/result.ts';
import { admit, type TriggerCode } from './admit.ts';
import type { OpenTrigger } from './answer-trigger.ts';
import { triggerDismissed } from './events.ts';
import type { Dismissal } from './trigger.ts';

/** Decides that a trigger needs no 1on1. The reason stays on record, and its kind is counted for the rule; a deadline that lies behind is missed all the same. */
export function dismissTrigger(
  { trigger, clock }: OpenTrigger,
  why: { readonly reason: string; readonly as: Dismissal },
  manager: PersonId | null,
  context: DecisionContext,
): Decision<readonly NewEvent[], TriggerCode> {
  const admitted = admit(trigger, 'dismiss', manager, context);
  if (!admitted.ok) return admitted;
  const stopped = clock === null ? [] : stopClock(clock, 'dismissed', context);
  return ok([newEvent(triggerDismissed, trigger.id, { reason: why }), ...stopped]);
}
