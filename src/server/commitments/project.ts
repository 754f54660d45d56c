import { Temporal } from 'temporal-polyfill';
import { civilDay } from '../../core/clocks/civil-day.ts';
import { statusWhenMet } from '../../core/commitments/commitment.ts';
import { commitmentEvents, type commitmentMade, type commitmentMet } from '../../core/commitments/events.ts';
import { erased, type Recorded } from '../../core/kernel/event.ts';
import type { OrganisationId } from '../../core/kernel/id.ts';
import { seriesJoinedPlan } from '../../core/meetings/events.ts';
import { grantReaders } from '../access/grant-readers.ts';
import type { Writer } from '../db/database.ts';
import { projector } from '../record/projector.ts';
import type { Tables } from '../db/tables.ts';

/** Keeps the commitments. The two of a commitment read all of it; a plan lets its own people in. */
export const commitmentProjector = projector([...commitmentEvents, seriesJoinedPlan], ['commitment', 'commitment_link'], async (write, organisation, event) => {
  switch (event.type) {
    case 'commitment.made':
      return await make(write, organisation, event);
    case 'commitment.moved': {
      const move = event.parts['shared/move'];
      return move === erased ? undefined : await change(write, organisation, event.stream, { due: move.due });
    }
    case 'commitment.met':
      return await meet(write, organisation, event);
    case 'commitment.missed':
      return await change(write, organisation, event.stream, { state: 'missed' });
    case 'commitment.withdrawn':
      return await change(write, organisation, event.stream, { state: 'withdrawn' });
    case 'commitment.linked': {
      const link = event.parts['shared/link'];
      await write.deleteFrom('commitment_link').where('org_id', '=', organisation).where('commitment', '=', event.stream).execute();
      if (link === erased || link.objective === null) return;
      await write.insertInto('commitment_link').values({ org_id: organisation, commitment: event.stream, objective: link.objective, key: link.key }).execute();
      return;
    }
    case 'series.joined-plan': {
      const joined = event.parts['shared/plan'];
      if (joined === erased) return;
      await write
        .updateTable('commitment')
        .set({ plan: joined.plan })
        .where('org_id', '=', organisation)
        .where('series', '=', event.stream)
        .where('record_type', '<>', 'coaching')
        .where('plan', 'is', null)
        .execute();
      return;
    }
  }
});

async function make(write: Writer, organisation: OrganisationId, event: Recorded<typeof commitmentMade>): Promise<void> {
  const made = event.parts['shared/commitment'];
  if (made === erased) return;
  const { terms, origin } = made;
  await write
    .insertInto('commitment')
    .values({
      org_id: organisation,
      id: event.stream,
      owner: terms.owner,
      manager: origin.manager,
      report: origin.report,
      record_type: origin.recordType,
      meeting: origin.meeting,
      series: origin.series,
      plan: origin.plan,
      time_zone: origin.timeZone,
      action: terms.action,
      expected_output: terms.expectedOutput,
      escalation: terms.escalation,
      proof_required: terms.proofRequired,
      first_due: terms.due,
      due: terms.due,
      state: 'open',
      proof: null,
      met_on: null,
      made_at: event.takenAt,
    })
    .execute();
  await grantReaders(write, organisation, [
    { stream: event.stream, person: origin.manager, level: 'all' },
    { stream: event.stream, person: origin.report, level: 'all' },
  ]);
}

async function meet(write: Writer, organisation: OrganisationId, event: Recorded<typeof commitmentMet>): Promise<void> {
  const row = await write
    .selectFrom('commitment')
    .select(['state', 'first_due', 'time_zone', 'proof_required'])
    .where('org_id', '=', organisation)
    .where('id', '=', event.stream)
    .executeTakeFirst();
  if (row === undefined) return;
  const shown = event.parts['shared/proof'];
  const metOn = shown === erased ? civilDay(Temporal.Instant.from(event.takenAt), row.time_zone) : shown.metOn;
  const proof = shown === erased ? null : shown.proof;
  const proven = shown === erased || proof !== null || !row.proof_required;
  await change(write, organisation, event.stream, {
    state: statusWhenMet({ status: row.state, firstDue: row.first_due }, metOn, proven),
    met_on: metOn,
    proof: proof === null ? null : JSON.stringify(proof),
  });
}

type Change = Partial<Pick<Tables['commitment'], 'due' | 'state' | 'met_on'>> & { readonly proof?: string | null };

async function change(write: Writer, organisation: OrganisationId, commitment: string, set: Change): Promise<void> {
  await write.updateTable('commitment').set(set).where('org_id', '=', organisation).where('id', '=', commitment).execute();
}
