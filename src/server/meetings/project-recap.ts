import { erased, type Recorded } from '../../core/kernel/event.ts';
import type { OrganisationId } from '../../core/kernel/id.ts';
import type { recapAcknowledged, recapCorrected, recapPublished } from '../../core/meetings/events.ts';
import type { Writer } from '../db/database.ts';
import { setMeeting } from './set-meeting.ts';

/** Keeps the recap as it was sent, and whether it was late. */
export async function publish(write: Writer, organisation: OrganisationId, event: Recorded<typeof recapPublished>): Promise<void> {
  const recap = event.parts['shared/recap'];
  const timing = event.parts['shared/timing'];
  await setMeeting(write, organisation, event.stream, {
    recap_n: event.n,
    recap_at: timing === erased ? event.takenAt : timing.publishedAt,
    recap_late: timing !== erased && timing.late,
    recap_by: event.actor,
  });
  await write
    .updateTable('meeting_room')
    .set({ recap: recap === erased ? null : JSON.stringify(recap) })
    .where('org_id', '=', organisation)
    .where('meeting', '=', event.stream)
    .execute();
}

/** Notes that one of the two acknowledged the recap. */
export async function acknowledge(write: Writer, organisation: OrganisationId, event: Recorded<typeof recapAcknowledged>): Promise<void> {
  const given = event.parts['shared/acknowledgement'];
  const at = given === erased ? event.takenAt : given.at;
  for (const [role, column] of [['manager', 'manager_acknowledged_at'], ['report', 'report_acknowledged_at']] as const) {
    await write
      .updateTable('meeting')
      .set({ [column]: at })
      .where('org_id', '=', organisation)
      .where('id', '=', event.stream)
      .where(role, '=', event.actor)
      .execute();
  }
}

/** Appends a correction beside the recap. */
export async function correct(write: Writer, organisation: OrganisationId, event: Recorded<typeof recapCorrected>): Promise<void> {
  const correction = event.parts['shared/correction'];
  if (correction === erased) return;
  await write
    .insertInto('meeting_correction')
    .values({ org_id: organisation, meeting: event.stream, n: event.n, by: event.actor, at: event.takenAt, text: correction.text })
    .execute();
}
