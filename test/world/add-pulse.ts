import type { Role } from '../../src/cli/admin/demo/cast.ts';
import type { World } from './world.ts';

/**
 * A pulse with an open round that some may read, put straight into the tables: the group of the cast is smaller than any that
 * the product would ask.
 */
export async function addPulse(world: World, readers: readonly Role[]): Promise<void> {
  const { organisation } = world.people.owner.viewer;
  const id = world.services.newId('pulse');
  const run = async (text: string, ...values: unknown[]): Promise<unknown> => await world.database.asOwner(text, [organisation, id, ...values]);
  await run(`insert into manent.pulse values ($1, $2, $3, 'weekly', 'UTC', now(), null, now())`, world.people.manager.viewer.person);
  await run(`insert into manent.pulse_round values ($1, $2, '2026-06-15', '[]', 2, now(), now())`);
  for (const role of ['report', 'second'] as const) await run(`insert into manent.pulse_seat values ($1, $2, '2026-06-15', $3, false)`, world.people[role].viewer.person);
  for (const role of readers) await run(`insert into manent.stream_reader values ($1, $3, $2, 'all')`, world.people[role].viewer.person);
}
