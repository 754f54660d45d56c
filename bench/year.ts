import type { Temporal } from 'temporal-polyfill';
import { commitmentMade, commitmentMet } from '../src/core/commitments/events.ts';
import { newEvent, type NewEvent } from '../src/core/kernel/event.ts';
import type { MeetingId, NewId, PersonId, SeriesId } from '../src/core/kernel/id.ts';
import { formatDate, formatInstant } from '../src/core/kernel/schema.ts';
import { kpiDefined, readingsRecorded } from '../src/core/kpis/events.ts';
import { meetingHeld, meetingScheduled, meetingStarted, recapAcknowledged, recapPublished, seriesStarted } from '../src/core/meetings/events.ts';

/** A manager and one of their reports. */
export interface Pair {
  readonly manager: PersonId;
  readonly report: PersonId;
  readonly series: SeriesId;
}

interface Moment {
  readonly now: () => Temporal.Instant;
  readonly newId: NewId;
}

const weeks = 52;
const kpisOfReport = 3;
const zone = 'Europe/Berlin';
const sections = [{ key: 'priorities', title: 'Priorities', minutes: 10 }, { key: 'blockers', title: 'Blockers', minutes: 10 }, { key: 'decisions', title: 'Decisions', minutes: 10 }];

/** A year of weekly 1on1s with recaps and kept commitments, the numbers beside them, and the next 1on1 in some days. */
export function yearOf(pair: Pair, moment: Moment, daysAhead: number): NewEvent[] {
  const first = moment.now().subtract({ hours: 24 * 7 * weeks });
  const at = (week: number): Temporal.Instant => first.add({ hours: 24 * 7 * week });
  const next = newEvent(meetingScheduled, moment.newId('meeting'), { 'shared/meeting': scheduled(pair, weeks + 1, moment.now().add({ hours: 24 * daysAhead })) });
  return [startOf(pair, first), ...kpisOf(pair, moment, first), ...Array.from({ length: weeks }, (_, week) => heldMeeting(pair, moment, at(week), week + 1)).flat(), next];
}

/** A meeting of a pair that is under way since ten minutes, the first one with its series. */
export function meetingToClose(pair: Pair, moment: Moment, index: number): { readonly meeting: MeetingId; readonly events: NewEvent[] } {
  const meeting = moment.newId('meeting');
  const at = moment.now().subtract({ minutes: 10 });
  return {
    meeting,
    events: [
      ...(index === 0 ? [startOf(pair, at)] : []),
      newEvent(meetingScheduled, meeting, { 'shared/meeting': scheduled(pair, index + 1, at) }),
      newEvent(meetingStarted, meeting, { 'shared/start': { at: formatInstant(at) } }),
    ],
  };
}

function startOf(pair: Pair, first: Temporal.Instant): NewEvent {
  const terms = { manager: pair.manager, report: pair.report, preset: 'standard' as const, recordType: 'coaching' as const, timeZone: zone, plan: null, trigger: null };
  return newEvent(seriesStarted, pair.series, { 'shared/series': terms, 'shared/cadence': { firstAt: formatInstant(first), rule: 'FREQ=WEEKLY', minutes: 30, sessions: null } });
}

function kpisOf(pair: Pair, { newId }: Moment, first: Temporal.Instant): NewEvent[] {
  return Array.from({ length: kpisOfReport }, (_, index): NewEvent[] => {
    const kpi = newId('kpi');
    const day = (week: number): Temporal.PlainDate => first.toZonedDateTimeISO('UTC').toPlainDate().add({ weeks: week });
    const readings = Array.from({ length: weeks }, (_, week) => ({ key: `w${week}`, from: null, to: formatDate(day(week)), value: 20 + ((week * 7 + index * 3) % 11), of: null }));
    return [
      newEvent(kpiDefined, kpi, { 'shared/kpi': { name: `KPI ${index + 1}`, role: 'other', unit: 'points', direction: 'up', team: 'bench', owner: pair.report, target: 25, source: 'bench' } }),
      newEvent(readingsRecorded, kpi, { 'shared/readings': { source: 'file', fileHash: null, readings } }),
    ];
  }).flat();
}

function scheduled(pair: Pair, number: number, at: Temporal.Instant) {
  return { series: pair.series, number, previous: null, manager: pair.manager, report: pair.report, preset: 'standard' as const, recordType: 'coaching' as const, plan: null, startsAt: formatInstant(at), minutes: 30, timeZone: zone, sections };
}

function heldMeeting(pair: Pair, { newId }: Moment, at: Temporal.Instant, number: number): NewEvent[] {
  const [meeting, commitment] = [newId('meeting'), newId('commitment')];
  const ended = at.add({ minutes: 28 });
  const day = at.toZonedDateTimeISO(zone).toPlainDate();
  const terms = { owner: pair.report, action: `Do the thing of week ${number}`, expectedOutput: 'A page that says what was done', due: formatDate(day.add({ days: 6 })), escalation: 'To the director the day after', proofRequired: true };
  const notes = 'Talked about priorities and blockers. '.repeat(12);
  const recapDueAt = formatInstant(ended.add({ hours: 24 }));
  return [
    newEvent(meetingScheduled, meeting, { 'shared/meeting': scheduled(pair, number, at) }),
    newEvent(meetingStarted, meeting, { 'shared/start': { at: formatInstant(at) } }),
    newEvent(meetingHeld, meeting, { 'shared/meeting': { startedAt: formatInstant(at), endedAt: formatInstant(ended), sections: sections.map(({ key, title }) => ({ key, title, seconds: 560 })), commitments: [commitment], recapDueAt, carried: [], next: null }, 'shared/notes': { text: notes } }),
    newEvent(commitmentMade, commitment, { 'shared/commitment': { terms, origin: { meeting, series: pair.series, plan: null, manager: pair.manager, report: pair.report, recordType: 'coaching', timeZone: zone } } }),
    newEvent(recapPublished, meeting, { 'shared/recap': { number, heldOn: formatDate(day), seconds: 1680, agenda: [], notes, commitments: [{ id: commitment, terms }], delta: '' }, 'shared/timing': { dueAt: recapDueAt, publishedAt: formatInstant(ended), late: false } }, [{ rel: 'meeting', sibling: 2 }]),
    newEvent(recapAcknowledged, meeting, { 'shared/acknowledgement': { at: formatInstant(ended.add({ hours: 1 })) } }),
    // The last week's commitment stays open, so that Today has something due.
    ...(number === weeks ? [] : [newEvent(commitmentMet, commitment, { 'shared/proof': { proof: { statement: 'The page is there', link: null, happenedOn: formatDate(day.add({ days: 5 })) }, metOn: formatDate(day.add({ days: 5 })) } })]),
  ];
}
