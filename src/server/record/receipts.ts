import type { EventRef } from '../../core/kernel/event.ts';
import type { OrganisationId } from '../../core/kernel/id.ts';
import { formatReceipt } from '../../core/record/tlog-proof.ts';
import type { Database } from '../db/database.ts';
import { readProofs } from './proofs.ts';

/** A receipt as it is handed out (RECORD.md 5.5): `seq` of the entry, `size` of the checkpoint, and the file itself. */
export interface Receipt {
  readonly seq: number;
  readonly size: number;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** The receipt of an event, or null while it is not yet sequenced and signed. */
export async function receiptOf(database: Database, organisation: OrganisationId, event: EventRef): Promise<Receipt | null> {
  const leaf = await database.asViewer({ org: organisation, person: 'system' }, async (read) =>
    await read
      .selectFrom('ledger_leaf')
      .select('seq')
      .where('org_id', '=', organisation)
      .where('stream', '=', event.stream)
      .where('n', '=', event.n)
      .executeTakeFirst(),
  );
  return leaf === undefined ? null : await receiptAt(database, organisation, leaf.seq);
}

/** The receipt of an entry by its number, against the latest checkpoint; null when no signed checkpoint covers it. */
export async function receiptAt(database: Database, organisation: OrganisationId, seq: number): Promise<Receipt | null> {
  const leaf = await database.asViewer({ org: organisation, person: 'system' }, async (read) =>
    await read.selectFrom('ledger_leaf').select('bytes').where('org_id', '=', organisation).where('seq', '=', seq).executeTakeFirst(),
  );
  if (leaf === undefined) return null;
  const covered = await database.asViewer({ org: organisation, person: 'system' }, async (read) =>
    await read.selectFrom('ledger_checkpoint').select('size').where('org_id', '=', organisation).where('size', '>', seq).limit(1).executeTakeFirst(),
  );
  if (covered === undefined) return null;
  const proofs = await readProofs(database, organisation);
  const path = (await proofs.inclusion([seq])).get(seq) ?? [];
  const text = formatReceipt(leaf.bytes, seq, path, proofs.checkpoint);
  return { seq, size: proofs.size, fileName: `1on1-receipt-${seq}.tlog-proof`, bytes: new TextEncoder().encode(text) };
}
