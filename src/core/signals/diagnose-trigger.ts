import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import type { PersonId } from '../kernel/id.ts';
import { ok, type Decision } from '../kernel/result.ts';
import { admit, type TriggerCode } from './admit.ts';
import { triggerDiagnosed } from './events.ts';
import type { Diagnosis, TriggerState } from './trigger.ts';

/**
 * Records what the manager believes lies behind a signal (R57): skill, scope, confidence, politics, or their own lack of clarity
 * (R127). The report reads it too; nobody else does. It can change: each stays on record, the last one counts.
 */
export function diagnoseTrigger(
  trigger: Loaded<TriggerState>,
  diagnosis: { readonly cause: Diagnosis; readonly words: string },
  manager: PersonId | null,
  context: DecisionContext,
): Decision<readonly NewEvent[], TriggerCode> {
  const admitted = admit(trigger, 'diagnose', manager, context);
  return admitted.ok ? ok([newEvent(triggerDiagnosed, trigger.id, { 'shared/diagnosis': diagnosis })]) : admitted;
}
