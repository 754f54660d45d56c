import { erased, type Recorded } from '../../core/kernel/event.ts';
import type { OrganisationId } from '../../core/kernel/id.ts';
import type { wordingKept } from '../../core/plans/events.ts';
import type { Writer } from '../db/database.ts';
import { versionReferredTo } from './version-referred-to.ts';

/** Keeps the wordings that a plan's people keep against the linter. */
export async function projectWording(write: Writer, organisation: OrganisationId, event: Recorded<typeof wordingKept>): Promise<void> {
  const { 'shared/wording': wording, reason } = event.parts;
  await write
    .insertInto('plan_wording')
    .values({
      org_id: organisation,
      plan: event.stream,
      n: event.n,
      wording: wording === erased ? null : JSON.stringify(wording),
      reason: reason === erased ? null : JSON.stringify(reason),
      criteria_version: await versionReferredTo(write, organisation, event),
      person: event.actor,
      at: event.takenAt,
    })
    .execute();
}
