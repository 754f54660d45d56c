import { sql } from 'kysely';
import { z } from 'zod';
import type { Viewer } from '../../core/kernel/context.ts';
import { findOmissions, type PackedEntry } from '../../core/packets/build-packet.ts';
import type { Reader } from '../db/database.ts';

/** Which streams a packet holds, and up to which event of each; absent: as far as the record goes. */
export interface StreamsAsked {
  readonly streams: readonly string[];
  readonly upTo?: ReadonlyMap<string, number>;
}

const rowSchema = z.object({ stream: z.string(), n: z.number(), bytes: z.instanceof(Uint8Array), disclosures: z.array(z.string()) });

/** What a packet never shows, even to whoever may read it in the product: private notes and what is for operators. */
const neverShown = ['author', 'system'];

/**
 * The entries of a packet with the parts that its exporter may read (row-level security decides) and a packet may show.
 * What these entries refer to is added without its parts, stream by stream, until nothing is missing.
 */
export async function packetEntries(read: Pick<Reader, 'getExecutor'>, viewer: Viewer, asked: StreamsAsked): Promise<readonly PackedEntry[]> {
  const entries = await entriesOf(read, viewer, asked, true);
  for (;;) {
    const missing = findOmissions(entries.map((entry) => entry.leaf));
    if (missing.length === 0) return entries;
    entries.push(...(await entriesAt(read, viewer, missing)));
  }
}

async function entriesOf(read: Pick<Reader, 'getExecutor'>, viewer: Viewer, asked: StreamsAsked, shown: boolean): Promise<PackedEntry[]> {
  const limits = asked.streams.map((stream) => ({ stream, last: asked.upTo?.get(stream) ?? 2_147_483_647 }));
  const { rows } = await sql<unknown>`
    select l.stream, l.n, l.bytes,
      array(select p.disclosure from event_part p
        where ${shown} and p.org_id = l.org_id and p.stream = l.stream and p.n = l.n
          and p.disclosure is not null and p.audience <> all(${neverShown}) order by p.name) as disclosures
    from jsonb_to_recordset(${JSON.stringify(limits)}::jsonb) as asked(stream text, last int)
    join ledger_leaf l on l.org_id = ${viewer.organisation} and l.stream = asked.stream and l.n <= asked.last
    order by l.seq`.execute(read);
  return z.array(rowSchema).parse(rows).map(({ bytes, disclosures }) => ({ leaf: plain(bytes), disclosures }));
}

async function entriesAt(
  read: Pick<Reader, 'getExecutor'>,
  viewer: Viewer,
  missing: ReturnType<typeof findOmissions>,
): Promise<readonly PackedEntry[]> {
  const events = missing.filter((each) => each.kind === 'event').map(({ stream, n }) => ({ stream, n }));
  const seqs = missing.filter((each) => each.kind === 'ref').map(({ seq }) => seq);
  const { rows } = await sql<{ bytes: Uint8Array }>`
    select l.bytes from ledger_leaf l where l.org_id = ${viewer.organisation} and l.seq = any(${seqs}::bigint[])
    union
    select l.bytes from jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as asked(stream text, n int)
    join ledger_leaf l on l.org_id = ${viewer.organisation} and l.stream = asked.stream and l.n = asked.n`.execute(read);
  if (rows.length === 0) throw new Error('an entry that others refer to is not in the record; run manent verify --deep');
  return rows.map(({ bytes }) => ({ leaf: plain(bytes), disclosures: [] }));
}

// A Buffer's `slice` shares memory where a Uint8Array's copies; pure code must meet the latter only.
function plain(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes);
}
