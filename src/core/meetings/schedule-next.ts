import { Temporal } from 'temporal-polyfill';
import { civilDay } from '../clocks/civil-day.ts';
import type { DecisionContext } from '../kernel/context.ts';
import { isId, type MeetingId } from '../kernel/id.ts';
import type { Loaded, NewEvent } from '../kernel/event.ts';
import type { CivilDate, UtcInstant } from '../kernel/schema.ts';
import type { Policy } from '../policy/policy.ts';
import { nextStart } from './cadence.ts';
import type { MeetingState } from './meeting.ts';
import { scheduleMeeting, type AgendaSeed } from './schedule-meeting.ts';
import type { SeriesState } from './series.ts';

/** A commitment of the pair that is open when the next meeting is scheduled. */
export interface OpenCommitment {
  readonly action: string;
  readonly due: CivilDate;
}

/** What follows a meeting: the next one, if the series goes on, and which items went into it. */
export interface NextMeeting {
  readonly next: MeetingId | null;
  readonly carried: readonly string[];
  readonly events: readonly NewEvent[];
}

/**
 * Schedules what follows a meeting that was held, missed or cancelled: the series' next place after both the planned
 * place of this one and now. A session that was not held keeps its number, so that a turnaround holds its five (S3).
 * Unsettled items go along (never a standing question, which every meeting puts anew), and so do commitments due before it.
 */
export function scheduleNext(
  meeting: Loaded<MeetingState>,
  series: Loaded<SeriesState>,
  outcome: 'held' | 'not-held',
  open: readonly OpenCommitment[],
  policy: Policy,
  context: Pick<DecisionContext, 'now' | 'newId'>,
): NextMeeting {
  const nothing: NextMeeting = { next: null, carried: [], events: [] };
  const { terms: held } = meeting.state;
  const { status, terms, cadence } = series.state;
  if (held === null || status !== 'started' || terms === null || cadence === null) return nothing;
  if (!isId('series', series.id) || !isId('meeting', meeting.id)) return nothing;
  const number = outcome === 'held' ? held.number + 1 : held.number;
  if (cadence.sessions !== null && number > cadence.sessions) return nothing;
  const startsAt = nextStart(cadence, terms.timeZone, later(held.startsAt, context.now));
  if (startsAt === null) return nothing;
  const unsettled = meeting.state.agenda.filter((item) => item.outcome === 'open' && item.origin !== 'question');
  const day = civilDay(Temporal.Instant.from(startsAt), terms.timeZone);
  const seeds: readonly AgendaSeed[] = [
    ...unsettled.flatMap(({ section, text, origin, topic, trigger }): AgendaSeed[] =>
      // A reminder of a commitment is made anew while the commitment is open.
      text === null || origin === 'commitment-due' ? [] : [{ section, text, origin: 'carried-over', about: { topic, trigger } }],
    ),
    ...open
      .filter(({ due }) => due <= day)
      .map(({ action }): AgendaSeed => ({ section: 'commitment', text: action, origin: 'commitment-due' })),
  ];
  const place = { series: series.id, terms, number, previous: meeting.id, startsAt, minutes: cadence.minutes };
  const scheduled = scheduleMeeting(place, seeds, policy, context);
  return { next: scheduled.meeting, carried: unsettled.map(({ item }) => item), events: scheduled.events };
}

function later(planned: UtcInstant, now: Temporal.Instant): Temporal.Instant {
  const place = Temporal.Instant.from(planned);
  return Temporal.Instant.compare(place, now) > 0 ? place : now;
}
