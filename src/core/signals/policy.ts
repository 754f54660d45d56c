import type { Viewer } from '../kernel/context.ts';
import type { PersonId } from '../kernel/id.ts';
import type { TriggerState } from './trigger.ts';

/** What the policy of a trigger looks at. */
export interface TriggerStanding {
  readonly status: TriggerState['status'];
  /** Who is to hold the 1on1; where nobody was named, whoever the subject reports to by now. */
  readonly manager: PersonId | null;
}

/** What a person may do with a trigger. */
export interface TriggerAbilities {
  /** Fix a time for the 1on1 that it asks for. */
  readonly schedule: boolean;
  /** Put it on the agenda of the next 1on1. */
  readonly agenda: boolean;
  readonly snooze: boolean;
  readonly diagnose: boolean;
  /** Choose one of the ways out that it proposes. */
  readonly choose: boolean;
  readonly dismiss: boolean;
}

/** Who a person is to a trigger, before its state is looked at: the manager answers it; without one an owner may dismiss it. */
export function triggerRights(viewer: Viewer, manager: PersonId | null): TriggerAbilities {
  const holds = viewer.person === manager;
  return { schedule: holds, agenda: holds, snooze: holds, diagnose: holds, choose: holds, dismiss: holds || (manager === null && viewer.roles.includes('owner')) };
}

/** What a person may do with a trigger as it stands: a diagnosis and a choice may come with the talk, the rest only before it is settled. */
export function triggerAbilities(viewer: Viewer, { status, manager }: TriggerStanding): TriggerAbilities {
  const rights = triggerRights(viewer, manager);
  const open = status === 'open';
  return {
    schedule: rights.schedule && open,
    agenda: rights.agenda && open,
    snooze: rights.snooze && open,
    diagnose: rights.diagnose && (open || status === 'answered'),
    choose: rights.choose && (open || status === 'answered'),
    dismiss: rights.dismiss && open,
  };
}
