import { Temporal } from 'temporal-polyfill';
import { formatDate, formatInstant, type CivilDate, type UtcInstant } from '../kernel/schema.ts';
import type { Policy } from '../policy/policy.ts';

/** What of the policy says when a week's question goes out. */
export type AskHours = Pick<Policy['stakeholders'], 'askHour' | 'remindAfter'>;

/** When a week's question opens, is repeated and ends, by the clocks of its zone. */
export interface AskWeek {
  /** Its Monday. */
  readonly week: CivilDate;
  /** Its Sunday, on which its reading ends. */
  readonly lastDay: CivilDate;
  readonly opensAt: UtcInstant;
  readonly remindAt: UtcInstant;
  /** The last millisecond of Sunday. */
  readonly closesAt: UtcInstant;
}

/** The week of an instant in a zone. */
export function weekOf(instant: Temporal.Instant, timeZone: string, policy: AskHours): AskWeek {
  const day = instant.toZonedDateTimeISO(timeZone).toPlainDate();
  return weekFrom(day.subtract({ days: day.dayOfWeek - 1 }), timeZone, policy);
}

/** The first week whose question opens after an instant: this one until its hour has come, else the next. */
export function weekAfter(instant: Temporal.Instant, timeZone: string, policy: AskHours): AskWeek {
  const current = weekOf(instant, timeZone, policy);
  if (formatInstant(instant) < current.opensAt) return current;
  return weekFrom(Temporal.PlainDate.from(current.week).add({ weeks: 1 }), timeZone, policy);
}

function weekFrom(monday: Temporal.PlainDate, timeZone: string, policy: AskHours): AskWeek {
  const at = (day: Temporal.PlainDate, hour: number): Temporal.Instant =>
    day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from({ hour }) }).toInstant();
  const hour = policy.askHour.value;
  return {
    week: formatDate(monday),
    lastDay: formatDate(monday.add({ days: 6 })),
    opensAt: formatInstant(at(monday, hour)),
    remindAt: formatInstant(at(monday.add({ days: policy.remindAfter.value }), hour)),
    closesAt: formatInstant(at(monday.add({ weeks: 1 }), 0).subtract({ milliseconds: 1 })),
  };
}
