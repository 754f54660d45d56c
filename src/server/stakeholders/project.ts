import { sql } from 'kysely';
import { erased, type Recorded } from '../../core/kernel/event.ts';
import type { OrganisationId } from '../../core/kernel/id.ts';
import {
  askEvents,
  type askStarted,
  type scoreRoundClosed,
  type scoreRoundOpened,
  type stakeholderListed,
  type stakeholderUnlisted,
} from '../../core/kpis/stakeholder-events.ts';
import { copyReaders } from '../access/copy-readers.ts';
import type { Writer } from '../db/database.ts';
import { projector } from '../record/projector.ts';

/** What stands in place of a name that was erased. */
const erasedName = 'Name erased';

/** Keeps asks, their lists and their weeks. Answers and links are no read tables: they are not in the record. */
export const stakeholderProjector = projector(
  askEvents,
  ['stakeholder_ask', 'stakeholder', 'stakeholder_contact', 'stakeholder_round', 'stakeholder_comment'],
  async (write, organisation, event) => {
    switch (event.type) {
      case 'ask.started':
        return await start(write, organisation, event);
      case 'ask.stopped':
        await write.updateTable('stakeholder_ask').set({ stopped_at: event.takenAt }).where('org_id', '=', organisation).where('id', '=', event.stream).execute();
        await write.deleteFrom('stakeholder_contact').where('org_id', '=', organisation).where('ask', '=', event.stream).execute();
        await write.deleteFrom('stakeholder_round').where('org_id', '=', organisation).where('ask', '=', event.stream).where('closed_at', 'is', null).execute();
        return;
      case 'stakeholder.listed':
        return await list(write, organisation, event);
      case 'stakeholder.unlisted':
        return await unlist(write, organisation, event);
      case 'score-round.opened':
        return await openRound(write, organisation, event);
      case 'score-round.reminded': {
        const round = event.parts['shared/round'];
        if (round === erased) return;
        await roundOf(write, organisation, event.stream, round.week).set({ reminded_at: event.takenAt }).execute();
        return;
      }
      case 'score-round.closed':
        return await closeRound(write, organisation, event);
    }
  },
);

async function start(write: Writer, organisation: OrganisationId, event: Recorded<typeof askStarted>): Promise<void> {
  const ask = event.parts['shared/ask'];
  if (ask === erased) return;
  await write
    .insertInto('stakeholder_ask')
    .values({ org_id: organisation, id: event.stream, kpi: ask.kpi, time_zone: ask.timeZone, started_at: event.takenAt, stopped_at: null, next_at: ask.firstAt })
    .execute();
  await copyReaders(write, organisation, ask.kpi, [event.stream]);
}

async function list(write: Writer, organisation: OrganisationId, event: Recorded<typeof stakeholderListed>): Promise<void> {
  const { contact, 'shared/place': place, 'shared/name': name } = event.parts;
  if (place === erased) return;
  const key = { org_id: organisation, ask: event.stream, id: place.stakeholder };
  const row = { ...key, name: name === erased ? erasedName : name.name, listed_at: event.takenAt, unlisted_at: null, because: null };
  await write.insertInto('stakeholder').values(row).execute();
  if (contact !== erased) await write.insertInto('stakeholder_contact').values({ ...key, email: contact.email }).execute();
}

async function unlist(write: Writer, organisation: OrganisationId, event: Recorded<typeof stakeholderUnlisted>): Promise<void> {
  const place = event.parts['shared/place'];
  if (place === erased) return;
  const { stakeholder, because } = place;
  await write
    .updateTable('stakeholder')
    .set({ unlisted_at: event.takenAt, because })
    .where('org_id', '=', organisation)
    .where('ask', '=', event.stream)
    .where('id', '=', stakeholder)
    .execute();
  await write.deleteFrom('stakeholder_contact').where('org_id', '=', organisation).where('ask', '=', event.stream).where('id', '=', stakeholder).execute();
}

async function openRound(write: Writer, organisation: OrganisationId, event: Recorded<typeof scoreRoundOpened>): Promise<void> {
  const round = event.parts['shared/round'];
  if (round === erased) return;
  const { week, asked, remindAt, closesAt, nextAt } = round;
  const open = { reminded_at: null, closed_at: null, answered: null, outcome: null, value: null, low: null, high: null, scores: null };
  await write
    .insertInto('stakeholder_round')
    .values({ org_id: organisation, ask: event.stream, week, opened_at: event.takenAt, remind_at: remindAt, closes_at: closesAt, asked, ...open })
    .execute();
  await write.updateTable('stakeholder_ask').set({ next_at: nextAt }).where('org_id', '=', organisation).where('id', '=', event.stream).execute();
  const ask = await write.selectFrom('stakeholder_ask').select('kpi').where('org_id', '=', organisation).where('id', '=', event.stream).executeTakeFirst();
  // Whoever came to see the KPI since the last week sees what is recorded of its weeks from now on.
  if (ask !== undefined) await copyReaders(write, organisation, ask.kpi, [event.stream]);
}

async function closeRound(write: Writer, organisation: OrganisationId, event: Recorded<typeof scoreRoundClosed>): Promise<void> {
  const { 'shared/round': round, 'shared/comments': comments } = event.parts;
  if (round === erased) return;
  const { week, answered, outcome, estimate, scores } = round;
  const { value = null, low = null, high = null } = estimate ?? {};
  await roundOf(write, organisation, event.stream, week)
    .set({ closed_at: event.takenAt, answered, outcome, value, low, high, scores: JSON.stringify(scores) })
    .execute();
  if (comments === erased || comments === undefined) return;
  await write
    .insertInto('stakeholder_comment')
    .values(comments.map((comment, place) => ({ org_id: organisation, ask: event.stream, week, place, comment })))
    .execute();
}

function roundOf(write: Writer, organisation: OrganisationId, ask: string, week: string) {
  return write.updateTable('stakeholder_round').where('org_id', '=', organisation).where('ask', '=', ask).where(sql<boolean>`week = ${week}::date`);
}
