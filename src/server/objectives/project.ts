import { sql, type UpdateObject } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { civilDay } from '../../core/clocks/civil-day.ts';
import { erased, type Recorded } from '../../core/kernel/event.ts';
import type { OrganisationId, PersonId } from '../../core/kernel/id.ts';
import type { UtcInstant } from '../../core/kernel/schema.ts';
import { objectiveEvents } from '../../core/objectives/events.ts';
import type { ObjectiveTerms } from '../../core/objectives/objective.ts';
import { reportingStarted } from '../../core/people/events.ts';
import { grantReaders } from '../access/grant-readers.ts';
import type { Writer } from '../db/database.ts';
import type { Tables } from '../db/tables.ts';
import { managerOf } from '../people/queries.ts';
import { projector } from '../record/projector.ts';
import { projectCheckIn } from './project-check-in.ts';
import { projectKeyResult } from './project-key-result.ts';
import { closeRow, rescoreRow } from './project-score.ts';

const tables = ['objective', 'key_result', 'key_result_check_in', 'objective_note'] as const;

type ObjectiveEvent = Recorded<(typeof objectiveEvents)[number]>;

/**
 * Keeps objectives with their key results. Their tables are for everyone; the words beside the numbers for those who answer for them:
 * the owners, and whoever is the manager of one when something happens.
 */
export const objectiveProjector = projector([...objectiveEvents, reportingStarted], tables, async (write, organisation, event) => {
  if (event.type === 'reporting.started') return await handOver(write, organisation, event);
  return await projectEvent(write, organisation, event);
});

async function projectEvent(write: Writer, organisation: OrganisationId, event: ObjectiveEvent): Promise<void> {
  switch (event.type) {
    case 'objective.drafted': {
      const terms = event.parts['shared/objective'];
      if (terms === erased) return;
      const begun = { state: 'drafted', score: null, closed_by: null, closed_at: null, corrections: 0, next_at: null, review_quarter: null, review_owner: null } as const;
      await write.insertInto('objective').values({ org_id: organisation, id: event.stream, ...columnsOf(terms), ...begun }).execute();
      return await grantAnswering(write, organisation, event, terms.owner);
    }
    case 'objective.amended': {
      const terms = event.parts['shared/objective'];
      if (terms === erased) return;
      // A quarter that was over may be one that is under way now: it is looked at once more.
      await set(write, organisation, event.stream, { ...columnsOf(terms), corrections: sql`corrections + 1`, next_at: sql`case when state = 'active' then ${event.takenAt}::timestamptz end` });
      return await grantAnswering(write, organisation, event, terms.owner);
    }
    case 'objective.activated': {
      const start = event.parts['shared/start'];
      return await set(write, organisation, event.stream, { state: 'active', next_at: start === erased ? null : start.nextAt });
    }
    case 'objective.watched': {
      const watch = event.parts['shared/watch'];
      return await set(write, organisation, event.stream, { next_at: watch === erased ? null : watch.nextAt });
    }
    case 'objective.review-announced': {
      const review = event.parts['shared/review'];
      return review === erased ? undefined : await set(write, organisation, event.stream, { review_quarter: review.quarter, review_owner: review.owner });
    }
    case 'objective.closed':
      return await closeRow(write, organisation, event);
    case 'objective.rescored':
      return await rescoreRow(write, organisation, event);
    case 'check-in.recorded':
    case 'check-in.corrected':
      return await projectCheckIn(write, organisation, event);
    case 'key-result.added':
    case 'key-result.amended': {
      const result = event.parts['shared/key-result'];
      await projectKeyResult(write, organisation, event);
      return result === erased ? undefined : await grantAnswering(write, organisation, event, result.terms.owner);
    }
    // What the engine noticed is in no table: it is for the talk of two people.
    case 'key-result.slipped':
    case 'key-result.raised':
    case 'key-result.recovered':
      return;
    case 'key-result.dropped':
      return await projectKeyResult(write, organisation, event);
  }
}

function columnsOf({ title, quarter, owner, team, crossFunctional, timeZone }: ObjectiveTerms) {
  return { title, quarter, owner, team, cross_functional: crossFunctional, time_zone: timeZone };
}

async function set(write: Writer, organisation: OrganisationId, objective: string, change: UpdateObject<Tables, 'objective'>): Promise<void> {
  await write.updateTable('objective').set(change).where('org_id', '=', organisation).where('id', '=', objective).execute();
}

async function grantAnswering(write: Writer, organisation: OrganisationId, { stream, takenAt }: { readonly stream: string; readonly takenAt: UtcInstant }, owner: PersonId): Promise<void> {
  const manager = await managerOf(write, organisation, owner, civilDay(Temporal.Instant.from(takenAt), 'UTC'));
  const people = manager === null ? [owner] : [owner, manager];
  await grantReaders(write, organisation, people.map((person) => ({ stream, person, level: 'all' })));
}

/** A new manager reads the words of what their report answers for from the day on which they become it. */
async function handOver(write: Writer, organisation: OrganisationId, event: Recorded<typeof reportingStarted>): Promise<void> {
  const { line } = event.parts;
  if (line === erased || line.from > civilDay(Temporal.Instant.from(event.takenAt), 'UTC')) return;
  const { rows } = await sql<{ id: string }>`
    select o.id from objective o where o.org_id = ${organisation} and o.state <> 'closed' and (o.owner = ${event.stream}
      or exists (select from key_result k where k.org_id = o.org_id and k.objective = o.id and k.owner = ${event.stream} and not k.dropped))`.execute(write);
  await grantReaders(write, organisation, rows.map(({ id }) => ({ stream: id, person: line.manager, level: 'all' })));
}
