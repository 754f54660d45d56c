import type { OrganisationId } from '../../core/kernel/id.ts';
import type { PlanPeople } from '../../core/plans/policy.ts';
import { grantReaders, type StreamReader } from '../access/grant-readers.ts';
import { clockViews } from '../clocks/queries.ts';
import type { Writer } from '../db/database.ts';
import { readPeople } from './plan-people.ts';

/** A plan and the five whom it names. */
export interface PlanWithPeople {
  readonly plan: string;
  readonly people: PlanPeople;
}

/** Makes streams part of a plan, with the deadlines that watch them, and lets its five read them. */
export async function addPlanStreams(
  write: Writer,
  organisation: OrganisationId,
  { plan, people }: PlanWithPeople,
  streams: readonly string[],
): Promise<void> {
  if (streams.length === 0) return;
  const clocks = await clockViews(write, streams);
  const all = [...new Set([...streams, ...clocks.map((clock) => clock.id)])];
  await write
    .insertInto('plan_stream')
    .values(all.map((stream) => ({ org_id: organisation, plan, stream })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await grantReaders(write, organisation, all.flatMap((stream) => planReaders(people, stream)));
}

/**
 * How far each of the five sees into a stream of the plan (DESIGN 8): the two in the room and those who must defend the
 * plan see all of it; the product lead sees what is meant for those whom a plan names, never notes, recap or agenda.
 */
export function planReaders({ subject, manager, signers }: PlanPeople, stream: string): readonly StreamReader[] {
  return [
    { stream, person: subject, level: 'all' },
    { stream, person: manager, level: 'all' },
    { stream, person: signers.director, level: 'all' },
    { stream, person: signers['hr-partner'], level: 'all' },
    { stream, person: signers['product-lead'], level: 'plan' },
  ];
}

/** The plans with a column that equals a value: by their own id, or by a stream that belongs to them. */
export async function plansBy(
  write: Writer,
  organisation: OrganisationId,
  by: { readonly plan: string } | { readonly stream: string },
): Promise<readonly PlanWithPeople[]> {
  const rows = await write
    .selectFrom('plan')
    .select(['id', 'subject', 'manager', 'director', 'hr_partner', 'product_lead'])
    .where('org_id', '=', organisation)
    .where((row) =>
      'plan' in by
        ? row('id', '=', by.plan)
        : row.exists(
            row
              .selectFrom('plan_stream')
              .select('plan_stream.plan')
              .whereRef('plan_stream.org_id', '=', 'plan.org_id')
              .whereRef('plan_stream.plan', '=', 'plan.id')
              .where('plan_stream.stream', '=', by.stream),
          ),
    )
    .execute();
  return rows.flatMap((row) => {
    const people = readPeople(row);
    return people === null ? [] : [{ plan: row.id, people }];
  });
}
