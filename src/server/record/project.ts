import { erased } from '../../core/kernel/event.ts';
import { ledgerCreated } from '../../core/record/events.ts';
import { projector } from './projector.ts';

/**
 * Opens the head of a new record. The head is the sequencer's, not a read table: a rebuild leaves it alone, so it is
 * not listed among the tables that this projector keeps.
 */
export const recordProjector = projector([ledgerCreated], [], async (write, organisation, event) => {
  const ledger = event.parts.ledger;
  if (ledger === erased) return;
  await write
    .insertInto('ledger_head')
    .values({ org_id: organisation, origin: ledger.origin, size: 0, last_at: event.takenAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
});
