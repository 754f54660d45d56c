import type { OrganisationId, PersonId } from '../../core/kernel/id.ts';
import type { Reader } from '../db/database.ts';

/** Tells whether a person may read a stream at all. For units of work: a reader's own questions are held by row-level security. */
export async function mayRead(db: Pick<Reader, 'selectFrom'>, organisation: OrganisationId, person: PersonId, stream: string): Promise<boolean> {
  const found = await db
    .selectFrom('stream_reader')
    .select('level')
    .where('org_id', '=', organisation)
    .where('person', '=', person)
    .where('stream', '=', stream)
    .executeTakeFirst();
  return found !== undefined;
}
