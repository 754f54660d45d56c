import type { EventRef } from '../../core/kernel/event.ts';
import type { OrganisationId } from '../../core/kernel/id.ts';
import { inclusionProof } from '../../core/record/inclusion.ts';
import { formatReceipt } from '../../core/record/tlog-proof.ts';
import type { Database } from '../db/database.ts';
import { nodeCrypto } from './crypto.ts';
import { withStoredNodes } from './stored-tree.ts';

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

/** The receipt of an entry by its number, against the latest checkpoint; null when no signed checkpoint covers it. Two statements. */
export async function receiptAt(database: Database, organisation: OrganisationId, seq: number): Promise<Receipt | null> {
  return await database.asViewer({ org: organisation, person: 'system' }, async (read) => {
    const found = await read
      .selectFrom('ledger_leaf')
      .innerJoin('ledger_checkpoint', 'ledger_checkpoint.org_id', 'ledger_leaf.org_id')
      .select(['ledger_leaf.bytes', 'ledger_checkpoint.size', 'ledger_checkpoint.note'])
      .where('ledger_leaf.org_id', '=', organisation)
      .where('ledger_leaf.seq', '=', seq)
      .where('ledger_checkpoint.size', '>', seq)
      .orderBy('ledger_checkpoint.size', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (found === undefined) return null;
    const { bytes, size, note } = found;
    const path = await withStoredNodes(read, organisation, (nodes) => inclusionProof(nodes, seq, size, nodeCrypto));
    return { seq, size, fileName: `1on1-receipt-${seq}.tlog-proof`, bytes: new TextEncoder().encode(formatReceipt(bytes, seq, path, note)) };
  });
}
