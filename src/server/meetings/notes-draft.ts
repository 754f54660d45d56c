import { sql } from 'kysely';
import { meetingStream } from '../../core/meetings/meeting.ts';
import { admitTo } from '../../core/meetings/admit.ts';
import type { MeetingId } from '../../core/kernel/id.ts';
import { ok, refuse, type Decision } from '../../core/kernel/result.ts';
import { formatInstant, storableText, type UtcInstant } from '../../core/kernel/schema.ts';
import { hideUnseen } from '../access/hide-unseen.ts';
import type { Decided, Unit } from '../record/execute.ts';

/** Words as they were typed, and the version that they were typed on. */
export interface NotesAsked {
  readonly text: string;
  readonly version: number;
}

type SaveCode = 'NOT_FOUND' | 'FORBIDDEN' | 'MEETING_NOT_SCHEDULED' | 'NOTES_CHANGED';

/**
 * Saves the working notes of a meeting that is not closed. They are saved on the version they were written on or not at
 * all, so that nobody's words are written over; saying the same again is no conflict. The row is locked before the meeting
 * is looked at: whoever closes it takes in these words or, having closed it, refuses them.
 */
export async function saveNotes(
  unit: Unit,
  meeting: MeetingId,
  asked: NotesAsked,
): Promise<Decision<Decided<{ readonly version: number; readonly at: UtcInstant }>, SaveCode>> {
  const { organisation, write, context } = unit;
  const by = context.viewer === 'system' ? null : context.viewer.person;
  const at = formatInstant(context.now);
  const text = storableText(asked.text);
  const draft = await lockDraft(unit, meeting);
  const admitted = await hideUnseen(unit, meeting, admitTo('write', 'MEETING_NOT_SCHEDULED', await unit.load(meetingStream, meeting), context));
  if (!admitted.ok) return admitted;
  if (draft.text === text && draft.at !== null) return ok({ events: [], value: { version: draft.version, at: draft.at } });
  if (draft.version !== asked.version) return refuse({ code: 'NOTES_CHANGED', path: 'version' });
  const version = draft.version + 1;
  await write
    .updateTable('meeting_notes_draft')
    .set({ text, version, by, at })
    .where('org_id', '=', organisation)
    .where('meeting', '=', meeting)
    .execute();
  const { manager, report } = admitted.value.terms;
  return ok({ events: [], value: { version, at }, heardBy: [manager, report] });
}

/** Locks the working notes of a meeting until the end of the transaction, and gives what they hold. */
export async function lockDraft(
  { organisation, write }: Unit,
  meeting: MeetingId,
): Promise<{ readonly text: string; readonly version: number; readonly at: UtcInstant | null }> {
  return await write
    .insertInto('meeting_notes_draft')
    .values({ org_id: organisation, meeting, text: '', version: 0, by: null, at: null })
    .onConflict((conflict) => conflict.columns(['org_id', 'meeting']).doUpdateSet({ version: sql<number>`meeting_notes_draft.version` }))
    .returning(['text', 'version', 'at'])
    .executeTakeFirstOrThrow();
}
