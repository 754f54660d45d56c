import { Temporal } from 'temporal-polyfill';
import { isTimeZone } from '../clocks/civil-day.ts';
import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type Loaded, type NewEvent } from '../kernel/event.ts';
import { isId, type MeetingId, type SeriesId } from '../kernel/id.ts';
import { ok, refuse, type Decision } from '../kernel/result.ts';
import type { UtcInstant } from '../kernel/schema.ts';
import type { Policy } from '../policy/policy.ts';
import { presetCadence } from './cadence.ts';
import { seriesStarted } from './events.ts';
import { scheduleMeeting } from './schedule-meeting.ts';
import type { SeriesState, SeriesTerms } from './series.ts';

/** A series that is to start. One that was proposed brings its terms; a new one is given them. */
export interface StartSeries {
  readonly series: Loaded<SeriesState>;
  readonly terms?: Omit<SeriesTerms, 'recordType'>;
  readonly startsAt: UtcInstant;
  readonly timeZone: string;
  readonly policy: Policy;
}

export type StartSeriesCode = 'NOT_FOUND' | 'FORBIDDEN' | 'CHANGED_MEANWHILE' | 'SERIES_WITH_SELF' | 'START_IN_PAST' | 'INVALID_INPUT';

/**
 * Fixes the cadence of a series and its first meeting. The manager of the series does it. The record type follows from
 * the preset and is never another (S20).
 */
export function startSeries(
  { series, terms, startsAt, timeZone, policy }: StartSeries,
  context: DecisionContext,
): Decision<{ readonly events: readonly NewEvent[]; readonly series: SeriesId; readonly meeting: MeetingId }, StartSeriesCode> {
  const wanted = series.state.terms ?? terms;
  if (wanted === undefined || !isId('series', series.id)) return refuse({ code: 'NOT_FOUND' });
  if (series.state.status === 'started' || series.state.status === 'ended') return refuse({ code: 'CHANGED_MEANWHILE' });
  if (context.viewer !== 'system' && context.viewer.person !== wanted.manager) return refuse({ code: 'FORBIDDEN' });
  if (wanted.manager === wanted.report) return refuse({ code: 'SERIES_WITH_SELF', path: 'report' });
  if (!isTimeZone(timeZone)) return refuse({ code: 'INVALID_INPUT', path: 'timeZone', facts: { reason: 'not a time zone' } });
  if (Temporal.Instant.compare(Temporal.Instant.from(startsAt), context.now) < 0) return refuse({ code: 'START_IN_PAST', path: 'startsAt' });
  const fixed: SeriesTerms = { ...wanted, timeZone, recordType: policy.presets[wanted.preset].recordType };
  const cadence = presetCadence(policy, fixed.preset, startsAt);
  const started = newEvent(seriesStarted, series.id, {
    'shared/series': fixed,
    'shared/cadence': { ...cadence },
  });
  const place = { series: series.id, terms: fixed, number: 1, previous: null, startsAt, minutes: cadence.minutes };
  const first = scheduleMeeting(place, [], policy, context);
  return ok({ events: [started, ...first.events], series: series.id, meeting: first.meeting });
}
