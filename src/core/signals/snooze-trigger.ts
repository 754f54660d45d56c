import { Temporal } from 'temporal-polyfill';
import { civilDay } from '../clocks/civil-day.ts';
import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import type { PersonId } from '../kernel/id.ts';
import { ok, refuse, type Decision } from '../kernel/result.ts';
import { formatInstant, type CivilDate } from '../kernel/schema.ts';
import { daysBetween } from '../kpis/point.ts';
import type { Policy } from '../policy/policy.ts';
import { admit, type TriggerCode } from './admit.ts';
import { triggerSnoozed } from './events.ts';
import type { TriggerState } from './trigger.ts';

/** Until which day a trigger is put off and why, and the time zone in which that day begins. */
export interface Snooze {
  readonly until: CivilDate;
  readonly reason: string;
  readonly timeZone: string;
}

/**
 * Puts a trigger off until a day: it leaves the inbox, and is back when that day begins. Its clock is not stopped and not moved:
 * a deadline that passes meanwhile is missed all the same. At most so many days ahead as the policy says.
 */
export function snoozeTrigger(
  trigger: Loaded<TriggerState>,
  { until, reason, timeZone }: Snooze,
  manager: PersonId | null,
  policy: Policy,
  context: DecisionContext,
): Decision<readonly NewEvent[], TriggerCode | 'SNOOZE_OUT_OF_RANGE'> {
  const admitted = admit(trigger, 'snooze', manager, context);
  if (!admitted.ok) return admitted;
  const ahead = daysBetween(civilDay(context.now, timeZone), until);
  const most = policy.inbox.snoozeAtMost.value;
  if (ahead < 1 || ahead > most) return refuse({ code: 'SNOOZE_OUT_OF_RANGE', path: 'until', facts: { most } });
  const backAt = formatInstant(Temporal.PlainDate.from(until).toZonedDateTime(timeZone).toInstant());
  return ok([newEvent(triggerSnoozed, trigger.id, { 'shared/snooze': { until, backAt }, reason: { reason } })]);
}
