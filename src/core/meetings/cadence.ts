import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import type { Policy } from '../policy/policy.ts';
import type { PresetName } from '../policy/preset.ts';
import { formatInstant, type UtcInstant } from '../kernel/schema.ts';
import type { Cadence } from './series.ts';

/** The cadence that a preset prescribes from a first start on (R8, R35, R36, S2, S3). */
export function presetCadence(policy: Policy, name: PresetName, firstAt: UtcInstant): Cadence {
  const preset = policy.presets[name];
  return {
    firstAt,
    rule: everyDays(preset.interval.value),
    minutes: preset.length.value,
    sessions: name === 'turnaround' ? policy.turnaround.sessionDays.length : null,
  };
}

/** The days between two sessions of a cadence; null for a rule of another kind. */
export function intervalOf({ rule }: Pick<Cadence, 'rule'>): number | null {
  const [, frequency, count] = /^FREQ=(WEEKLY|DAILY);INTERVAL=(\d+)$/.exec(rule) ?? [];
  return frequency === undefined ? null : Number(count) * (frequency === 'WEEKLY' ? 7 : 1);
}

/** The same cadence with other days between two sessions. */
export function withInterval(cadence: Cadence, days: number): Cadence {
  return { ...cadence, rule: everyDays(days) };
}

function everyDays(days: number): string {
  return days % 7 === 0 ? `FREQ=WEEKLY;INTERVAL=${days / 7}` : `FREQ=DAILY;INTERVAL=${days}`;
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
