import type { OrganisationId } from '../../core/kernel/id.ts';
import type { UtcInstant } from '../../core/kernel/schema.ts';
import { consistencyProof } from '../../core/record/consistency.ts';
import { inclusionProof } from '../../core/record/inclusion.ts';
import type { Database } from '../db/database.ts';
import { nodeCrypto } from './crypto.ts';
import { withStoredNodes } from './stored-tree.ts';

/** Proofs against one signed checkpoint. */
export interface ProofReader {
  readonly size: number;
  readonly root: Uint8Array;
  /** The signed note. */
  readonly checkpoint: string;
  readonly madeAt: UtcInstant;
  /** Audit paths of entries, by entry number. Numbers must lie below `size`. */
  readonly inclusion: (seqs: readonly number[]) => Promise<ReadonlyMap<number, readonly Uint8Array[]>>;
  /** How the checkpoint's tree grew out of an older size. */
  readonly consistency: (oldSize: number) => Promise<readonly Uint8Array[]>;
}

/** Reads the latest signed checkpoint. Throws when there is none. */
export async function readProofs(database: Database, organisation: OrganisationId): Promise<ProofReader> {
  const scope = { org: organisation, person: 'system' } as const;
  const latest = await database.asViewer(scope, async (read) =>
    await read
      .selectFrom('ledger_checkpoint')
      .select(['size', 'root', 'note', 'made_at'])
      .where('org_id', '=', organisation)
      .orderBy('size', 'desc')
      .limit(1)
      .executeTakeFirst(),
  );
  if (latest === undefined) throw new Error('the record has no signed checkpoint yet');
  const { size, root, note, made_at: madeAt } = latest;
  return {
    size,
    root,
    checkpoint: note,
    madeAt,
    inclusion: async (seqs) =>
      await database.asViewer(scope, async (read) =>
        await withStoredNodes(read, organisation, (nodes) => new Map(seqs.map((seq) => [seq, inclusionProof(nodes, seq, size, nodeCrypto)]))),
      ),
    consistency: async (oldSize) =>
      await database.asViewer(scope, async (read) =>
        await withStoredNodes(read, organisation, (nodes) => consistencyProof(nodes, oldSize, size, nodeCrypto)),
      ),
  };
}
