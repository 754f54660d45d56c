import { sql } from 'kysely';
import { z } from 'zod';
import type { timelineEntry } from '../../contract/people.ts';
import { personView } from '../../contract/views.ts';
import type { PersonId } from '../../core/kernel/id.ts';
import { utcInstantSchema } from '../../core/kernel/schema.ts';
import { parseDisclosure } from '../../core/record/disclosure.ts';
import type { Reader } from '../db/database.ts';
import { isNoRoomOfOthers } from '../meetings/words-of-room.ts';
import { aboutSchema, describeEvent } from './describe-event.ts';

type Entry = z.input<typeof timelineEntry>;

const rowSchema = z.object({
  pos: z.number(),
  stream: z.string(),
  n: z.number(),
  type: z.string(),
  at: utcInstantSchema,
  about: aboutSchema,
  actor: personView.nullable(),
  parts: z.array(z.object({ name: z.string(), disclosure: z.string().nullable() })),
});

/**
 * What happened about a person, newest first, as the viewer may see it: row-level security leaves out streams that are
 * not theirs, and parts that they may not read, so a line never says more than the viewer could open. One statement.
 */
export async function personTimeline(
  read: Pick<Reader, 'getExecutor'>,
  person: PersonId,
  asked: { readonly after: string | undefined; readonly limit: number },
): Promise<{ readonly items: Entry[]; readonly next: string | null }> {
  const before = asked.after === undefined || !/^\d{1,15}$/.test(asked.after) ? null : Number(asked.after);
  const { rows } = await sql<unknown>`
    with page as materialized (
      select e.org_id, e.pos, e.stream, e.n, e.type, e.taken_at as at, e.actor, s.about
      from person_stream s join event e on e.org_id = s.org_id and e.stream = s.stream
      where s.org_id = app_org() and s.person = ${person} ${before === null ? sql`` : sql`and e.pos < ${before}`}
      order by e.pos desc limit ${asked.limit + 1}
    )
    select page.pos, page.stream, page.n, page.type, page.at, page.about,
      (select json_build_object('id', a.person, 'name', a.name) from person a where a.org_id = page.org_id and a.person = page.actor) as actor,
      coalesce((select json_agg(json_build_object('name', t.name, 'disclosure', t.disclosure)) from event_part t
        where t.org_id = page.org_id and t.stream = page.stream and t.n = page.n and ${isNoRoomOfOthers('t')}), '[]') as parts
    from page order by page.pos desc`.execute(read);
  const found = z.array(rowSchema).parse(rows);
  const page = found.slice(0, asked.limit);
  const last = page.at(-1);
  return {
    items: page.map(({ pos: _, parts, ...entry }) => ({ ...entry, subject: entry.stream, line: describeEvent(entry.type, openParts(parts)) })),
    next: last === undefined || found.length <= asked.limit ? null : String(last.pos),
  };
}

function openParts(parts: z.output<typeof rowSchema>['parts']): ReadonlyMap<string, unknown> {
  const open = new Map<string, unknown>();
  for (const { name, disclosure } of parts) {
    const part = disclosure === null ? null : parseDisclosure(disclosure);
    if (part !== null) open.set(name, part.value);
  }
  return open;
}
