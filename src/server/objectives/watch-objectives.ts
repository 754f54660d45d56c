import { sql } from 'kysely';
import { z } from 'zod';
import { civilDay } from '../../core/clocks/civil-day.ts';
import { newEvent, type Loaded } from '../../core/kernel/event.ts';
import { isId, type ObjectiveId, type OrganisationId } from '../../core/kernel/id.ts';
import { ok } from '../../core/kernel/result.ts';
import { formatInstant, idSchema } from '../../core/kernel/schema.ts';
import { objectiveWatched } from '../../core/objectives/events.ts';
import { objectiveStream, type ObjectiveState } from '../../core/objectives/objective.ts';
import { daysOf } from '../../core/objectives/quarter.ts';
import { byNeed } from '../../core/objectives/standing.ts';
import { watchKeyResults, type Slip } from '../../core/objectives/watch-key-results.ts';
import { nextWatch } from '../../core/objectives/watch-time.ts';
import { defaultPolicy } from '../../core/policy/default-policy.ts';
import type { Services } from '../app/services.ts';
import type { Routine } from '../clocks/routine.ts';
import type { Unit } from '../record/execute.ts';
import { kpiCourses, latestValues } from './kpi-values.ts';
import { raiseSlip } from './raise-slip.ts';

interface WaitingSlip extends Slip {
  readonly organisation: OrganisationId;
  readonly objective: ObjectiveId;
}

/** Looks at the key results of every active objective once a week, and gives the slips their places: those that need the most a week first. */
export const objectiveRoutine: Routine = {
  name: 'objectives',
  nextAt: async (write) => {
    const { rows } = await sql<{ at: string | null }>`
      select to_char(min(next_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at from objective where state = 'active'`.execute(write);
    return rows[0]?.at ?? null;
  },
  run: async (services) => {
    const waiting: WaitingSlip[] = [];
    for (const { organisation, objective } of await dueObjectives(services)) {
      const watched = await services.execute({ system: organisation }, async (unit) => await watchOne(unit, objective));
      if (!watched.ok) throw new Error(watched.failure.map(({ code }) => code).join());
      waiting.push(...watched.value.map((slip) => ({ ...slip, organisation, objective })));
    }
    for (const { organisation, objective, key } of waiting.toSorted((a, b) => byNeed(a.standing, b.standing))) {
      const raised = await services.execute({ system: organisation }, async (unit) => {
        await raiseWaiting(unit, objective, key);
        return ok({ events: [], value: null });
      });
      if (!raised.ok) throw new Error(raised.failure.map(({ code }) => code).join());
    }
  },
};

const dueSchema = z.array(z.object({ organisation: idSchema('organisation'), objective: idSchema('objective') }));

async function dueObjectives(services: Services): Promise<z.output<typeof dueSchema>> {
  const now = formatInstant(services.now());
  const { rows } = await services.database.inTransaction({ org: null, person: 'system' }, async (write) =>
    await sql<unknown>`select org_id as organisation, id as objective from objective where state = 'active' and next_at <= ${now}::timestamptz order by next_at limit 500`.execute(write),
  );
  return dueSchema.parse(rows);
}

async function watchOne(unit: Unit, id: ObjectiveId) {
  const { write, organisation, context } = unit;
  const now = formatInstant(context.now);
  const held = await sql`select from objective where org_id = ${organisation} and id = ${id} and state = 'active' and next_at <= ${now}::timestamptz for update skip locked`.execute(write);
  const objective = await unit.load(objectiveStream, id);
  const { terms } = objective.state;
  if (held.rows.length === 0 || terms === null) return ok({ events: [], value: [] });
  const { events, waiting } = await look(unit, objective);
  const on = civilDay(context.now, terms.timeZone);
  const nextAt = on > daysOf(terms.quarter).to ? null : nextWatch(context.now, terms.timeZone, defaultPolicy.objectives);
  return ok({ events: [...events, newEvent(objectiveWatched, id, { 'shared/watch': { on, nextAt } })], value: waiting });
}

/** What the engine sees, whoever else may see it. */
async function look(unit: Unit, objective: Loaded<ObjectiveState>) {
  const { terms, keyResults } = objective.state;
  const courses = terms === null ? new Map() : await kpiCourses(unit.write, unit.organisation, keyResults.map((result) => result.terms.kpi), daysOf(terms.quarter));
  return watchKeyResults(objective, latestValues(courses), defaultPolicy.triggers.keyResultSlip.behind.value, unit.context);
}

/** Looks at one objective again, now that a check-in was recorded, and raises what waits of one key result. */
export async function watchAfterCheckIn(unit: Unit, id: string, key: string): Promise<void> {
  if (!isId('objective', id)) return;
  await unit.append((await look(unit, await unit.load(objectiveStream, id))).events);
  await raiseWaiting(unit, id, key);
}

async function raiseWaiting(unit: Unit, id: ObjectiveId, key: string): Promise<void> {
  const objective = await unit.load(objectiveStream, id);
  const slip = (await look(unit, objective)).waiting.find((each) => each.key === key && stateOf(objective, key) === 'waiting');
  if (slip !== undefined) await raiseSlip(unit, objective, slip);
}

function stateOf({ state }: Loaded<ObjectiveState>, key: string): string {
  return state.keyResults.find((each) => each.key === key)?.slip ?? 'none';
}
