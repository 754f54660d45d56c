import { sql } from 'kysely';
import type { Actor, EventRef, NewEvent, NewRef, Via } from '../../core/kernel/event.ts';
import type { OrganisationId } from '../../core/kernel/id.ts';
import type { StoredEvent } from '../../core/kernel/read-event.ts';
import type { UtcInstant } from '../../core/kernel/schema.ts';
import { disclosureDigest, makeDisclosure } from '../../core/record/disclosure.ts';
import type { Writer } from '../db/database.ts';
import { nodeCrypto, randomBytes } from './crypto.ts';

/** Who appends, when, and how they proved who they are. */
export interface Appender {
  readonly organisation: OrganisationId;
  readonly actor: Actor;
  readonly via: Via;
  readonly takenAt: UtcInstant;
}

/** Bytes of salt in each part (RECORD.md 4). */
const saltBytes = 32;

/**
 * Appends events to their streams in one statement: headers, salted parts, and the sequencer's queue.
 * `versions` says how many events each known stream holds; a stream that is not in it must be new.
 * Throws the driver's unique violation when someone else appended first.
 */
export async function appendEvents(
  write: Writer,
  appender: Appender,
  events: readonly NewEvent[],
  versions: ReadonlyMap<string, number>,
): Promise<readonly StoredEvent[]> {
  const next = new Map(versions);
  const placed: EventRef[] = [];
  const stored = events.map((event): StoredEvent => {
    const n = next.get(event.stream) ?? 0;
    next.set(event.stream, n + 1);
    placed.push({ stream: event.stream, n });
    return {
      type: event.type.type,
      version: event.type.version,
      stream: event.stream,
      n,
      actor: appender.actor,
      via: appender.via,
      takenAt: appender.takenAt,
      refs: event.refs.map((ref) => resolveRef(ref, placed)),
      parts: Object.entries(event.parts).map(([name, value]) => ({ name, content: { value } })),
    };
  });
  const parts = events.flatMap((event, index) =>
    Object.entries(event.parts).map(([name, value]) => {
      const disclosure = makeDisclosure(randomBytes(saltBytes), name, value);
      const audience = event.type.parts[name]?.audience ?? 'author';
      return { ...placed[index], name, audience, digest: disclosureDigest(disclosure, nodeCrypto), disclosure };
    }),
  );
  const headers = stored.map(({ parts: _, takenAt, ...header }) => ({ ...header, taken_at: takenAt }));
  await sql`
    with header as (
      insert into event (org_id, stream, n, type, version, actor, via, taken_at, refs)
      select ${appender.organisation}, h.stream, h.n, h.type, h.version, h.actor, h.via, h.taken_at, h.refs
      from rows from (jsonb_to_recordset(${JSON.stringify(headers)}::jsonb)
        as (stream text, n int, type text, version smallint, actor text, via text, taken_at timestamptz, refs jsonb))
        with ordinality as h(stream, n, type, version, actor, via, taken_at, refs, place)
      order by h.place
      returning org_id, pos
    ), part as (
      insert into event_part (org_id, stream, n, name, audience, digest, disclosure)
      select ${appender.organisation}, p.stream, p.n, p.name, p.audience, p.digest, p.disclosure
      from jsonb_to_recordset(${JSON.stringify(parts)}::jsonb)
        as p(stream text, n int, name text, audience text, digest text, disclosure text)
    )
    insert into ledger_pending (org_id, pos) select org_id, pos from header`.execute(write);
  return stored;
}

function resolveRef(ref: NewRef, placed: readonly EventRef[]): EventRef & { readonly rel: string } {
  if ('stream' in ref) return { rel: ref.rel, stream: ref.stream, n: ref.n };
  const sibling = placed[ref.sibling];
  if (sibling === undefined) throw new RangeError('a reference may name an earlier event of the same decision only');
  return { rel: ref.rel, ...sibling };
}
