import { sql } from 'kysely';
import type { OrganisationId } from '../../core/kernel/id.ts';
import type { TreeNodes } from '../../core/record/tree-nodes.ts';
import type { Reader } from '../db/database.ts';

/** The place of one perfect subtree: level 0 is a leaf, level k covers 2^k of them. */
interface NodePlace {
  readonly level: number;
  readonly index: number;
}

/** The stored tree lacks a node that its size says it has: the store was damaged. */
export class TreeDamagedError extends Error {
  constructor(place: NodePlace) {
    super(`the stored tree has no node ${place.index} at level ${place.level}; run manent verify --deep`);
    this.name = 'TreeDamagedError';
  }
}

/**
 * Runs a pure computation over the stored tree with one statement: a dry run with empty hashes notes which nodes it
 * asks for, then they are fetched together and it runs again for real.
 */
export async function withStoredNodes<Value>(
  read: Pick<Reader, 'selectFrom' | 'getExecutor'>,
  organisation: OrganisationId,
  compute: (nodes: TreeNodes) => Value,
): Promise<Value> {
  const asked = new Map<string, NodePlace>();
  compute({
    hash: (level, index) => {
      asked.set(`${level}/${index}`, { level, index });
      return emptyHash;
    },
  });
  const found = await fetchNodes(read, organisation, [...asked.values()]);
  return compute({
    hash: (level, index) => {
      const hash = found.get(`${level}/${index}`);
      if (hash === undefined) throw new TreeDamagedError({ level, index });
      return hash;
    },
  });
}

const emptyHash = new Uint8Array(32);

async function fetchNodes(
  read: Pick<Reader, 'selectFrom' | 'getExecutor'>,
  organisation: OrganisationId,
  places: readonly NodePlace[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  if (places.length === 0) return new Map();
  const { rows } = await sql<{ level: number; idx: number; hash: Uint8Array }>`
    with asked as (select * from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as a(level smallint, index bigint))
    select a.level, l.seq as idx, l.hash from asked a join ledger_leaf l on l.org_id = ${organisation} and a.level = 0 and l.seq = a.index
    union all
    select a.level, t.idx, t.hash from asked a join ledger_node t on t.org_id = ${organisation} and t.level = a.level and t.idx = a.index`.execute(read);
  return new Map(rows.map((row) => [`${row.level}/${row.idx}`, row.hash]));
}
