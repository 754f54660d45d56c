import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { ballotPageView, type BallotPageView } from '../../contract/pulse.ts';
import { isId, type OrganisationId, type PulseId } from '../../core/kernel/id.ts';
import { ok, refuse, type Decision } from '../../core/kernel/result.ts';
import { formatInstant, type CivilDate } from '../../core/kernel/schema.ts';
import { pulseQuestionSchema, type PulseChoice } from '../../core/pulse/events.ts';
import { defaultPolicy } from '../../core/policy/default-policy.ts';
import type { Services } from '../app/services.ts';
import { tokenDigest } from '../auth/one-time-token.ts';
import type { Writer } from '../db/database.ts';
import { isoInstant } from '../db/iso-instant.ts';
import { sealBallot } from './seal.ts';
import { shuffled } from './shuffle.ts';

/** Which round of which pulse. */
export interface RoundKey {
  readonly organisation: OrganisationId;
  readonly pulse: PulseId;
  readonly week: CivilDate;
}

interface FollowedPass extends RoundKey {
  readonly person: string;
}

/** Answers as they come in: a choice for each statement, by its key. */
export interface GivenBallot {
  readonly token: string;
  readonly answers: readonly { readonly key: string; readonly choice: PulseChoice }[];
}

/** What a pass asks. Looking changes nothing. */
export async function lookAtRound(services: Services, token: string): Promise<Decision<BallotPageView, 'PULSE_PASS_INVALID'>> {
  const pass = await followPass(services, token);
  if (pass === null) return refuse({ code: 'PULSE_PASS_INVALID' });
  const { organisation, pulse, week, person } = pass;
  const { rows } = await services.database.inTransaction({ org: organisation, person: 'system' }, async (write) =>
    await sql<unknown>`
      select o.name as organisation, json_build_object('name', m.name) as manager, r.week::text as week, ${isoInstant('r.closes_at')} as "closesAt",
        r.questions, s.spent, r.invited
      from pulse_round r join pulse p on p.org_id = r.org_id and p.id = r.pulse and p.stopped_at is null
      join pulse_seat s on s.org_id = r.org_id and s.pulse = r.pulse and s.week = r.week and s.person = ${person}
      join person m on m.org_id = r.org_id and m.person = p.manager join organisation o on o.org_id = r.org_id
      where r.org_id = ${organisation} and r.pulse = ${pulse} and r.week = ${week}::date and r.closed_at is null
        and r.closes_at >= ${formatInstant(services.now())}::timestamptz`.execute(write),
  );
  const [found] = z.array(ballotPageView.omit({ showFrom: true })).parse(rows);
  return found === undefined ? refuse({ code: 'PULSE_PASS_INVALID' }) : ok({ ...found, showFrom: defaultPolicy.pulse.showFrom.value });
}

const openSchema = z.array(z.object({ questions: z.array(pulseQuestionSchema), public_key: z.string() }));

/**
 * Takes a ballot. The seat is marked and the ballot is stored in tables that share nothing but the round; both are written
 * anew as a whole, in random order, in this one transaction: every row then bears the same transaction number, and the place
 * of a row is chance. What reaches the database is sealed before. No event, no time and no idempotency key is kept.
 */
export async function castBallot(services: Services, given: GivenBallot): Promise<Decision<Record<string, never>, 'PULSE_PASS_INVALID' | 'PULSE_SPENT' | 'PULSE_INCOMPLETE'>> {
  const pass = await followPass(services, given.token);
  if (pass === null) return refuse({ code: 'PULSE_PASS_INVALID' });
  return await services.database.inTransaction({ org: pass.organisation, person: 'system' }, async (write) => {
    const { organisation, pulse, week, person } = pass;
    const { rows } = await sql<unknown>`
      select r.questions, k.public_key from pulse_round r join pulse_key k on k.org_id = r.org_id and k.pulse = r.pulse and k.week = r.week
      where r.org_id = ${organisation} and r.pulse = ${pulse} and r.week = ${week}::date and r.closed_at is null
        and r.closes_at >= ${formatInstant(services.now())}::timestamptz for update of r`.execute(write);
    const [open] = openSchema.parse(rows);
    if (open === undefined) return refuse({ code: 'PULSE_PASS_INVALID' });
    const ballot = open.questions.map(({ key }) => given.answers.find((answer) => answer.key === key)?.choice);
    if (!ballot.every((choice) => choice !== undefined)) return refuse({ code: 'PULSE_INCOMPLETE' });
    const seats = await seatsOf(write, pass);
    if (seats.some((seat) => seat.person === person && seat.spent)) return refuse({ code: 'PULSE_SPENT' });
    if (!seats.some((seat) => seat.person === person)) return refuse({ code: 'PULSE_PASS_INVALID' });
    await writeSeats(write, pass, seats.map((seat) => (seat.person === person ? { ...seat, spent: true } : seat)));
    await writeBallots(write, pass, [...(await ballotsOf(write, pass)), sealBallot(ballot, open.public_key)]);
    return ok({});
  });
}

/** The sealed ballots of a round, in no order. */
export async function ballotsOf(write: Writer, round: RoundKey): Promise<readonly Buffer[]> {
  const rows = await write
    .selectFrom('pulse_ballot')
    .select('sealed')
    .where('org_id', '=', round.organisation)
    .where('pulse', '=', round.pulse)
    .where(sql<boolean>`week = ${round.week}::date`)
    .execute();
  return rows.map(({ sealed }) => sealed);
}

/** Writes all seats of a round anew, in random order. */
export async function writeSeats(write: Writer, round: RoundKey, seats: readonly { readonly person: string; readonly spent: boolean }[]): Promise<void> {
  const { organisation, pulse, week } = round;
  await sql`delete from pulse_seat where org_id = ${organisation} and pulse = ${pulse} and week = ${week}::date`.execute(write);
  await write
    .insertInto('pulse_seat')
    .values(shuffled(seats).map(({ person, spent }) => ({ org_id: organisation, pulse, week, person, spent })))
    .execute();
}

async function writeBallots(write: Writer, round: RoundKey, sealed: readonly Buffer[]): Promise<void> {
  const { organisation, pulse, week } = round;
  await sql`delete from pulse_ballot where org_id = ${organisation} and pulse = ${pulse} and week = ${week}::date`.execute(write);
  await write
    .insertInto('pulse_ballot')
    .values(shuffled(sealed).map((each) => ({ org_id: organisation, pulse, week, slot: randomUUID(), sealed: each })))
    .execute();
}

async function seatsOf(write: Writer, { organisation, pulse, week }: RoundKey): Promise<readonly { readonly person: string; readonly spent: boolean }[]> {
  return await write
    .selectFrom('pulse_seat')
    .select(['person', 'spent'])
    .where('org_id', '=', organisation)
    .where('pulse', '=', pulse)
    .where(sql<boolean>`week = ${week}::date`)
    .execute();
}

/** Whose pass a token is, across organisations; null when it is nobody's. Passes end with their round. */
async function followPass(services: Services, token: string): Promise<FollowedPass | null> {
  const found = await services.database.inTransaction({ org: null, person: 'system' }, async (write) =>
    await write.selectFrom('pulse_pass').select(['org_id', 'pulse', 'week', 'person']).where('token_hash', '=', tokenDigest(token)).executeTakeFirst(),
  );
  if (found === undefined) return null;
  const { org_id: organisation, pulse, week, person } = found;
  return isId('organisation', organisation) && isId('pulse', pulse) ? { organisation, pulse, week, person } : null;
}
