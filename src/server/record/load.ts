import { sql } from 'kysely';
import { z } from 'zod';
import type { EventType, Loaded, StreamType } from '../../core/kernel/event.ts';
import type { OrganisationId } from '../../core/kernel/id.ts';
import { foldStream, type StoredEvent } from '../../core/kernel/read-event.ts';
import { idSchema, utcInstantSchema } from '../../core/kernel/schema.ts';
import { parseDisclosure } from '../../core/record/disclosure.ts';
import type { Reader } from '../db/database.ts';

const headerSchema = z.object({
  actor: z.literal('system').or(idSchema('person')),
  via: z.enum(['passkey', 'session', 'system']),
  taken_at: utcInstantSchema,
  refs: z.array(z.object({ rel: z.string(), stream: z.string(), n: z.number().int() })),
});

const rowSchema = headerSchema.extend({
  stream: z.string(),
  n: z.number().int(),
  type: z.string(),
  version: z.number().int(),
  parts: z.array(z.object({ name: z.string(), disclosure: z.string().nullable() })),
});

/** What a query of events with their parts gives, row by row. */
export type EventRow = Record<keyof z.output<typeof rowSchema>, unknown>;

/** Reads one row of events with parts into a stored event. A disclosure that does not parse counts as unreadable. */
export function readEventRow(row: EventRow): StoredEvent {
  const { taken_at: takenAt, parts, ...header } = rowSchema.parse(row);
  return {
    ...header,
    takenAt,
    parts: parts.map(({ name, disclosure }) => {
      if (disclosure === null) return { name, content: null };
      const opened = parseDisclosure(disclosure);
      if (opened === null || opened.name !== name) throw new Error(`a part of event ${header.n} of ${header.stream} cannot be opened`);
      return { name, content: { value: opened.value } };
    }),
  };
}

/** Selects events with their parts; callers add the where and the order. One statement whatever the number. */
export function selectEvents(read: Pick<Reader, 'selectFrom'>) {
  return read
    .selectFrom('event')
    .leftJoin('event_part', (join) =>
      join
        .onRef('event_part.org_id', '=', 'event.org_id')
        .onRef('event_part.stream', '=', 'event.stream')
        .onRef('event_part.n', '=', 'event.n'),
    )
    .select([
      'event.stream',
      'event.n',
      'event.type',
      'event.version',
      'event.actor',
      'event.via',
      'event.taken_at',
      'event.refs',
      sql`coalesce(json_agg(json_build_object('name', event_part.name, 'disclosure', event_part.disclosure))
        filter (where event_part.name is not null), '[]')`.as('parts'),
    ])
    .groupBy(['event.org_id', 'event.stream', 'event.n']);
}

/** Loads and folds one stream. Version 0: it does not exist. */
export async function loadStream<State, Types extends readonly EventType[]>(
  read: Pick<Reader, 'selectFrom'>,
  organisation: OrganisationId,
  stream: StreamType<State, Types>,
  id: string,
): Promise<Loaded<State>> {
  const rows = await selectEvents(read)
    .where('event.org_id', '=', organisation)
    .where('event.stream', '=', id)
    .orderBy('event.n')
    .execute();
  return foldStream(stream, id, rows.map(readEventRow));
}
