import type { z } from 'zod';
import type { receiptView } from '../../contract/views.ts';
import type { OrganisationId } from '../../core/kernel/id.ts';
import type { Reader } from '../db/database.ts';

type ReceiptView = NonNullable<z.input<typeof receiptView>>;

/** Where the first event of each stream stands in the record; a stream that is not sequenced yet is not in the map. One statement. */
export async function firstReceipts(
  read: Pick<Reader, 'selectFrom'>,
  organisation: OrganisationId,
  streams: readonly string[],
): Promise<ReadonlyMap<string, ReceiptView>> {
  if (streams.length === 0) return new Map();
  const rows = await read
    .selectFrom('ledger_leaf')
    .select(['stream', 'n', 'seq', 'at'])
    .where('org_id', '=', organisation)
    .where('stream', 'in', streams)
    .where('n', '=', 0)
    .execute();
  return new Map(rows.map((row) => [row.stream, row]));
}
