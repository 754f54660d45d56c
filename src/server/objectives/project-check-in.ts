import { erased, type Recorded } from '../../core/kernel/event.ts';
import type { OrganisationId } from '../../core/kernel/id.ts';
import type { checkInCorrected, checkInRecorded } from '../../core/objectives/events.ts';
import type { Writer } from '../db/database.ts';

/** Keeps check-ins, each at its place in the stream; a correction takes the place of what was wrong, while the record keeps both. */
export async function projectCheckIn(write: Writer, organisation: OrganisationId, event: Recorded<typeof checkInRecorded | typeof checkInCorrected>): Promise<void> {
  const at = { org_id: organisation, objective: event.stream };
  if (event.type === 'check-in.corrected') {
    const correction = event.parts['shared/correction'];
    if (correction === erased) return;
    const { n, on, value, confidence } = correction;
    await write
      .updateTable('key_result_check_in')
      .set({ on_day: on, value, confidence, corrected: true })
      .where('org_id', '=', organisation)
      .where('objective', '=', event.stream)
      .where('n', '=', n)
      .execute();
    return;
  }
  const { 'shared/check-in': checkIn, 'shared/note': note } = event.parts;
  if (checkIn !== erased) {
    const { key, on, value, confidence } = checkIn;
    await write.insertInto('key_result_check_in').values({ ...at, n: event.n, key, on_day: on, value, confidence, recorded_at: event.takenAt, corrected: false }).execute();
  }
  if (note !== erased && note !== undefined) await write.insertInto('objective_note').values({ ...at, n: event.n, note: note.note }).execute();
}
