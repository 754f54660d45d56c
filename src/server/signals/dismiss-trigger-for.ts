import type { TriggerId } from '../../core/kernel/id.ts';
import { ok, type Decision } from '../../core/kernel/result.ts';
import type { TriggerCode } from '../../core/signals/admit.ts';
import { dismissTrigger } from '../../core/signals/dismiss-trigger.ts';
import type { Dismissal } from '../../core/signals/trigger.ts';
import type { Services } from '../app/services.ts';
import { tellMissed } from '../clocks/tell-missed.ts';
import type { ExecutionCode } from '../record/execute.ts';
import { actOnTrigger, type Acting } from './act-on-trigger.ts';

/** Dismisses a trigger for a viewer, with a reason that stays on record; its clock stops, or was missed already. */
export async function dismissTriggerFor(
  services: Pick<Services, 'execute'>,
  acting: Acting,
  id: TriggerId,
  why: { readonly as: Dismissal; readonly reason: string },
): Promise<Decision<Record<never, never>, TriggerCode | ExecutionCode>> {
  return await actOnTrigger(services, acting, id, (unit, held) => {
    const decision = dismissTrigger(held, why, held.manager, unit.context);
    return decision.ok ? ok({ events: decision.value, value: {}, jobs: tellMissed(decision.value) }) : decision;
  });
}
