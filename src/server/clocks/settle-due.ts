import { missClock, clockStream } from '../../core/clocks/clock.ts';
import { isId } from '../../core/kernel/id.ts';
import { ok } from '../../core/kernel/result.ts';
import { formatInstant } from '../../core/kernel/schema.ts';
import type { Services } from '../app/services.ts';
import type { ClockHandler } from './clock-handler.ts';
import { clocksPast, type ClockOfOrganisation } from './queries.ts';
import { tellMissed } from './tell-missed.ts';

/** Clocks settled between two looks at the list. */
const batch = 100;

/**
 * Settles every clock whose deadline lies behind, and returns how many this call settled. Each is an ordinary decision of
 * the product in a transaction of its own: the loop that holds the clock's row settles it, every other passes it by, so
 * that each is settled exactly once however many processes look, and after any downtime. One that fails is left for the
 * next look and holds up no other.
 */
export async function settleDue(services: Services, handlers: readonly ClockHandler[]): Promise<number> {
  const failed = new Set<string>();
  let settled = 0;
  for (;;) {
    const due = await services.database.inTransaction({ org: null, person: 'system' }, async (write) =>
      await clocksPast(write, formatInstant(services.now()), batch + failed.size),
    );
    const todo = due.filter(({ id }) => !failed.has(id));
    if (todo.length === 0) return settled;
    let here = 0;
    for (const clock of todo) {
      try {
        if (await settleOne(services, handlers, clock)) here += 1;
      } catch (error) {
        failed.add(clock.id);
        services.log.error({ clock: clock.id, reason: error instanceof Error ? error.name : 'unknown' }, 'a clock could not be settled and is tried again');
      }
    }
    settled += here;
    // Nothing settled here: another process is at these very clocks.
    if (here === 0) return settled;
  }
}

async function settleOne(services: Services, handlers: readonly ClockHandler[], { organisation, id }: ClockOfOrganisation): Promise<boolean> {
  const outcome = await services.execute({ system: organisation }, async (unit) => {
    const held = await unit.write
      .selectFrom('clock')
      .select('id')
      .where('org_id', '=', organisation)
      .where('id', '=', id)
      .where('state', '=', 'running')
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (held === undefined) return ok({ events: [], value: false });
    const clock = await unit.load(clockStream, id);
    const { terms } = clock.state;
    const missed = missClock(clock, unit.context);
    if (terms === null || missed.length === 0 || !isId('clock', id)) return ok({ events: [], value: false });
    const handler = handlers.find(({ name }) => name === terms.name);
    const more = await handler?.expire(unit, { id, ...terms });
    if (more !== undefined && !more.ok) return more;
    const events = [...(more?.value.events ?? []), ...missed];
    return ok({ events, value: true, jobs: [...(more?.value.jobs ?? []), ...tellMissed(events)] });
  });
  if (!outcome.ok) throw new Error(outcome.failure.map(({ code }) => code).join());
  return outcome.value;
}
