import { sql } from 'kysely';
import { z } from 'zod';
import type { OrganisationId } from '../../core/kernel/id.ts';
import { toBase64 } from '../../core/record/base64.ts';
import { equalBytes } from '../../core/record/bytes.ts';
import { disclosureDigest } from '../../core/record/disclosure.ts';
import { appendToFrontier, emptyFrontier, frontierRoot } from '../../core/record/frontier.ts';
import { parseLeaf } from '../../core/record/leaf.ts';
import { hashLeaf } from '../../core/record/tree-hash.ts';
import type { Reader } from '../db/database.ts';
import { nodeCrypto } from './crypto.ts';
import type { Progress } from './rebuild.ts';

/** Something in the database that is not what the record says. Words name places, never content. */
export interface RecordFault {
  readonly where: string;
  readonly what: string;
}

/** What a check of the entries found. */
export interface EntriesCheck {
  readonly size: number;
  readonly root: Uint8Array;
  readonly faults: readonly RecordFault[];
}

const pageSize = 1_000;

const rowSchema = z.object({
  seq: z.number(),
  stream: z.string(),
  n: z.number(),
  bytes: z.instanceof(Uint8Array),
  hash: z.instanceof(Uint8Array),
  event: z.object({ type: z.string(), actor: z.string(), via: z.string(), refs: z.array(z.object({ rel: z.string(), stream: z.string(), n: z.number() })) }).nullable(),
  parts: z.array(z.object({ name: z.string(), digest: z.string(), disclosure: z.string().nullable() })),
});
type Row = z.infer<typeof rowSchema>;

/**
 * Recomputes the record from its stored bytes: every leaf hash, every header and part against its leaf, and the root
 * against every signed checkpoint. Memory stays flat; a million entries take seconds.
 */
export async function checkEntries(read: Pick<Reader, 'selectFrom' | 'getExecutor'>, organisation: OrganisationId, progress: Progress): Promise<EntriesCheck> {
  const faults: RecordFault[] = [];
  const checkpoints = await read.selectFrom('ledger_checkpoint').select(['size', 'root']).where('org_id', '=', organisation).orderBy('size').execute();
  const roots = new Map(checkpoints.map((checkpoint) => [checkpoint.size, checkpoint.root]));
  let frontier = emptyFrontier;
  for (;;) {
    const rows = await readPage(read, organisation, frontier.size);
    if (rows.length === 0) break;
    for (const row of rows) {
      if (row.seq !== frontier.size) faults.push({ where: `entry ${frontier.size}`, what: 'the entry is missing' });
      const hash = hashLeaf(row.bytes, nodeCrypto);
      if (!equalBytes(hash, row.hash)) faults.push({ where: `entry ${row.seq}`, what: 'its stored hash is not the hash of its bytes' });
      faults.push(...checkRow(row));
      frontier = appendToFrontier(frontier, [hash], nodeCrypto);
      const signed = roots.get(frontier.size);
      if (signed !== undefined && !equalBytes(signed, frontierRoot(frontier, nodeCrypto))) {
        faults.push({ where: `checkpoint of ${frontier.size} entries`, what: 'the entries give another root than the one that was signed' });
      }
    }
    progress(frontier.size);
  }
  const last = checkpoints.at(-1);
  if (last !== undefined && last.size > frontier.size) faults.push({ where: `entries ${frontier.size} to ${last.size - 1}`, what: 'they were signed, and are missing' });
  faults.push(...(await findUnqueued(read, organisation)));
  return { size: frontier.size, root: frontierRoot(frontier, nodeCrypto), faults };
}

async function readPage(read: Pick<Reader, 'getExecutor'>, organisation: OrganisationId, from: number): Promise<readonly Row[]> {
  const { rows } = await sql<unknown>`
    select l.seq, l.stream, l.n, l.bytes, l.hash,
      (select json_build_object('type', e.type, 'actor', e.actor, 'via', e.via, 'refs', e.refs)
        from event e where e.org_id = l.org_id and e.stream = l.stream and e.n = l.n) as event,
      coalesce((select json_agg(json_build_object('name', p.name, 'digest', p.digest, 'disclosure', p.disclosure))
        from event_part p where p.org_id = l.org_id and p.stream = l.stream and p.n = l.n), '[]') as parts
    from ledger_leaf l where l.org_id = ${organisation} and l.seq >= ${from} order by l.seq limit ${pageSize}`.execute(read);
  return z.array(rowSchema).parse(rows);
}

function checkRow(row: Row): readonly RecordFault[] {
  const where = `entry ${row.seq} (event ${row.n} of ${row.stream})`;
  const leaf = parseLeaf(row.bytes);
  if (!leaf.ok) return [{ where, what: `its leaf cannot be read (${leaf.failure})` }];
  const faults: RecordFault[] = [];
  const say = (what: string): void => void faults.push({ where, what });
  const { event } = row;
  if (event === null) say('its event is missing');
  else if (event.type !== leaf.value.type || event.actor !== leaf.value.actor || event.via !== leaf.value.via) say('the header of its event was changed');
  else if (event.refs.length !== leaf.value.refs.length) say('the references of its event were changed');
  const digests = row.parts.map((part) => part.digest).toSorted();
  if (digests.length !== leaf.value.parts.length || digests.some((digest, index) => digest !== leaf.value.parts[index])) say('its parts are not the ones that were recorded');
  for (const part of row.parts) {
    if (part.disclosure !== null && disclosureDigest(part.disclosure, nodeCrypto) !== part.digest) say(`its part ${part.name} was changed`);
  }
  return faults;
}

/** Events that are neither in the tree nor waiting for it: someone wrote past the product. */
async function findUnqueued(read: Pick<Reader, 'getExecutor'>, organisation: OrganisationId): Promise<readonly RecordFault[]> {
  const { rows } = await sql<{ stream: string; n: number }>`
    select e.stream, e.n from event e
    where e.org_id = ${organisation}
      and not exists (select from ledger_leaf l where l.org_id = e.org_id and l.stream = e.stream and l.n = e.n)
      and not exists (select from ledger_pending p where p.org_id = e.org_id and p.pos = e.pos)
    limit 50`.execute(read);
  return rows.map(({ stream, n }) => ({ where: `event ${n} of ${stream}`, what: 'it is neither in the record nor waiting for it' }));
}

/** The root in the form that people compare. */
export function rootText(root: Uint8Array): string {
  return toBase64(root);
}
