import type { OrganisationId } from '../../core/kernel/id.ts';
import type { Writer } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';

/** Changes columns of a meeting's row. */
export async function setMeeting(
  write: Writer,
  organisation: OrganisationId,
  meeting: string,
  set: Partial<Omit<Tables['meeting'], 'org_id' | 'id' | 'sections'>>,
): Promise<void> {
  await write.updateTable('meeting').set(set).where('org_id', '=', organisation).where('id', '=', meeting).execute();
}
