import { sql } from 'kysely';
import { civilDay } from '../../core/clocks/civil-day.ts';
import type { PersonId } from '../../core/kernel/id.ts';
import type { CivilDate } from '../../core/kernel/schema.ts';
import { arePeople, managerOf, timeZoneOf } from '../people/queries.ts';
import type { Unit } from '../record/execute.ts';

/** What is known about the owner of KPIs when somebody defines or feeds them. */
export interface KeptFor {
  readonly owner: PersonId;
  readonly known: boolean;
  readonly manager: PersonId | null;
  readonly timeZone: string;
  /** The owner's civil day. */
  readonly today: CivilDate;
}

/**
 * Looks up the owner of KPIs, and keeps everyone else from changing that owner's KPIs until this transaction ends: two
 * imports at the same moment would each find no KPI and no trigger, and make both twice.
 */
export async function lockKpisOf(unit: Unit, owner: PersonId): Promise<KeptFor> {
  const { organisation, write, context } = unit;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`kpis ${organisation} ${owner}`}, 0))`.execute(write);
  const timeZone = await timeZoneOf(write, organisation, owner);
  const today = civilDay(context.now, timeZone);
  const manager = await managerOf(write, organisation, owner, today);
  return { owner, known: await arePeople(write, organisation, [owner]), manager, timeZone, today };
}
