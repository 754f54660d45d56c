import type { Temporal } from 'temporal-polyfill';
import type { OrganisationId } from '../../core/kernel/id.ts';
import { formatInstant } from '../../core/kernel/schema.ts';
import { treeRoot } from '../../core/record/tree-nodes.ts';
import type { Database } from '../db/database.ts';
import { nodeCrypto } from './crypto.ts';
import type { Signer } from './signer.ts';
import { withStoredNodes } from './stored-tree.ts';

/** The most leaves that are hashed again for one signature; a longer queue gets several checkpoints. */
const mostLeaves = 8_192;

/** The origin of an organisation's record, or null before it is founded. */
export async function readOrigin(database: Database, organisation: OrganisationId): Promise<string | null> {
  const head = await database.inTransaction({ org: organisation, person: 'system' }, async (write) =>
    await write.selectFrom('ledger_head').select('origin').where('org_id', '=', organisation).executeTakeFirst(),
  );
  return head?.origin ?? null;
}

/**
 * Signs the committed tree, if it has grown or if its checkpoint was lost in a crash after signing. The head row is
 * locked meanwhile, so that two processes never sign side by side.
 */
export async function signHead(database: Database, organisation: OrganisationId, signer: Signer, now: Temporal.Instant): Promise<void> {
  let more = true;
  while (more) {
    more = await database.inTransaction({ org: organisation, person: 'system' }, async (write) => {
      const head = await write.selectFrom('ledger_head').select('size').where('org_id', '=', organisation).forUpdate().executeTakeFirst();
      if (head === undefined || head.size === 0) return false;
      const from = signer.signedSize();
      const last = await write
        .selectFrom('ledger_checkpoint')
        .select('size')
        .where('org_id', '=', organisation)
        .orderBy('size', 'desc')
        .limit(1)
        .executeTakeFirst();
      if (from === head.size && last?.size === head.size) return false;
      const leaves = await write
        .selectFrom('ledger_leaf')
        .select('bytes')
        .where('org_id', '=', organisation)
        .where('seq', '>=', from)
        .orderBy('seq')
        .limit(mostLeaves)
        .execute();
      const size = from + leaves.length;
      // A signer that is ahead of the database refuses below; a root over what is not there cannot be asked for.
      const storedRoot = size > head.size ? new Uint8Array(32) : await withStoredNodes(write, organisation, (nodes) => treeRoot(nodes, size, nodeCrypto));
      const { note, root } = signer.sign(Math.min(from, head.size), leaves.map((leaf) => leaf.bytes), storedRoot);
      await write
        .insertInto('ledger_checkpoint')
        .values({ org_id: organisation, size, root: Buffer.from(root), note, made_at: formatInstant(now) })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return size < head.size;
    });
  }
}
