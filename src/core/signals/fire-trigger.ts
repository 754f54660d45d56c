import { startClock } from '../clocks/clock.ts';
import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type NewEvent } from '../kernel/event.ts';
import type { PersonId, SeriesId, TriggerId } from '../kernel/id.ts';
import { formatInstant } from '../kernel/schema.ts';
import type { Policy } from '../policy/policy.ts';
import { triggerFired } from './events.ts';
import type { FiredRule } from './judge-readings.ts';

/** Most people who hear of one missed deadline. */
const mostTold = 10;

/** Who is who around the person who answers for a KPI. */
export interface TriggerPeople {
  readonly subject: PersonId;
  /** Who is to hold the 1on1; null when the subject reports to nobody. */
  readonly manager: PersonId | null;
  readonly managersManager: PersonId | null;
  /** The owners of the organisation. */
  readonly owners: readonly PersonId[];
}

/** Who hears when no 1on1 is fixed in time: the manager and theirs; where there is none above, the organisation's owners. */
export function toldOf({ manager, managersManager, owners }: TriggerPeople): readonly PersonId[] {
  const above = managersManager === null ? owners : [managersManager];
  return [...new Set(manager === null ? owners : [manager, ...above])].slice(0, mostTold);
}

/**
 * Records that a rule fired and starts the clock of R7: 48 hours to fix a time for the first 1on1 (S12).
 * `trigger` is the new trigger's id, `series` the one that it asks to be started.
 */
export function fireTrigger(
  trigger: TriggerId,
  fired: FiredRule,
  people: TriggerPeople,
  series: SeriesId | null,
  policy: Policy,
  context: Pick<DecisionContext, 'now' | 'newId'>,
): readonly NewEvent[] {
  const facts = {
    ...fired,
    subject: people.subject,
    manager: people.manager,
    series,
    baselineReadings: [...fired.baselineReadings],
    observedAt: formatInstant(context.now),
    policyVersion: policy.version,
  };
  const dueAt = formatInstant(context.now.add({ hours: policy.clocks.firstMeeting.within.value }));
  return [
    newEvent(triggerFired, trigger, { 'shared/trigger': facts }),
    startClock(context, { name: 'first-1on1', subject: trigger, dueAt, told: toldOf(people) }),
  ];
}
