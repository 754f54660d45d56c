import { erased, type Recorded } from '../../core/kernel/event.ts';
import type { OrganisationId } from '../../core/kernel/id.ts';
import { meetingEvents, seriesEvents } from '../../core/meetings/events.ts';
import type { Writer } from '../db/database.ts';
import { projector } from '../record/projector.ts';
import { addAgendaItem, carryAgenda, enterSection, settleAgendaItem } from './project-agenda.ts';
import { acknowledge, correct, publish } from './project-recap.ts';
import { joinPlan, openSeries, schedule } from './project-schedule.ts';
import { setMeeting } from './set-meeting.ts';

const types = [...seriesEvents, ...meetingEvents] as const;
const tables = ['meeting', 'meeting_room', 'meeting_agenda', 'meeting_correction', 'meeting_reading'] as const;

type MeetingEvent = Recorded<(typeof types)[number]>;
type EventOf<Type extends MeetingEvent['type']> = Extract<MeetingEvent, { type: Type }>;

/** Keeps meetings with their rooms, agendas, recaps and readings. The two of a series read all of it; a plan lets its own people in. */
export const meetingProjector = projector(types, tables, async (write, organisation, event) => {
  switch (event.type) {
    case 'series.proposed':
    case 'series.started':
      return await openSeries(write, organisation, event);
    case 'series.joined-plan':
      return await joinPlan(write, organisation, event);
    case 'series.cadence-changed':
    case 'series.ended':
      return;
    case 'meeting.scheduled':
      return await schedule(write, organisation, event);
    case 'meeting.moved': {
      const move = event.parts['shared/move'];
      return move === erased ? undefined : await setMeeting(write, organisation, event.stream, { starts_at: move.startsAt });
    }
    case 'agenda.added':
      return await addAgendaItem(write, organisation, event);
    case 'agenda.settled':
      return await settleAgendaItem(write, organisation, event);
    case 'meeting.started':
      return await start(write, organisation, event);
    case 'section.entered':
      return await enterSection(write, organisation, event);
    case 'meeting.held':
      return await hold(write, organisation, event);
    case 'meeting.missed': {
      const miss = event.parts['shared/miss'];
      return await setMeeting(write, organisation, event.stream, { state: 'missed', next: miss === erased ? null : miss.next });
    }
    case 'meeting.cancelled': {
      const cancel = event.parts['shared/cancel'];
      return await setMeeting(write, organisation, event.stream, { state: 'cancelled', next: cancel === erased ? null : cancel.next });
    }
    case 'recap.published':
      return await publish(write, organisation, event);
    case 'recap.acknowledged':
      return await acknowledge(write, organisation, event);
    case 'recap.corrected':
      return await correct(write, organisation, event);
    case 'access.read':
      return await noteReading(write, organisation, event);
  }
});

async function start(write: Writer, organisation: OrganisationId, event: EventOf<'meeting.started'>): Promise<void> {
  const begun = event.parts['shared/start'];
  await setMeeting(write, organisation, event.stream, { state: 'live', started_at: begun === erased ? event.takenAt : begun.at });
}

async function hold(write: Writer, organisation: OrganisationId, event: EventOf<'meeting.held'>): Promise<void> {
  const held = event.parts['shared/meeting'];
  const notes = event.parts['shared/notes'];
  await setMeeting(write, organisation, event.stream, {
    state: 'closed',
    ...(held === erased ? {} : { started_at: held.startedAt, ended_at: held.endedAt, recap_due_at: held.recapDueAt, next: held.next }),
  });
  await write
    .updateTable('meeting_room')
    .set({ notes: notes === erased ? null : notes.text })
    .where('org_id', '=', organisation)
    .where('meeting', '=', event.stream)
    .execute();
  if (held !== erased) await carryAgenda(write, organisation, event.stream, held.carried);
}

async function noteReading(write: Writer, organisation: OrganisationId, event: EventOf<'access.read'>): Promise<void> {
  const { access } = event.parts;
  await write
    .insertInto('meeting_reading')
    .values({ org_id: organisation, meeting: event.stream, n: event.n, by: event.actor, at: event.takenAt, purpose: access === erased ? null : access.purpose })
    .execute();
}
