import { Temporal } from 'temporal-polyfill';
import { startClock } from '../clocks/clock.ts';
import type { DecisionContext } from '../kernel/context.ts';
import { newEvent, type NewEvent } from '../kernel/event.ts';
import type { MeetingId, PersonId, SeriesId, TriggerId } from '../kernel/id.ts';
import { formatInstant, type UtcInstant } from '../kernel/schema.ts';
import type { Policy } from '../policy/policy.ts';
import { agendaAdded, meetingScheduled } from './events.ts';
import type { AgendaOrigin } from './meeting.ts';
import { sectionTitles } from './section-titles.ts';
import type { SeriesTerms } from './series.ts';
import { standingQuestions } from './standing-questions.ts';
import { stretchSections } from './stretch-sections.ts';

/** Something that is put on an agenda before the meeting. A section that the preset lacks becomes its first one. */
export interface AgendaSeed {
  readonly section: string;
  readonly text: string;
  readonly origin: AgendaOrigin;
  /** Kept when an item is carried over. */
  readonly about?: { readonly topic?: string | undefined; readonly trigger?: TriggerId | undefined };
}

/** A place in a series that a meeting is scheduled for. */
export interface MeetingPlace {
  readonly series: SeriesId;
  readonly terms: SeriesTerms;
  readonly number: number;
  readonly previous: MeetingId | null;
  readonly startsAt: UtcInstant;
  /** How long it is to be. */
  readonly minutes: number;
}

/** A meeting that was just scheduled, with the events that schedule it. */
export interface ScheduledMeeting {
  readonly meeting: MeetingId;
  readonly events: readonly NewEvent[];
}

/** Schedules a meeting with the sections and questions of its preset, what is on its agenda already, and the clock that misses it. */
export function scheduleMeeting(
  place: MeetingPlace,
  seeds: readonly AgendaSeed[],
  policy: Policy,
  context: Pick<DecisionContext, 'now' | 'newId'>,
): ScheduledMeeting {
  const { terms, startsAt, minutes: length } = place;
  const preset = policy.presets[terms.preset];
  const planned = preset.sections.map(({ id, minutes }) => ({ key: id, title: sectionTitles[id], minutes: minutes.value }));
  const sections = [...stretchSections(planned, length)];
  const meeting = context.newId('meeting');
  const scheduled = newEvent(meetingScheduled, meeting, {
    'shared/meeting': {
      series: place.series,
      number: place.number,
      previous: place.previous,
      manager: terms.manager,
      report: terms.report,
      preset: terms.preset,
      recordType: terms.recordType,
      plan: terms.plan,
      startsAt,
      minutes: length,
      timeZone: terms.timeZone,
      sections,
    },
  });
  const questions = standingQuestions[terms.preset].map((question): AgendaSeed => ({ ...question, origin: 'question' }));
  const agenda = [...questions, ...seeds].map(({ section, text, origin, about }, index) => {
    const known = sections.some((candidate) => candidate.key === section);
    return newEvent(agendaAdded, meeting, {
      'shared/item': { item: itemName(index), section: known ? section : (sections[0]?.key ?? section), text, origin, ...about },
    });
  });
  return { meeting, events: [scheduled, ...agenda, startHeldClock(meeting, startsAt, [terms.manager, terms.report], policy, context)] };
}

/** The clock that misses a meeting which nobody began (R33, R34): the policy's hours after its start. */
export function startHeldClock(
  meeting: string,
  startsAt: UtcInstant,
  told: readonly PersonId[],
  policy: Policy,
  context: Pick<DecisionContext, 'now' | 'newId'>,
): NewEvent {
  const dueAt = formatInstant(Temporal.Instant.from(startsAt).add({ hours: policy.clocks.meetingHeld.value }));
  return startClock(context, { name: 'meeting-held', subject: meeting, dueAt, told });
}

/** The name of an agenda item within its meeting: the how-manieth it was, counted from 0. */
export function itemName(index: number): string {
  return `item-${index + 1}`;
}
