import { clockStream } from '../../core/clocks/clock.ts';
import { civilDay } from '../../core/clocks/civil-day.ts';
import type { PersonId } from '../../core/kernel/id.ts';
import type { OpenTrigger } from '../../core/signals/answer-trigger.ts';
import { triggerStream } from '../../core/signals/trigger.ts';
import { managerOf, timeZoneOf } from '../people/queries.ts';
import type { Unit } from '../record/execute.ts';

/** A trigger with its clock, and who is to answer it. */
export interface HeldTrigger extends OpenTrigger {
  /** The manager that it names; where it names nobody, whom the subject reports to by now. */
  readonly manager: PersonId | null;
}

/** Loads a trigger to be acted on. Version 0: it does not exist. */
export async function holdTrigger(unit: Unit, id: string): Promise<HeldTrigger> {
  const { organisation, write } = unit;
  const trigger = await unit.load(triggerStream, id);
  const row = await write.selectFrom('trigger').select('clock').where('org_id', '=', organisation).where('id', '=', id).executeTakeFirst();
  const clockId = row?.clock ?? null;
  const clock = clockId === null ? null : await unit.load(clockStream, clockId);
  return { trigger, clock, manager: await answeringManager(unit, trigger) };
}

async function answeringManager(unit: Unit, { state: { facts } }: OpenTrigger['trigger']): Promise<PersonId | null> {
  if (facts === null) return null;
  if (facts.manager !== null) return facts.manager;
  const today = civilDay(unit.context.now, await timeZoneOf(unit.write, unit.organisation, facts.subject));
  return await managerOf(unit.write, unit.organisation, facts.subject, today);
}
