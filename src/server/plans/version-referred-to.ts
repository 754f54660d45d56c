import type { OrganisationId } from '../../core/kernel/id.ts';
import type { StoredEvent } from '../../core/kernel/read-event.ts';
import type { Writer } from '../db/database.ts';

/** The version that an event answers, found by its reference; 0 when it names none. */
export async function versionReferredTo(write: Writer, organisation: OrganisationId, event: Pick<StoredEvent, 'stream' | 'refs'>): Promise<number> {
  const ref = event.refs.find((each) => each.rel === 'criteria');
  if (ref === undefined) return 0;
  const row = await write
    .selectFrom('plan_criteria')
    .select('version')
    .where('org_id', '=', organisation)
    .where('plan', '=', event.stream)
    .where('n', '=', ref.n)
    .executeTakeFirst();
  return row?.version ?? 0;
}
