import { sql } from 'kysely';
import { z } from 'zod';
import type { recordEntry } from '../../contract/record.ts';
import type { OrganisationId } from '../../core/kernel/id.ts';
import { utcInstantSchema, type UtcInstant } from '../../core/kernel/schema.ts';
import { toBase64 } from '../../core/record/base64.ts';
import { parseDisclosure } from '../../core/record/disclosure.ts';
import { parseLeaf } from '../../core/record/leaf.ts';
import type { Reader } from '../db/database.ts';
import { isNoRoomOfOthers } from '../meetings/words-of-room.ts';

type Entry = z.input<typeof recordEntry>;

/** What a page of the record is asked for: entries below `before` (null: the newest), of one stream or all that the viewer may read. */
export interface EntriesAsked {
  readonly organisation: OrganisationId;
  readonly stream: string | null;
  readonly before: number | null;
  readonly limit: number;
}

const rowSchema = z.object({
  seq: z.number(),
  stream: z.string(),
  n: z.number(),
  type: z.string(),
  at: utcInstantSchema,
  hash: z.instanceof(Uint8Array),
  via: z.enum(['passkey', 'session', 'system']),
  actor: z.custom<Entry['actor']>(),
  bytes: z.instanceof(Uint8Array),
  parts: z.array(z.object({ name: z.string(), disclosure: z.string().nullable() })),
});

/**
 * Entries as the viewer may read them, newest first. Row-level security leaves out events of streams that are not
 * theirs and parts that they may not read, and a room is read on its own page only; a part that is in the leaf but not
 * shown is withheld.
 */
export async function recordEntries(read: Reader, asked: EntriesAsked): Promise<readonly Entry[]> {
  const { rows } = await sql<unknown>`
    select l.seq, l.stream, l.n, l.type, l.at, l.hash, l.bytes, e.via,
      case when e.actor = 'system' then null else person_view(e.actor) end as actor,
      coalesce((select json_agg(json_build_object('name', p.name, 'disclosure', p.disclosure) order by p.name)
        from event_part p where p.org_id = l.org_id and p.stream = l.stream and p.n = l.n and ${isNoRoomOfOthers('p')}), '[]') as parts
    from event e join ledger_leaf l on l.org_id = e.org_id and l.stream = e.stream and l.n = e.n
    where l.org_id = ${asked.organisation}
      and (${asked.stream}::text is null or l.stream = ${asked.stream})
      and (${asked.before}::bigint is null or l.seq < ${asked.before})
    order by l.seq desc limit ${asked.limit}`.execute(read);
  return z.array(rowSchema).parse(rows).map(({ hash, bytes, parts, ...entry }) => ({
    ...entry,
    leafHash: toBase64(hash),
    parts: [...parts.map(showPart), ...withheldParts(bytes, parts.length)],
  }));
}

type ShownPart = Entry['parts'][number];

function showPart({ name, disclosure }: { readonly name: string; readonly disclosure: string | null }): ShownPart {
  if (disclosure === null) return { name, state: 'erased', text: '' };
  const opened = parseDisclosure(disclosure);
  return { name, state: 'readable', text: opened === null ? '' : JSON.stringify(opened.value, null, 2) };
}

/** The leaf commits to more parts than the viewer may read: those are shown as withheld, without their names. */
function withheldParts(bytes: Uint8Array, shown: number): ShownPart[] {
  const leaf = parseLeaf(bytes);
  const missing = leaf.ok ? leaf.value.parts.length - shown : 0;
  return Array.from({ length: Math.max(0, missing) }, () => ({ name: '', state: 'withheld', text: '' }));
}

/** How long the record is, what waits for the sequencer, and when it was last signed. */
export async function recordStatus(
  read: Reader,
  organisation: OrganisationId,
): Promise<{ readonly size: number; readonly origin: string; readonly lastSignedAt: UtcInstant | null; readonly pending: number }> {
  const { rows } = await sql<{ size: number; origin: string; lastSignedAt: UtcInstant | null; pending: number }>`
    select h.size, h.origin,
      (select made_at from ledger_checkpoint c where c.org_id = h.org_id order by c.size desc limit 1) as "lastSignedAt",
      (select count(*) from (select from ledger_pending p where p.org_id = h.org_id limit 1000) waiting) as pending
    from ledger_head h where h.org_id = ${organisation}`.execute(read);
  return rows[0] ?? { size: 0, origin: '', lastSignedAt: null, pending: 0 };
}

/** Tells whether the viewer may read the stream that an entry belongs to; only then may they hold its receipt. */
export async function mayHoldReceipt(read: Reader, organisation: OrganisationId, seq: number): Promise<boolean> {
  const { rows } = await sql<{ ok: boolean }>`
    select true as ok from ledger_leaf l join event e on e.org_id = l.org_id and e.stream = l.stream and e.n = l.n
    where l.org_id = ${organisation} and l.seq = ${seq}`.execute(read);
  return rows.length > 0;
}
