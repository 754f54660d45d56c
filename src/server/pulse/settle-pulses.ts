import { sql } from 'kysely';
import { z } from 'zod';
import { civilDay } from '../../core/clocks/civil-day.ts';
import { isId, type OrganisationId, type PersonId, type PulseId } from '../../core/kernel/id.ts';
import { ok } from '../../core/kernel/result.ts';
import { formatInstant, idSchema, type CivilDate } from '../../core/kernel/schema.ts';
import { unclearExpectations } from '../../core/signals/rules/unclear-expectations.ts';
import { pulseStream } from '../../core/pulse/pulse.ts';
import { closePulseRound, openPulseRound, remindPulseRound, type Ballot } from '../../core/pulse/pulse-round.ts';
import { defaultPolicy } from '../../core/policy/default-policy.ts';
import type { Services } from '../app/services.ts';
import type { Routine } from '../clocks/routine.ts';
import type { Writer } from '../db/database.ts';
import type { Unit } from '../record/execute.ts';
import { fireOn } from '../signals/fire-on.ts';
import { ballotsOf, writeSeats, type RoundKey } from './cast-ballot.ts';
import { forgetRound } from './forget-round.ts';
import { mailPulse } from './jobs.ts';
import { destroyRoundKey, keptRoundKeys, makeRoundKey, openBallots, readRoundKey } from './seal.ts';

const unclearSchema = z.array(z.object({ manager: idSchema('person'), name: z.string(), timeZone: z.string(), answers: z.int(), unclear: z.int() }));
const dueSchema = z.array(z.object({ organisation: idSchema('organisation'), pulse: idSchema('pulse') }));

/** Opens, reminds of and counts the rounds of pulses. */
export const pulseRoutine: Routine = {
  name: 'pulses',
  nextAt: async (write) => {
    const { rows } = await sql<{ at: string | null }>`
      select to_char(least((select min(next_at) from pulse where stopped_at is null),
        (select min(remind_at) from pulse_round where closed_at is null and reminded_at is null),
        (select min(closes_at) from pulse_round where closed_at is null)) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at`.execute(write);
    return rows[0]?.at ?? null;
  },
  run: async (services) => {
    for (const { organisation, pulse } of await duePulses(services)) {
      const done = await services.execute({ system: organisation }, async (unit) => ok(await settlePulse(services, unit, organisation, pulse)));
      if (!done.ok) throw new Error(done.failure.map(({ code }) => code).join());
      // After the commit: a transaction that is undone must find its key again.
      if (done.value !== null) destroyRoundKey(services.config.dataDirectory, pulse, done.value);
    }
    await sweepKeys(services);
  },
};

/** Destroys what a crash between counting and destroying left behind: the keys of rounds that are over. */
async function sweepKeys(services: Services): Promise<void> {
  const { dataDirectory } = services.config;
  for (const { pulse, week } of keptRoundKeys(dataDirectory)) {
    const { rows } = await services.database.inTransaction({ org: null, person: 'system' }, async (write) =>
      await sql`select from pulse p left join pulse_round r on r.org_id = p.org_id and r.pulse = p.id and r.week = ${week}::date
        where p.id = ${pulse} and (p.stopped_at is not null or r.closed_at is not null)`.execute(write),
    );
    if (rows.length > 0) destroyRoundKey(dataDirectory, pulse, week);
  }
}

async function duePulses(services: Services): Promise<z.output<typeof dueSchema>> {
  const now = formatInstant(services.now());
  const { rows } = await services.database.inTransaction({ org: null, person: 'system' }, async (write) =>
    await sql<unknown>`
      select distinct p.org_id as organisation, p.id as pulse from pulse p
      left join pulse_round r on r.org_id = p.org_id and r.pulse = p.id and r.closed_at is null
      where p.stopped_at is null and (p.next_at <= ${now}::timestamptz or r.closes_at < ${now}::timestamptz
        or (r.reminded_at is null and r.remind_at <= ${now}::timestamptz))
      limit 500`.execute(write),
  );
  return dueSchema.parse(rows);
}

/** Whatever is due of one pulse. Gives the week that was counted, whose key has no use any more. */
async function settlePulse(services: Services, unit: Unit, organisation: OrganisationId, id: PulseId) {
  const { write, context } = unit;
  const held = await sql`select from pulse where org_id = ${organisation} and id = ${id} and stopped_at is null for update skip locked`.execute(write);
  if (held.rows.length === 0) return { events: [], value: null };
  // Held against ballots that are being cast.
  await sql`select from pulse_round where org_id = ${organisation} and pulse = ${id} and closed_at is null for update`.execute(write);
  const counted = await countRound(services, unit, organisation, id);
  const pulse = await unit.load(pulseStream, id);
  const reminded = remindPulseRound(pulse, context);
  if (reminded.length > 0 && pulse.state.round !== null) {
    const { week } = pulse.state.round;
    return { events: reminded, value: counted, jobs: mailPulse(id, week, 'remind', await unspentSeats(write, { organisation, pulse: id, week })) };
  }
  const { terms } = pulse.state;
  const people = terms === null ? [] : await reportsOf(write, organisation, terms.manager, civilDay(context.now, terms.timeZone));
  await unit.append(openPulseRound(pulse, people, defaultPolicy.pulse, context));
  const { round } = (await unit.load(pulseStream, id)).state;
  if (round === null || pulse.state.round !== null) return { events: [], value: counted };
  const key = { organisation, pulse: id, week: round.week };
  await writeSeats(write, key, people.map((person) => ({ person, spent: false })));
  const publicKey = await makeRoundKey(services.config.dataDirectory, id, round.week);
  await write.insertInto('pulse_key').values({ org_id: organisation, pulse: id, week: round.week, public_key: publicKey }).execute();
  return { events: [], value: counted, jobs: mailPulse(id, round.week, 'ask', people) };
}

/** Counts a round that has ended and forgets everything but the counts. With too few ballots none is even opened. */
async function countRound(services: Services, unit: Unit, organisation: OrganisationId, id: PulseId): Promise<CivilDate | null> {
  const pulse = await unit.load(pulseStream, id);
  const { round } = pulse.state;
  if (round === null || formatInstant(unit.context.now) <= round.closesAt) return null;
  const key: RoundKey = { organisation, pulse: id, week: round.week };
  const sealed = await ballotsOf(unit.write, key);
  const closed = closePulseRound(pulse, sealed.length, ballotsToCount(services, key, sealed), defaultPolicy, unit.context);
  if (closed === null) return null;
  await unit.append([closed]);
  await forgetRound(unit.write, key);
  await fireUnclear(unit, key);
  return round.week;
}

/** R6: what the counted round says about expectations goes to the manager's own 1on1, as a count and never as whose. */
async function fireUnclear(unit: Unit, { organisation, pulse, week }: RoundKey): Promise<void> {
  const { rows } = await sql<unknown>`
    select p.manager, m.name, p.time_zone as "timeZone", r.unclear_answers as answers, r.unclear_matching as unclear
    from pulse_round r join pulse p on p.org_id = r.org_id and p.id = r.pulse join person m on m.org_id = p.org_id and m.person = p.manager
    where r.org_id = ${organisation} and r.pulse = ${pulse} and r.week = ${week}::date and r.unclear_answers is not null`.execute(unit.write);
  const [found] = unclearSchema.parse(rows);
  if (found === undefined) return;
  const { manager, name, timeZone, answers, unclear } = found;
  const rule = unclearExpectations({ pulse, name: `Pulse of the team of ${name}`.slice(0, 80), answers, unclear }, defaultPolicy.triggers.unclearExpectations);
  if (rule === null) return;
  // Each round is a reading of its own: a later one may say it again.
  const about = { subject: manager, timeZone, today: civilDay(unit.context.now, timeZone) };
  const fired = await fireOn(unit, about, [{ ...rule, reading: `week-${week}` }], defaultPolicy);
  await unit.append(fired.events);
}

function ballotsToCount(services: Services, { pulse, week }: RoundKey, sealed: readonly Buffer[]): readonly Ballot[] | null {
  if (sealed.length < defaultPolicy.pulse.showFrom.value) return [];
  const privateKey = readRoundKey(services.config.dataDirectory, pulse, week);
  const opened = privateKey === null ? [null] : openBallots(sealed, privateKey);
  return opened.every((ballot) => ballot !== null) ? opened : null;
}

async function unspentSeats(write: Writer, { organisation, pulse, week }: RoundKey): Promise<readonly string[]> {
  const { rows } = await sql<{ person: string }>`
    select person from pulse_seat where org_id = ${organisation} and pulse = ${pulse} and week = ${week}::date and not spent order by person`.execute(write);
  return rows.map(({ person }) => person);
}

/** Who reports to somebody on a day. */
export async function reportsOf(db: Pick<Writer, 'selectFrom'>, organisation: OrganisationId, manager: PersonId, onDate: CivilDate): Promise<readonly PersonId[]> {
  const rows = await db
    .selectFrom('reporting_line')
    .select('person')
    .where('org_id', '=', organisation)
    .where('manager', '=', manager)
    .where('from_day', '<=', onDate)
    .where((row) => row.or([row('to_day', 'is', null), row('to_day', '>=', onDate)]))
    .orderBy('person')
    .limit(200)
    .execute();
  return rows.flatMap(({ person }) => (isId('person', person) ? [person] : []));
}
