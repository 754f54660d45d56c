import { sql } from 'kysely';
import type { OrganisationId } from '../../core/kernel/id.ts';
import type { Writer } from '../db/database.ts';

/** Lets whoever reads one stream read others as far, in the transaction that tied them together. A wider reach is never narrowed. */
export async function copyReaders(write: Writer, organisation: OrganisationId, from: string, to: readonly string[]): Promise<void> {
  if (to.length === 0) return;
  await sql`
    insert into stream_reader (org_id, person, stream, level)
    select r.org_id, r.person, t.stream, r.level from stream_reader r cross join unnest(${[...to]}::text[]) t(stream)
    where r.org_id = ${organisation} and r.stream = ${from}
    on conflict (org_id, person, stream) do update set level = 'all' where stream_reader.level = 'plan' and excluded.level = 'all'`.execute(write);
}
