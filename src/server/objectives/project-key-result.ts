import { sql, type UpdateObject } from 'kysely';
import { erased, type Recorded } from '../../core/kernel/event.ts';
import type { OrganisationId } from '../../core/kernel/id.ts';
import type { keyResultAdded, keyResultAmended, keyResultDropped } from '../../core/objectives/events.ts';
import type { KeyResultTerms } from '../../core/objectives/objective.ts';
import type { Writer } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';

type KeyResultEvent = Recorded<typeof keyResultAdded | typeof keyResultAmended | typeof keyResultDropped>;

/** Keeps key results as they stand; what they said before is in the record. */
export async function projectKeyResult(write: Writer, organisation: OrganisationId, event: KeyResultEvent): Promise<void> {
  const at = { org_id: organisation, objective: event.stream };
  switch (event.type) {
    case 'key-result.added': {
      const added = event.parts['shared/key-result'];
      if (added === erased) return;
      const { key, terms } = added;
      await write.insertInto('key_result').values({ ...at, key, place: event.n, ...columnsOf(terms), dropped: false, score: null }).execute();
      return;
    }
    case 'key-result.amended': {
      const amended = event.parts['shared/key-result'];
      if (amended === erased) return;
      await sql`update objective set corrections = corrections + 1 where org_id = ${organisation} and id = ${event.stream}`.execute(write);
      return await setKeyResult(write, at, amended.key, columnsOf(amended.terms));
    }
    case 'key-result.dropped': {
      const dropped = event.parts['shared/key-result'];
      if (dropped === erased) return;
      return await setKeyResult(write, at, dropped.key, { dropped: true });
    }
  }
}

interface Place {
  readonly org_id: string;
  readonly objective: string;
}

function columnsOf({ title, unit, start, target, owner, kpi }: KeyResultTerms) {
  return { title, unit, start_value: start, target_value: target, owner, kpi };
}

async function setKeyResult(write: Writer, at: Place, key: string, change: UpdateObject<Tables, 'key_result'>): Promise<void> {
  await write.updateTable('key_result').set(change).where('org_id', '=', at.org_id).where('objective', '=', at.objective).where('key', '=', key).execute();
}
