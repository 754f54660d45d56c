import { clockEvents, type clockStarted } from '../../core/clocks/events.ts';
import type { ClockStatus } from '../../core/clocks/clock.ts';
import { erased, type Recorded } from '../../core/kernel/event.ts';
import type { OrganisationId } from '../../core/kernel/id.ts';
import type { UtcInstant } from '../../core/kernel/schema.ts';
import { copyReaders } from '../access/copy-readers.ts';
import type { Writer } from '../db/database.ts';
import { projector } from '../record/projector.ts';

/** Keeps the deadlines. Whoever may read what a clock watches may read the clock. */
export const clockProjector = projector(clockEvents, ['clock'], async (write, organisation, event) => {
  switch (event.type) {
    case 'clock.started':
      return await start(write, organisation, event);
    case 'clock.met':
      return await settle(write, organisation, event.stream, 'met', event.takenAt);
    case 'clock.missed':
      return await settle(write, organisation, event.stream, 'missed', event.takenAt);
    case 'clock.answered-late':
      return await settle(write, organisation, event.stream, 'answered-late', event.takenAt);
    case 'clock.stopped':
      return await settle(write, organisation, event.stream, 'stopped', event.takenAt);
  }
});

async function start(write: Writer, organisation: OrganisationId, event: Recorded<typeof clockStarted>): Promise<void> {
  const { clock } = event.parts;
  if (clock === erased) return;
  await write
    .insertInto('clock')
    .values({
      org_id: organisation,
      id: event.stream,
      name: clock.name,
      subject: clock.subject,
      started_at: clock.startedAt,
      due_at: clock.dueAt,
      state: 'running',
      settled_at: null,
      told: JSON.stringify(clock.told),
    })
    .execute();
  await copyReaders(write, organisation, clock.subject, [event.stream]);
}

async function settle(
  write: Writer,
  organisation: OrganisationId,
  clock: string,
  state: Exclude<ClockStatus, 'none' | 'running'>,
  at: UtcInstant,
): Promise<void> {
  await write.updateTable('clock').set({ state, settled_at: at }).where('org_id', '=', organisation).where('id', '=', clock).execute();
}
