import { sql, type RawBuilder } from 'kysely';
import type { z } from 'zod';
import type { receiptView } from '../../contract/views.ts';
import { isoInstant } from '../db/iso-instant.ts';

/** Where the first event of a stream stands in the record, in a select list; null until the sequencer has taken it in. */
export function firstReceipt(streamColumn: string): RawBuilder<z.input<typeof receiptView>> {
  return sql`(select json_build_object('stream', first_leaf.stream, 'n', first_leaf.n, 'seq', first_leaf.seq, 'at', ${isoInstant('first_leaf.at')})
    from ledger_leaf first_leaf where first_leaf.org_id = app_org() and first_leaf.stream = ${sql.ref(streamColumn)} and first_leaf.n = 0)`;
}
