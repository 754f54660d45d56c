import { erased, type Recorded } from '../../core/kernel/event.ts';
import type { OrganisationId, PersonId } from '../../core/kernel/id.ts';
import type { meetingScheduled, seriesJoinedPlan, seriesProposed, seriesStarted } from '../../core/meetings/events.ts';
import { copyReaders } from '../access/copy-readers.ts';
import { grantReaders } from '../access/grant-readers.ts';
import type { Writer } from '../db/database.ts';
import { streamsOfSeries } from './queries.ts';

/** Lets the two of a series read it. */
export async function openSeries(
  write: Writer,
  organisation: OrganisationId,
  event: Recorded<typeof seriesProposed> | Recorded<typeof seriesStarted>,
): Promise<void> {
  const terms = event.parts['shared/series'];
  if (terms !== erased) await letBothRead(write, organisation, event.stream, terms);
}

/** Writes the row and the room of a meeting. */
export async function schedule(write: Writer, organisation: OrganisationId, event: Recorded<typeof meetingScheduled>): Promise<void> {
  const terms = event.parts['shared/meeting'];
  if (terms === erased) return;
  await write
    .insertInto('meeting')
    .values({
      org_id: organisation,
      id: event.stream,
      series: terms.series,
      number: terms.number,
      manager: terms.manager,
      report: terms.report,
      preset: terms.preset,
      record_type: terms.recordType,
      plan: terms.plan,
      state: 'scheduled',
      starts_at: terms.startsAt,
      minutes: terms.minutes,
      time_zone: terms.timeZone,
      sections: JSON.stringify(terms.sections),
      agenda_items: 0,
      started_at: null,
      ended_at: null,
      previous: terms.previous,
      next: null,
      recap_due_at: null,
      recap_n: null,
      recap_at: null,
      recap_late: false,
      recap_by: null,
      manager_acknowledged_at: null,
      report_acknowledged_at: null,
    })
    .execute();
  await write.insertInto('meeting_room').values({ org_id: organisation, meeting: event.stream, entered: '[]', notes: null, recap: null }).execute();
  await letBothRead(write, organisation, event.stream, terms);
}

/**
 * Ties what a series has brought so far to the plan that it joined, and lets the plan's people read it as far as they read
 * the plan. A coaching series never joins: what was said there stays with the two (S20).
 */
export async function joinPlan(write: Writer, organisation: OrganisationId, event: Recorded<typeof seriesJoinedPlan>): Promise<void> {
  const joined = event.parts['shared/plan'];
  if (joined === erased) return;
  await write
    .updateTable('meeting')
    .set({ plan: joined.plan })
    .where('org_id', '=', organisation)
    .where('series', '=', event.stream)
    .where('record_type', '<>', 'coaching')
    .where('plan', 'is', null)
    .execute();
  await copyReaders(write, organisation, joined.plan, await streamsOfSeries(write, organisation, event.stream));
}

async function letBothRead(
  write: Writer,
  organisation: OrganisationId,
  stream: string,
  { manager, report }: { readonly manager: PersonId; readonly report: PersonId },
): Promise<void> {
  await grantReaders(write, organisation, [
    { stream, person: manager, level: 'all' },
    { stream, person: report, level: 'all' },
  ]);
}
