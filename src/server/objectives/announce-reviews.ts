import { sql } from 'kysely';
import { z } from 'zod';
import type { ObjectiveId } from '../../core/kernel/id.ts';
import { ok } from '../../core/kernel/result.ts';
import { formatInstant, idSchema } from '../../core/kernel/schema.ts';
import { announceReview, reviewReminderAt } from '../../core/objectives/announce-review.ts';
import { quarterSchema } from '../../core/objectives/quarter.ts';
import { defaultPolicy } from '../../core/policy/default-policy.ts';
import type { Services } from '../app/services.ts';
import type { Routine } from '../clocks/routine.ts';
import type { Writer } from '../db/database.ts';
import type { Unit } from '../record/execute.ts';
import { holdObjective } from './act-on-objective.ts';
import { mailReview } from './jobs.ts';

const policy = defaultPolicy.objectives;

/** Active, its quarter not over when it was last looked at, and its owner not reminded of this quarter's review. */
const unannounced = sql`state = 'active' and next_at is not null and (review_quarter is distinct from quarter or review_owner is distinct from owner)`;

/** Reminds those who answer for an objective once that its review is near, and where the page for it is (R133). */
export const reviewRoutine: Routine = {
  name: 'objective-reviews',
  nextAt: async (write) => (await waiting(write)).map(({ at }) => at).toSorted()[0] ?? null,
  run: async (services) => {
    for (const { organisation, objective } of await dueReviews(services)) {
      const announced = await services.execute({ system: organisation }, async (unit) => ok(await announceOne(unit, objective)));
      if (!announced.ok) throw new Error(announced.failure.map(({ code }) => code).join());
    }
  },
};

const waitingSchema = z.array(z.object({ quarter: quarterSchema, timeZone: z.string() }));
const dueSchema = z.array(z.object({ organisation: idSchema('organisation'), objective: idSchema('objective') }));

/** The few quarters and zones that reminders still wait in, and when each is due. */
async function waiting(write: Writer) {
  const { rows } = await sql<unknown>`select distinct quarter, time_zone as "timeZone" from objective where ${unannounced}`.execute(write);
  return waitingSchema.parse(rows).map((each) => ({ ...each, at: reviewReminderAt(each.quarter, each.timeZone, policy) }));
}

async function dueReviews(services: Services): Promise<z.output<typeof dueSchema>> {
  const now = formatInstant(services.now());
  return await services.database.inTransaction({ org: null, person: 'system' }, async (write) => {
    const due = (await waiting(write)).filter(({ at }) => at <= now);
    if (due.length === 0) return [];
    const among = sql.join(due.map(({ quarter, timeZone }) => sql`(${quarter}::text, ${timeZone}::text)`));
    const { rows } = await sql<unknown>`select org_id as organisation, id as objective from objective where ${unannounced} and (quarter, time_zone) in (${among}) order by org_id, id limit 500`.execute(write);
    return dueSchema.parse(rows);
  });
}

async function announceOne(unit: Unit, id: ObjectiveId) {
  // Held against other processes: only the first finds it unannounced.
  const held = await sql`select from objective where org_id = ${unit.organisation} and id = ${id} and ${unannounced} for update skip locked`.execute(unit.write);
  const { objective, manager } = await holdObjective(unit, id);
  const announced = held.rows.length === 0 ? null : announceReview(objective, manager, policy, unit.context);
  if (announced === null || objective.state.terms === null) return { events: [], value: null };
  return { events: announced.events, value: null, jobs: mailReview(id, objective.state.terms.quarter, announced.told) };
}
