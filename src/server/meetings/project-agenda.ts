import { sql } from 'kysely';
import { erased, type Recorded } from '../../core/kernel/event.ts';
import type { OrganisationId } from '../../core/kernel/id.ts';
import type { agendaAdded, agendaSettled, sectionEntered } from '../../core/meetings/events.ts';
import type { AgendaItem } from '../../core/meetings/meeting.ts';
import type { Writer } from '../db/database.ts';

/** Puts an item on the agenda. Only what a person wrote there carries their name. */
export async function addAgendaItem(write: Writer, organisation: OrganisationId, event: Recorded<typeof agendaAdded>): Promise<void> {
  const added = event.parts['shared/item'];
  if (added === erased) return;
  const by = added.origin === 'person' && event.actor !== 'system' ? event.actor : null;
  // In one statement, because the agenda that a meeting begins with brings many.
  await write
    .with('item', (first) =>
      first.insertInto('meeting_agenda').values({ org_id: organisation, meeting: event.stream, place: event.n, by, outcome: 'open', topic: null, trigger: null, ...added }),
    )
    .updateTable('meeting')
    .set({ agenda_items: sql<number>`agenda_items + 1` })
    .where('org_id', '=', organisation)
    .where('id', '=', event.stream)
    .execute();
}

/** Notes what became of an item. */
export async function settleAgendaItem(write: Writer, organisation: OrganisationId, event: Recorded<typeof agendaSettled>): Promise<void> {
  const settled = event.parts['shared/item'];
  if (settled !== erased) await setOutcome(write, organisation, event.stream, [settled.item], settled.outcome);
}

/** Marks the items that went into the next meeting. */
export async function carryAgenda(write: Writer, organisation: OrganisationId, meeting: string, items: readonly string[]): Promise<void> {
  await setOutcome(write, organisation, meeting, items, 'carried-over');
}

/** Notes that the section clock moved on. */
export async function enterSection(write: Writer, organisation: OrganisationId, event: Recorded<typeof sectionEntered>): Promise<void> {
  const entered = event.parts['shared/section'];
  if (entered === erased) return;
  await write
    .updateTable('meeting_room')
    .set({ entered: sql<string>`entered || ${JSON.stringify([entered])}::jsonb` })
    .where('org_id', '=', organisation)
    .where('meeting', '=', event.stream)
    .execute();
}

async function setOutcome(
  write: Writer,
  organisation: OrganisationId,
  meeting: string,
  items: readonly string[],
  outcome: AgendaItem['outcome'],
): Promise<void> {
  if (items.length === 0) return;
  await write
    .updateTable('meeting_agenda')
    .set({ outcome })
    .where('org_id', '=', organisation)
    .where('meeting', '=', meeting)
    .where('item', 'in', items)
    .execute();
}
