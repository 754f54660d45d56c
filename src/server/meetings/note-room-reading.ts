import { Temporal } from 'temporal-polyfill';
import { civilDay } from '../../core/clocks/civil-day.ts';
import type { Viewer } from '../../core/kernel/context.ts';
import { ok, type Decision } from '../../core/kernel/result.ts';
import { meetingStream } from '../../core/meetings/meeting.ts';
import { noteReading } from '../../core/meetings/note-reading.ts';
import { isParty } from '../../core/meetings/policy.ts';
import type { Services } from '../app/services.ts';
import type { ExecutionCode } from '../record/execute.ts';
import { partiesOf, type RoomFacts } from './room-facts.ts';

/**
 * Notes that someone who was not in the room opened its record: once for each person, meeting and day (DESIGN 8). What
 * could not be noted is not to be shown.
 */
export async function noteRoomReading(services: Services, viewer: Viewer, facts: RoomFacts): Promise<Decision<null, ExecutionCode>> {
  const { meeting, timeZone, accessReads } = facts;
  if (meeting.recordType === 'coaching' || isParty(viewer.person, partiesOf(facts))) return ok(null);
  const today = civilDay(services.now(), timeZone);
  const sameDay = accessReads.some(
    ({ by, at, purpose }) => by.id === viewer.person && purpose === 'review' && civilDay(Temporal.Instant.from(at), timeZone) === today,
  );
  if (sameDay) return ok(null);
  return await services.execute({ viewer }, async (unit) => {
    const loaded = await unit.load(meetingStream, meeting.id);
    return ok({ events: noteReading(loaded, unit.context), value: null });
  });
}
