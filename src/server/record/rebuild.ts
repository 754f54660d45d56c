import { sql } from 'kysely';
import type { OrganisationId } from '../../core/kernel/id.ts';
import type { Database, Reader, Writer } from '../db/database.ts';
import { readEventRow, selectEvents } from './load.ts';
import { projectEvents, type Projector } from './projector.ts';

/** Events read at a time: bounded memory whatever the length of the record. */
const pageSize = 500;

/** Tells how far a long task has come. */
export type Progress = (done: number) => void;

/**
 * Empties an organisation's read tables and makes them again from the events, in one transaction: readers see the old
 * rows until the new ones are complete. Returns the number of events.
 */
export async function rebuildReadTables(
  database: Database,
  projectors: readonly Projector[],
  organisation: OrganisationId,
  progress: Progress,
): Promise<number> {
  return await database.inTransaction({ org: organisation, person: 'system' }, async (write) => {
    for (const table of readTables(projectors)) {
      await sql`delete from ${sql.table(table)} where org_id = ${organisation}`.execute(write);
    }
    return await replay(write, write, projectors, organisation, progress);
  });
}

/** The read tables of all projectors, each once. */
export function readTables(projectors: readonly Projector[]): readonly string[] {
  return [...new Set(projectors.flatMap((projector) => projector.tables))].toSorted();
}

/** Projects all events of an organisation in the order in which they were taken in. */
export async function replay(
  read: Pick<Reader, 'selectFrom'>,
  write: Writer,
  projectors: readonly Projector[],
  organisation: OrganisationId,
  progress: Progress,
): Promise<number> {
  let after = -1;
  let done = 0;
  for (;;) {
    const rows = await selectEvents(read)
      .select('event.pos')
      .where('event.org_id', '=', organisation)
      .where('event.pos', '>', after)
      .orderBy('event.pos')
      .limit(pageSize)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) return done;
    await projectEvents(projectors, write, organisation, rows.map(readEventRow));
    after = last.pos;
    done += rows.length;
    progress(done);
  }
}
