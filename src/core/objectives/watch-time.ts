import { Temporal } from 'temporal-polyfill';
import { formatInstant, type UtcInstant } from '../kernel/schema.ts';
import type { ObjectivesPolicy } from '../policy/policy.ts';

/** The next Monday at the policy's hour in a zone, after a moment: when key results are looked at. */
export function nextWatch(after: Temporal.Instant, timeZone: string, policy: ObjectivesPolicy): UtcInstant {
  const here = after.toZonedDateTimeISO(timeZone);
  const monday = here.toPlainDate().subtract({ days: here.dayOfWeek - 1 });
  const at = (date: Temporal.PlainDate): Temporal.Instant => date.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from({ hour: policy.watchHour.value }) }).toInstant();
  const thisWeek = at(monday);
  return formatInstant(Temporal.Instant.compare(thisWeek, after) > 0 ? thisWeek : at(monday.add({ weeks: 1 })));
}
