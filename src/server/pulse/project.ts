import { sql } from 'kysely';
import { erased, type Recorded } from '../../core/kernel/event.ts';
import type { OrganisationId } from '../../core/kernel/id.ts';
import { pulseEvents, type pulseRoundClosed, type pulseRoundOpened, type pulseStarted } from '../../core/pulse/events.ts';
import { grantReaders } from '../access/grant-readers.ts';
import type { Writer } from '../db/database.ts';
import { projector } from '../record/projector.ts';

/** Keeps pulses and what came of their rounds. Seats, passes and ballots are no read tables: the record knows none of them. */
export const pulseProjector = projector(pulseEvents, ['pulse', 'pulse_round'], async (write, organisation, event) => {
  switch (event.type) {
    case 'pulse.started':
      return await start(write, organisation, event);
    case 'pulse.stopped':
      await write.updateTable('pulse').set({ stopped_at: event.takenAt }).where('org_id', '=', organisation).where('id', '=', event.stream).execute();
      await write.deleteFrom('pulse_round').where('org_id', '=', organisation).where('pulse', '=', event.stream).where('closed_at', 'is', null).execute();
      return;
    case 'pulse-round.opened':
      return await open(write, organisation, event);
    case 'pulse-round.skipped':
      if (event.parts['shared/round'] === erased) return;
      return await setNext(write, organisation, event.stream, event.parts['shared/round'].nextAt);
    case 'pulse-round.reminded': {
      const round = event.parts['shared/round'];
      if (round === erased) return;
      await sql`update pulse_round set reminded_at = ${event.takenAt}::timestamptz where org_id = ${organisation} and pulse = ${event.stream} and week = ${round.week}::date`.execute(write);
      return;
    }
    case 'pulse-round.closed':
      return await close(write, organisation, event);
  }
});

async function start(write: Writer, organisation: OrganisationId, event: Recorded<typeof pulseStarted>): Promise<void> {
  const pulse = event.parts['shared/pulse'];
  if (pulse === erased) return;
  const { manager, cadence, timeZone, firstAt } = pulse;
  await write
    .insertInto('pulse')
    .values({ org_id: organisation, id: event.stream, manager, cadence, time_zone: timeZone, started_at: event.takenAt, stopped_at: null, next_at: firstAt })
    .execute();
  await grantReaders(write, organisation, [{ stream: event.stream, person: manager, level: 'all' }]);
}

async function open(write: Writer, organisation: OrganisationId, event: Recorded<typeof pulseRoundOpened>): Promise<void> {
  const { 'shared/round': round, 'shared/group': group } = event.parts;
  if (round === erased) return;
  const { week, questions, remindAt, closesAt, nextAt } = round;
  const people = group === erased ? [] : group.people;
  const pending = { reminded_at: null, closed_at: null, answered: null, outcome: null, counts: null, unclear_answers: null, unclear_matching: null, unclear_fires: null };
  await write
    .insertInto('pulse_round')
    .values({ org_id: organisation, pulse: event.stream, week, questions: JSON.stringify(questions), invited: people.length, remind_at: remindAt, closes_at: closesAt, ...pending })
    .execute();
  await setNext(write, organisation, event.stream, nextAt);
  await grantReaders(write, organisation, people.map((person) => ({ stream: event.stream, person, level: 'all' })));
}

async function close(write: Writer, organisation: OrganisationId, event: Recorded<typeof pulseRoundClosed>): Promise<void> {
  const round = event.parts['shared/round'];
  if (round === erased) return;
  const { week, answered, outcome, counts, unclear } = round;
  await sql`
    update pulse_round set closed_at = ${event.takenAt}::timestamptz, answered = ${answered}, outcome = ${outcome}, counts = ${JSON.stringify(counts)}::jsonb,
      unclear_answers = ${unclear?.answers ?? null}, unclear_matching = ${unclear?.matching ?? null}, unclear_fires = ${unclear?.fires ?? null}
    where org_id = ${organisation} and pulse = ${event.stream} and week = ${week}::date`.execute(write);
}

async function setNext(write: Writer, organisation: OrganisationId, pulse: string, at: string): Promise<void> {
  await sql`update pulse set next_at = ${at}::timestamptz where org_id = ${organisation} and id = ${pulse}`.execute(write);
}
