import type { OrganisationId, PersonId } from '../../core/kernel/id.ts';
import type { Writer } from '../db/database.ts';

/** One person's reach into a stream. */
export interface StreamReader {
  readonly stream: string;
  readonly person: PersonId;
  readonly level: 'all' | 'plan';
}

/** Lets people read streams, in the transaction that made the reason for it. A wider reach is never narrowed. */
export async function grantReaders(write: Writer, organisation: OrganisationId, readers: readonly StreamReader[]): Promise<void> {
  const unique = new Map<string, StreamReader>();
  for (const reader of readers) {
    const key = `${reader.person} ${reader.stream}`;
    if (unique.get(key)?.level !== 'all') unique.set(key, reader);
  }
  if (unique.size === 0) return;
  await write
    .insertInto('stream_reader')
    .values([...unique.values()].map((reader) => ({ org_id: organisation, ...reader })))
    .onConflict((conflict) =>
      conflict
        .columns(['org_id', 'person', 'stream'])
        .doUpdateSet({ level: 'all' })
        .where('stream_reader.level', '=', 'plan')
        .where('excluded.level', '=', 'all'),
    )
    .execute();
}
