import { startClock } from '../clocks/clock.ts';
import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type NewEvent } from '../kernel/event.ts';
import type { PersonId, SeriesId, TriggerId } from '../kernel/id.ts';
import { formatInstant, type UtcInstant } from '../kernel/schema.ts';
import type { Policy } from '../policy/policy.ts';
import { policyNumber } from '../policy/policy-number.ts';
import { triggerFired } from './events.ts';
import type { FiredRule } from './rules/fired-rule.ts';
import { watchRules } from './rules/watch-rules.ts';

/** Most people who hear of one missed deadline. */
const mostTold = 10;

/** Who is who around the person whom a rule is about. */
export interface TriggerPeople {
  readonly subject: PersonId;
  /** Who is to hold the 1on1; null when the subject reports to nobody. */
  readonly manager: PersonId | null;
  readonly managersManager: PersonId | null;
  /** The owners of the organisation. */
  readonly owners: readonly PersonId[];
  /** It speaks of a coaching 1on1, which is for the two alone. */
  readonly private?: boolean;
}

/**
 * Who hears when it is not answered in time: the manager and theirs; where there is none above, the organisation's owners. What
 * speaks of a coaching 1on1 is heard of by the manager alone.
 */
export function toldOf({ manager, managersManager, owners, private: between = false }: TriggerPeople): readonly PersonId[] {
  if (between) return manager === null ? [] : [manager];
  const above = managersManager === null ? owners : [managersManager];
  return [...new Set(manager === null ? owners : [manager, ...above])].slice(0, mostTold);
}

/**
 * Records that a rule fired and starts its clock: 48 hours to fix a time for the first 1on1 (R7, S12), or what the rule gives.
 * `trigger` is the new trigger's id, `series` the one that it asks to be started, if it asks for one.
 */
export function fireTrigger(
  trigger: TriggerId,
  fired: FiredRule,
  people: TriggerPeople,
  series: SeriesId | null,
  policy: Policy,
  context: Pick<DecisionContext, 'now' | 'newId'>,
): readonly NewEvent[] {
  const rule = watchRules[fired.rule];
  const facts = {
    ...fired,
    private: people.private ?? false,
    subject: people.subject,
    manager: people.manager,
    series: rule.asks === 'new-1on1' ? series : null,
    ways: [...(fired.ways ?? [])],
    baselineReadings: [...fired.baselineReadings],
    observedAt: formatInstant(context.now),
    policyVersion: policy.version,
  };
  const name = rule.asks === 'new-1on1' ? 'first-1on1' : 'signal-answer';
  return [
    newEvent(triggerFired, trigger, { 'shared/trigger': facts }),
    startClock(context, { name, subject: trigger, dueAt: answerBy(fired, policy, context), told: toldOf(people) }),
  ];
}

/** The last moment at which an answer is in time. */
function answerBy({ rule }: FiredRule, policy: Policy, { now }: Pick<DecisionContext, 'now'>): UtcInstant {
  const within = policyNumber(policy, watchRules[rule].within);
  const hours = (within?.value ?? 0) * (within?.unit === 'days' ? 24 : 1);
  return formatInstant(now.add({ hours }));
}
