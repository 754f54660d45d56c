import type { DecisionContext } from '../kernel/context.ts';
import type { Loaded } from '../kernel/event.ts';
import type { PersonId } from '../kernel/id.ts';
import { ok, refuse, type Decision } from '../kernel/result.ts';
import { triggerAbilities, triggerRights, type TriggerAbilities } from './policy.ts';
import type { TriggerFacts, TriggerState } from './trigger.ts';

export type TriggerCode = 'NOT_FOUND' | 'FORBIDDEN' | 'TRIGGER_SETTLED';

/**
 * Lets a person act on a trigger, or says why not. `manager` is the one whom it names, or whom the subject reports to by
 * now where it names nobody. One that is erased or does not exist is not found.
 */
export function admit(
  trigger: Loaded<TriggerState>,
  act: keyof TriggerAbilities,
  manager: PersonId | null,
  context: DecisionContext,
): Decision<TriggerFacts, TriggerCode> {
  const { status, facts } = trigger.state;
  if (facts === null) return refuse({ code: 'NOT_FOUND' });
  if (context.viewer === 'system' || !triggerRights(context.viewer, manager)[act]) return refuse({ code: 'FORBIDDEN' });
  return triggerAbilities(context.viewer, { status, manager })[act] ? ok(facts) : refuse({ code: 'TRIGGER_SETTLED' });
}
