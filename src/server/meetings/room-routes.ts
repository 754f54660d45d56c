import type { meetingsApi } from '../../contract/meetings.ts';
import { ok, refuse } from '../../core/kernel/result.ts';
import { formatInstant } from '../../core/kernel/schema.ts';
import { enterSection } from '../../core/meetings/enter-section.ts';
import { meetingStream } from '../../core/meetings/meeting.ts';
import { settleAgendaItem } from '../../core/meetings/settle-agenda-item.ts';
import { startMeeting } from '../../core/meetings/start-meeting.ts';
import { hideUnseen } from '../access/hide-unseen.ts';
import type { Services } from '../app/services.ts';
import { loadClock } from '../clocks/queries.ts';
import type { Handlers } from '../http/handler.ts';
import { addToAgenda } from './add-to-agenda.ts';
import { close } from './close.ts';
import { noteRoomReading } from './note-room-reading.ts';
import { saveNotes } from './notes-draft.ts';
import { readRoom } from './room-view.ts';

type Routes = Pick<
  Handlers<typeof meetingsApi>,
  | 'GET /api/meetings/:meeting'
  | 'POST /api/meetings/:meeting/start'
  | 'POST /api/meetings/:meeting/section'
  | 'POST /api/meetings/:meeting/agenda'
  | 'POST /api/meetings/:meeting/agenda/:item'
  | 'PUT /api/meetings/:meeting/notes'
  | 'POST /api/meetings/:meeting/close'
>;

/** What happens in a room. */
export function roomRoutes(services: Services): Routes {
  return {
    'GET /api/meetings/:meeting': async ({ viewer, params }) => {
      const now = formatInstant(services.now());
      const room = await services.read(viewer, async (read) => await readRoom(read, viewer, params.meeting, now));
      if (room === null) return refuse({ code: 'NOT_FOUND' });
      const noted = await noteRoomReading(services, viewer, room.facts);
      return noted.ok ? ok(room.view) : noted;
    },

    'POST /api/meetings/:meeting/start': async ({ viewer, once, params }) =>
      await services.execute({ viewer, once }, async (unit) => {
        const meeting = await unit.load(meetingStream, params.meeting);
        const clock = await loadClock(unit, params.meeting, 'meeting-held');
        const decided = await hideUnseen(unit, params.meeting, startMeeting(meeting, clock, unit.context));
        return decided.ok ? ok({ events: decided.value, value: { startedAt: formatInstant(unit.context.now) } }) : decided;
      }),

    'POST /api/meetings/:meeting/section': async ({ viewer, once, params, body }) =>
      await services.execute({ viewer, once }, async (unit) => {
        const meeting = await unit.load(meetingStream, params.meeting);
        const decided = await hideUnseen(unit, params.meeting, enterSection(meeting, body.section, unit.context));
        return decided.ok ? ok({ events: decided.value, value: { at: formatInstant(unit.context.now) } }) : decided;
      }),

    'POST /api/meetings/:meeting/agenda': async ({ viewer, once, params, body }) =>
      await services.execute({ viewer, once }, async (unit) => await addToAgenda(unit, params.meeting, body)),

    'POST /api/meetings/:meeting/agenda/:item': async ({ viewer, once, params, body }) =>
      await services.execute({ viewer, once }, async (unit) => {
        const meeting = await unit.load(meetingStream, params.meeting);
        const command = { item: params.item, outcome: body.outcome };
        const decided = await hideUnseen(unit, params.meeting, settleAgendaItem(meeting, command, unit.context));
        return decided.ok ? ok({ events: decided.value, value: {} }) : decided;
      }),

    'PUT /api/meetings/:meeting/notes': async ({ viewer, once, params, body }) =>
      await services.execute({ viewer, once }, async (unit) => await saveNotes(unit, params.meeting, body)),

    'POST /api/meetings/:meeting/close': async ({ viewer, once, params, body }) =>
      await services.execute({ viewer, once }, async (unit) => await close(unit, params.meeting, body)),
  };
}
