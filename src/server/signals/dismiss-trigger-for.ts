import type { Viewer } from '../../core/kernel/context.ts';
import type { TriggerId } from '../../core/kernel/id.ts';
import { ok, refuse, type Decision } from '../../core/kernel/result.ts';
import type { TriggerCode } from '../../core/signals/admit.ts';
import { dismissTrigger } from '../../core/signals/dismiss-trigger.ts';
import { mayRead } from '../access/may-read.ts';
import type { Services } from '../app/services.ts';
import { tellMissed } from '../clocks/tell-missed.ts';
import type { Once } from '../http/handler.ts';
import type { ExecutionCode } from '../record/execute.ts';
import { holdTrigger } from './held-trigger.ts';

/** Dismisses a trigger for a viewer, with a reason that stays on record; its clock stops, or was missed already. */
export async function dismissTriggerFor(
  services: Pick<Services, 'execute'>,
  { viewer, once }: { readonly viewer: Viewer; readonly once?: Once },
  id: TriggerId,
  reason: string,
): Promise<Decision<Record<never, never>, TriggerCode | ExecutionCode>> {
  return await services.execute({ viewer, ...(once === undefined ? {} : { once }) }, async (unit) => {
    if (!(await mayRead(unit.write, unit.organisation, viewer.person, id))) return refuse({ code: 'NOT_FOUND' });
    const held = await holdTrigger(unit, id);
    const decision = dismissTrigger(held, reason, held.manager, unit.context);
    return decision.ok ? ok({ events: decision.value, value: {}, jobs: tellMissed(decision.value) }) : decision;
  });
}
