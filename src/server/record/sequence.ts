import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { OrganisationId } from '../../core/kernel/id.ts';
import { formatInstant, utcInstantSchema, type UtcInstant } from '../../core/kernel/schema.ts';
import { toBase64 } from '../../core/record/base64.ts';
import { buildLeaf, type LeafRef } from '../../core/record/leaf.ts';
import { hashLeaf, hashNode } from '../../core/record/tree-hash.ts';
import type { Database, Writer } from '../db/database.ts';
import { nodeCrypto } from './crypto.ts';
import { withStoredNodes } from './stored-tree.ts';

/** The most events that one transaction turns into leaves (RECORD.md 5.7). */
export const batchSize = 256;

/** A clock that jumps back further than this stops the sequencer, in minutes (RECORD.md 5.7). */
export const largestJumpBackMinutes = 5;

/** The clock jumped back: sequencing would stamp entries with times before entries that came earlier. */
export class ClockJumpedBackError extends Error {
  constructor(now: UtcInstant, last: UtcInstant) {
    super(`the clock says ${now}, but the record's last entry is of ${last}: set the clock right, then start again`);
    this.name = 'ClockJumpedBackError';
  }
}

const pendingSchema = z.object({
  pos: z.number(),
  stream: z.string(),
  n: z.number(),
  type: z.string(),
  actor: z.string(),
  via: z.enum(['passkey', 'session', 'system']),
  refs: z.array(z.object({ rel: z.string(), stream: z.string(), n: z.number() })),
  digests: z.array(z.string()),
});
type Pending = z.infer<typeof pendingSchema>;

interface Placed {
  readonly seq: number;
  readonly hash: Uint8Array;
}

/**
 * Turns up to {@link batchSize} committed events into leaves, in one transaction; the head row serialises sequencers.
 * Returns how many it took in. Events that were committed out of order are taken as they appear: nothing waits for a gap.
 */
export async function sequenceBatch(database: Database, organisation: OrganisationId, now: Temporal.Instant): Promise<number> {
  return await database.inTransaction({ org: organisation, person: 'system' }, async (write) => {
    const head = await write
      .selectFrom('ledger_head')
      .select(['size', 'last_at'])
      .where('org_id', '=', organisation)
      .forUpdate()
      .executeTakeFirst();
    if (head === undefined) return 0;
    const pending = await takePending(write, organisation);
    if (pending.length === 0) return 0;
    const at = recordingTime(now, utcInstantSchema.parse(head.last_at));
    const placed = await findPlaced(write, organisation, pending);
    const leaves = pending.map((event, index) => placeLeaf(event, head.size + index, at, placed));
    const nodes = await growTree(write, organisation, head.size, leaves.map((leaf) => leaf.hash));
    await storeBatch(write, organisation, { at, leaves, nodes, pending });
    return pending.length;
  });
}

function recordingTime(now: Temporal.Instant, last: UtcInstant): UtcInstant {
  const lastAt = Temporal.Instant.from(last);
  if (Temporal.Instant.compare(now.add({ minutes: largestJumpBackMinutes }), lastAt) < 0) {
    throw new ClockJumpedBackError(formatInstant(now), last);
  }
  return Temporal.Instant.compare(now, lastAt) > 0 ? formatInstant(now) : last;
}

async function takePending(write: Writer, organisation: OrganisationId): Promise<readonly Pending[]> {
  const { rows } = await sql<unknown>`
    select p.pos, e.stream, e.n, e.type, e.actor, e.via, e.refs,
      array(select digest from event_part d where d.org_id = e.org_id and d.stream = e.stream and d.n = e.n) as digests
    from ledger_pending p join event e on e.org_id = p.org_id and e.pos = p.pos
    where p.org_id = ${organisation} order by p.pos limit ${batchSize}`.execute(write);
  return z.array(pendingSchema).parse(rows);
}

/** Where the entries that this batch builds on stand: the one before each in its stream, and those it refers to. */
async function findPlaced(write: Writer, organisation: OrganisationId, pending: readonly Pending[]): Promise<Map<string, Placed>> {
  const wanted = pending.flatMap((event) => [{ stream: event.stream, n: event.n - 1 }, ...event.refs.map(({ stream, n }) => ({ stream, n }))]);
  const { rows } = await sql<{ stream: string; n: number; seq: number; hash: Uint8Array }>`
    select l.stream, l.n, l.seq, l.hash
    from (select distinct stream, n from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w(stream text, n int)) w
    join ledger_leaf l on l.org_id = ${organisation} and l.stream = w.stream and l.n = w.n`.execute(write);
  return new Map(rows.map(({ stream, n, seq, hash }) => [`${stream}/${n}`, { seq, hash }]));
}

interface BuiltLeaf extends Placed {
  readonly stream: string;
  readonly n: number;
  readonly type: string;
  readonly bytes: Uint8Array;
}

function placeLeaf(event: Pending, seq: number, at: UtcInstant, placed: Map<string, Placed>): BuiltLeaf {
  const require = (stream: string, n: number): Placed => {
    const found = placed.get(`${stream}/${n}`);
    if (found === undefined) throw new Error(`entry ${n} of ${stream} must be sequenced before what builds on it`);
    return found;
  };
  const refs = event.refs.map((ref): LeafRef => {
    const target = require(ref.stream, ref.n);
    return { leaf: toBase64(target.hash), rel: ref.rel, seq: target.seq };
  });
  const { stream, n, type, actor, via, digests } = event;
  const prev = n === 0 ? '' : toBase64(require(stream, n - 1).hash);
  const bytes = buildLeaf({ actor, at, n, parts: digests, prev, refs, seq, stream, type, via });
  const hash = hashLeaf(bytes, nodeCrypto);
  placed.set(`${stream}/${n}`, { seq, hash });
  return { seq, hash, stream, n, type, bytes };
}

interface BuiltNode {
  readonly level: number;
  readonly index: number;
  readonly hash: Uint8Array;
}

/** The perfect subtrees that new leaves complete. The right edge of the old tree is read in one statement. */
async function growTree(write: Writer, organisation: OrganisationId, size: number, hashes: readonly Uint8Array[]): Promise<readonly BuiltNode[]> {
  return await withStoredNodes(write, organisation, (stored) => {
    const built: BuiltNode[] = [];
    const fresh = new Map<string, Uint8Array>();
    for (const [offset, leafHash] of hashes.entries()) {
      let index = size + offset;
      let hash = leafHash;
      fresh.set(`0/${index}`, hash);
      for (let level = 1; index % 2 === 1; level += 1) {
        const left = fresh.get(`${level - 1}/${index - 1}`) ?? stored.hash(level - 1, index - 1);
        hash = hashNode(left, hash, nodeCrypto);
        index = (index - 1) / 2;
        fresh.set(`${level}/${index}`, hash);
        built.push({ level, index, hash });
      }
    }
    return built;
  });
}

interface Batch {
  readonly at: UtcInstant;
  readonly leaves: readonly BuiltLeaf[];
  readonly nodes: readonly BuiltNode[];
  readonly pending: readonly Pending[];
}

async function storeBatch(write: Writer, organisation: OrganisationId, { at, leaves, nodes, pending }: Batch): Promise<void> {
  await write
    .insertInto('ledger_leaf')
    .values(leaves.map(({ seq, stream, n, type, bytes, hash }) => ({ org_id: organisation, seq, stream, n, type, at, bytes: Buffer.from(bytes), hash: Buffer.from(hash) })))
    .execute();
  if (nodes.length > 0) {
    await write
      .insertInto('ledger_node')
      .values(nodes.map(({ level, index, hash }) => ({ org_id: organisation, level, idx: index, hash: Buffer.from(hash) })))
      .execute();
  }
  await write
    .updateTable('ledger_head')
    .set((build) => ({ size: build('size', '+', leaves.length), last_at: at }))
    .where('org_id', '=', organisation)
    .execute();
  await sql`delete from ledger_pending where org_id = ${organisation} and pos = any(${pending.map((event) => event.pos)}::bigint[])`.execute(write);
}
