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
  readonly schedule: boolean;
  readonly dismiss: boolean;
}

/** Who a person is to a trigger, before its state is looked at: the manager answers it; without one an owner may dismiss it. */
export function triggerRights(viewer: Viewer, manager: PersonId | null): TriggerAbilities {
  const holds = viewer.person === manager;
  return { schedule: holds, dismiss: holds || (manager === null && viewer.roles.includes('owner')) };
}

/** What a person may do with a trigger as it stands. */
export function triggerAbilities(viewer: Viewer, { status, manager }: TriggerStanding): TriggerAbilities {
  const rights = triggerRights(viewer, manager);
  const open = status === 'open';
  return { schedule: rights.schedule && open, dismiss: rights.dismiss && open };
}
