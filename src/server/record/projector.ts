import type { EventType, Recorded } from '../../core/kernel/event.ts';
import type { OrganisationId } from '../../core/kernel/id.ts';
import { readEvent, type StoredEvent } from '../../core/kernel/read-event.ts';
import type { Writer } from '../db/database.ts';

/**
 * Turns events into the rows that reads use. It depends on nothing but the event and what earlier events left in the
 * read tables, so that the tables can be dropped and made again (`manent rebuild`) and come out the same.
 */
export interface Projector {
  /** The event types that it listens to. */
  readonly types: ReadonlySet<string>;
  /** The read tables that it keeps: what a rebuild empties and a deep verification compares. */
  readonly tables: readonly string[];
  readonly project: (write: Writer, organisation: OrganisationId, stored: StoredEvent) => Promise<void>;
}

/** Declares a projector over some event types; `project` sees each event checked against its type. */
export function projector<Types extends readonly EventType[]>(
  types: Types,
  tables: readonly string[],
  project: (write: Writer, organisation: OrganisationId, event: Recorded<Types[number]>) => Promise<void>,
): Projector {
  return {
    types: new Set(types.map((type) => type.type)),
    tables,
    project: async (write, organisation, stored) => await project(write, organisation, readEvent(types, stored)),
  };
}

/** Projects freshly appended events, in order, through every projector that listens. */
export async function projectEvents(
  projectors: readonly Projector[],
  write: Writer,
  organisation: OrganisationId,
  events: readonly StoredEvent[],
): Promise<void> {
  for (const event of events) {
    for (const each of projectors) {
      if (each.types.has(event.type)) await each.project(write, organisation, event);
    }
  }
}
