import { Temporal } from 'temporal-polyfill';
import { allClockHandlers, allRoutines } from '../../../server/app/assemble.ts';
import type { Services } from '../../../server/app/services.ts';
import { nextDue } from '../../../server/clocks/queries.ts';
import { nextRoutine, runRoutines } from '../../../server/clocks/routine.ts';
import { earlier } from '../../../server/clocks/start-clocks.ts';
import { settleDue } from '../../../server/clocks/settle-due.ts';
import type { StoryClock } from './story-clock.ts';

/** Moves the story's clock forward, stopping wherever a deadline runs out, so that it is recorded when it happened. */
export async function passTo(services: Services, clock: StoryClock, instant: Temporal.Instant): Promise<void> {
  for (let before: string | null = null; ; ) {
    const due = await services.database.inTransaction({ org: null, person: 'system' }, async (write) => earlier(await nextDue(write), await nextRoutine(write, allRoutines())));
    // A deadline that is still there after it was settled would be met again for ever.
    if (due === null || due === before) break;
    const justAfter = Temporal.Instant.from(due).add({ seconds: 1 });
    if (Temporal.Instant.compare(justAfter, instant) > 0) break;
    before = due;
    if (Temporal.Instant.compare(justAfter, clock.now()) > 0) clock.moveTo(justAfter);
    await settleDue(services, allClockHandlers());
    await runRoutines(services, allRoutines());
  }
  clock.moveTo(instant);
}
