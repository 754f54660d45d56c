import { sql } from 'kysely';
import { civilDay } from '../../core/clocks/civil-day.ts';
import type { Viewer } from '../../core/kernel/context.ts';
import type { PulseId } from '../../core/kernel/id.ts';
import { ok, refuse, type Decision } from '../../core/kernel/result.ts';
import { civilDateSchema, formatInstant } from '../../core/kernel/schema.ts';
import { defaultPolicy } from '../../core/policy/default-policy.ts';
import { pulseStream } from '../../core/pulse/pulse.ts';
import { startPulse, stopPulse } from '../../core/pulse/start-pulse.ts';
import { hideUnseen } from '../access/hide-unseen.ts';
import type { Services } from '../app/services.ts';
import type { Once } from '../http/handler.ts';
import { timeZoneOf } from '../people/queries.ts';
import type { ExecutionCode } from '../record/execute.ts';
import { forgetRound } from './forget-round.ts';
import { makePass } from './jobs.ts';
import { destroyRoundKey } from './seal.ts';
import { reportsOf } from './settle-pulses.ts';

interface Acting {
  readonly viewer: Viewer;
  readonly once: Once;
}

/** Starts a pulse of those who report to the viewer. */
export async function startPulseOf(
  services: Pick<Services, 'execute'>,
  acting: Acting,
  cadence: 'weekly' | 'biweekly',
): Promise<Decision<{ readonly pulse: PulseId }, 'PULSE_GROUP_SMALL' | 'PULSE_RUNNING' | ExecutionCode>> {
  const { viewer } = acting;
  return await services.execute(acting, async ({ write, organisation, context }) => {
    // Two requests at a moment would each find none.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`pulse ${organisation} ${viewer.person}`}, 0))`.execute(write);
    const timeZone = await timeZoneOf(write, organisation, viewer.person);
    const reports = await reportsOf(write, organisation, viewer.person, civilDay(context.now, timeZone));
    const running = await write.selectFrom('pulse').select('id').where('org_id', '=', organisation).where('manager', '=', viewer.person).where('stopped_at', 'is', null).executeTakeFirst();
    const decided = startPulse(cadence, { reports: reports.length, running: running !== undefined, timeZone }, defaultPolicy.pulse, { ...context, viewer });
    return decided.ok ? ok({ events: decided.value.events, value: { pulse: decided.value.pulse } }) : decided;
  });
}

/** Stops a pulse. Ballots of an open round are deleted unopened. */
export async function stopPulseOf(services: Pick<Services, 'execute' | 'config'>, { viewer, once }: Acting, id: PulseId): Promise<Decision<Record<string, never>, 'NOT_FOUND' | 'FORBIDDEN' | ExecutionCode>> {
  const stopped = await services.execute({ viewer, once }, async (unit) => {
    const pulse = await unit.load(pulseStream, id);
    const decided = await hideUnseen(unit, id, stopPulse(pulse, viewer, unit.context));
    if (!decided.ok) return decided;
    const week = pulse.state.round?.week ?? null;
    // Stopped first: a mail that is being noted is waited for, and none is noted after.
    await unit.append(decided.value);
    if (week !== null) await forgetRound(unit.write, { organisation: unit.organisation, pulse: id, week });
    return ok({ events: [], value: { week } });
  });
  if (!stopped.ok) return stopped;
  const { week } = stopped.value;
  if (week !== null) destroyRoundKey(services.config.dataDirectory, id, week);
  return ok({});
}

/**
 * Gives somebody who is invited a pass to the open round. Outside the record and without an idempotency key: the answer would
 * keep the token, and a token is a ballot in somebody's place.
 */
export async function passFor(services: Pick<Services, 'database' | 'now'>, viewer: Viewer, pulse: PulseId): Promise<Decision<{ readonly token: string }, 'NOT_FOUND'>> {
  const { organisation, person } = viewer;
  return await services.database.inTransaction({ org: organisation, person }, async (write) => {
    const { rows } = await sql<{ week: string }>`
      select s.week::text as week from pulse_seat s join pulse_round r on r.org_id = s.org_id and r.pulse = s.pulse and r.week = s.week and r.closed_at is null
      where s.org_id = ${organisation} and s.pulse = ${pulse} and s.person = ${person} and not s.spent and r.closes_at >= ${formatInstant(services.now())}::timestamptz`.execute(write);
    const week = civilDateSchema.safeParse(rows[0]?.week);
    return week.success ? ok({ token: await makePass(write, { organisation, pulse, week: week.data, person }) }) : refuse({ code: 'NOT_FOUND' });
  });
}
