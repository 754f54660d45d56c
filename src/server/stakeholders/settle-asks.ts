import { sql } from 'kysely';
import { z } from 'zod';
import { civilDay } from '../../core/clocks/civil-day.ts';
import { idSchema, formatInstant } from '../../core/kernel/schema.ts';
import type { AskId, OrganisationId } from '../../core/kernel/id.ts';
import { ok } from '../../core/kernel/result.ts';
import type { Reading } from '../../core/kpis/events.ts';
import { kpiStream } from '../../core/kpis/kpi.ts';
import { recordReadings } from '../../core/kpis/record-readings.ts';
import { askStream } from '../../core/kpis/stakeholder-ask.ts';
import { closeScoreRound } from '../../core/kpis/stakeholder-close.ts';
import { openScoreRound, remindScoreRound } from '../../core/kpis/stakeholder-round.ts';
import { defaultPolicy } from '../../core/policy/default-policy.ts';
import type { Services } from '../app/services.ts';
import type { Routine } from '../clocks/routine.ts';
import type { Writer } from '../db/database.ts';
import { lockKpisOf } from '../kpis/keep-kpis.ts';
import type { Unit } from '../record/execute.ts';
import { fireOnReadings } from '../signals/fire-on-readings.ts';
import { mailAsk } from './jobs.ts';

const dueSchema = z.array(z.object({ organisation: idSchema('organisation'), ask: idSchema('ask') }));

/** Opens, reminds of and closes the weeks of stakeholder asks. */
export const askRoutine: Routine = {
  name: 'stakeholder-asks',
  nextAt: async (write) => {
    const { rows } = await sql<{ at: string | null }>`
      select to_char(least((select min(next_at) from stakeholder_ask where stopped_at is null),
        (select min(remind_at) from stakeholder_round where closed_at is null and reminded_at is null),
        (select min(closes_at) from stakeholder_round where closed_at is null)) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at`.execute(write);
    return rows[0]?.at ?? null;
  },
  run: async (services) => {
    for (const { organisation, ask } of await dueAsks(services)) {
      const done = await services.execute({ system: organisation }, async (unit) => ok(await settleAsk(unit, organisation, ask)));
      if (!done.ok) throw new Error(done.failure.map(({ code }) => code).join());
    }
  },
};

async function dueAsks(services: Services): Promise<z.output<typeof dueSchema>> {
  const now = formatInstant(services.now());
  const { rows } = await services.database.inTransaction({ org: null, person: 'system' }, async (write) =>
    await sql<unknown>`
      select distinct a.org_id as organisation, a.id as ask from stakeholder_ask a
      left join stakeholder_round r on r.org_id = a.org_id and r.ask = a.id and r.closed_at is null
      where a.stopped_at is null and (a.next_at <= ${now}::timestamptz or r.closes_at < ${now}::timestamptz
        or (r.reminded_at is null and r.remind_at <= ${now}::timestamptz))
      limit 500`.execute(write),
  );
  return dueSchema.parse(rows);
}

/** Whatever is due of one ask: the week that ended is counted, the new one opened, and the reminder sent. */
async function settleAsk(unit: Unit, organisation: OrganisationId, ask: AskId) {
  const nothing = { events: [], value: null };
  const { write, context } = unit;
  // Held against other processes, and against answers that are being written.
  const held = await sql`select from stakeholder_ask where org_id = ${organisation} and id = ${ask} and stopped_at is null for update skip locked`.execute(write);
  if (held.rows.length === 0) return nothing;
  await sql`select from stakeholder_round where org_id = ${organisation} and ask = ${ask} and closed_at is null for update`.execute(write);
  await closeWeek(unit, organisation, ask);
  const open = await unit.load(askStream, ask);
  const opened = openScoreRound(open, defaultPolicy, context);
  const reminded = opened.length > 0 ? [] : remindScoreRound(open, context);
  const asked = [...open.state.listed];
  const week = reminded.length > 0 ? open.state.round?.week : undefined;
  await unit.append([...opened, ...reminded]);
  if (week !== undefined) return { ...nothing, jobs: mailAsk(ask, week, 'remind', asked) };
  const round = opened.length === 0 ? null : (await unit.load(askStream, ask)).state.round;
  return { ...nothing, jobs: round === null ? [] : mailAsk(ask, round.week, 'ask', asked) };
}

async function closeWeek(unit: Unit, organisation: OrganisationId, id: AskId): Promise<void> {
  const { write, context } = unit;
  const ask = await unit.load(askStream, id);
  const { terms, round } = ask.state;
  if (terms === null || round === null) return;
  const kpi = await unit.load(kpiStream, terms.kpi);
  const unitOfKpi = kpi.state.definition?.unit;
  const answers = await answersOf(write, organisation, id, round.week);
  const closed = closeScoreRound(ask, unitOfKpi === 'nps' ? 'nps' : 'score', answers, defaultPolicy, context);
  if (closed === null) return;
  await unit.append(closed.events);
  for (const table of ['stakeholder_answer', 'stakeholder_notice'] as const) {
    await write.deleteFrom(table).where('org_id', '=', organisation).where('ask', '=', id).where(sql<boolean>`week = ${round.week}::date`).execute();
  }
  const { reading } = closed;
  const owner = kpi.state.definition?.owner;
  if (reading === null || owner === undefined) return;
  const keeper = await lockKpisOf(unit, owner);
  // A week is counted once, so its reading cannot be there already.
  const facts = { known: new Map<string, Reading>(), manager: keeper.manager, today: civilDay(context.now, terms.timeZone) };
  const decided = recordReadings(kpi, { source: 'stakeholders', fileHash: null, readings: [reading] }, facts, context);
  if (!decided.ok) return;
  await unit.append(decided.value.events);
  const fired = await fireOnReadings(unit, { ...keeper, keys: new Map([[terms.kpi, new Set([reading.key])]]) }, defaultPolicy);
  await unit.append(fired.events);
}

async function answersOf(write: Writer, organisation: OrganisationId, ask: AskId, week: string) {
  return await write
    .selectFrom('stakeholder_answer')
    .select(['score', 'comment'])
    .where('org_id', '=', organisation)
    .where('ask', '=', ask)
    .where(sql<boolean>`week = ${week}::date`)
    .execute();
}
