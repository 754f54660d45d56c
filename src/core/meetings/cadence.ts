import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import type { Policy } from '../policy/policy.ts';
import type { PresetName } from '../policy/preset.ts';
import { formatInstant, type UtcInstant } from '../kernel/schema.ts';
import type { Cadence } from './series.ts';

/** The cadence that a preset prescribes from a first start on (R8, R35, R36, S2, S3). */
export function presetCadence(policy: Policy, name: PresetName, firstAt: UtcInstant): Cadence {
  const preset = policy.presets[name];
  const days = preset.interval.value;
  return {
    firstAt,
    rule: days % 7 === 0 ? `FREQ=WEEKLY;INTERVAL=${days / 7}` : `FREQ=DAILY;INTERVAL=${days}`,
    minutes: preset.length.value,
    sessions: name === 'turnaround' ? policy.turnaround.sessionDays.length : null,
  };
}

/**
 * The first start of a cadence after a moment. The clock time of the first session is kept in its time zone, whatever
 * the seasons do to it. Null when the rule gives no further one.
 */
export function nextStart(cadence: Cadence, timeZone: string, after: Temporal.Instant): UtcInstant | null {
  const dtstart = Temporal.Instant.from(cadence.firstAt).toZonedDateTimeISO(timeZone);
  const rule = new RRuleTemporal({ rruleString: cadence.rule, dtstart, temporal: Temporal });
  const next = rule.next(after.toZonedDateTimeISO(timeZone));
  return next === null ? null : formatInstant(next.toInstant());
}
